// Made from the API's own description by scripts/make-client.js; a test tells when it is out of date.
// biome-ignore-all format: made by a program

/** RFC 9457. `code` tells the kind of problem; `errors` name the parts of the input that are wrong. */
export type Problem = { type: string; code: 'input-invalid' | 'cursor-invalid' | 'place-unknown' | 'token-missing' | 'token-wrong' | 'origin-foreign' | 'not-found' | 'method-not-allowed' | 'quote-not-found' | 'fact-changed' | 'decisions-hang' | 'store-busy' | 'body-too-large' | 'media-unsupported' | 'file-refused' | 'hash-differs' | 'too-many-requests' | 'internal-fault' | 'store-unavailable' | 'store-full' | 'source-damaged'; title: string; status: number; detail: string; instance: string; requestId: string; errors?: ({ at: string; message: string })[] }

/** A file as received. */
export type Source = { sha256: string; name: string; bytes: number; receivedAt: string; editions: number }

/** What became of an uploaded file. */
export type Upload = { sha256: string; name: string; known: boolean; editions: ({ edition: number; report: string | null; outcome: 'new' | 'further' | 'not-a-report' | 'known'; twin: string | null })[]; failures: ({ name: string; code: string; message: string })[] }

/** What went when the import of a file was undone. */
export type Removal = { removed: boolean; name: string; editions: ({ edition: number; report: string | null })[]; withdrawn: (string)[] }

/** What a government delivered in one year, told by its preferred edition. */
export type Report = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; congress: number | null; meeting: number | null; delivered: string | null; speaker: string | null; office: string | null; complete: boolean; characters: number; observations: number; commitments: number; id: string; issues: number; edition: number; editions: number }

/** A report as the grid shows it. */
export type GridReport = { id: string; year: number | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; complete: boolean; editions: number; observations: number; commitments: number }

/** A place and its reports by year; places above it are there also without a report. */
export type GridPlace = { code: string; name: string; fullName: string; level: 'nation' | 'province' | 'prefecture' | 'county'; reports: (GridReport)[] }

/** What could not be read, or was decided with doubt. */
export type Issue = { code: string; message: string; start: number | null; end: number | null }

/** One text of a report, from one source. */
export type Edition = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; congress: number | null; meeting: number | null; delivered: string | null; speaker: string | null; office: string | null; complete: boolean; characters: number; observations: number; commitments: number; id: number; report: string | null; preferred: boolean; damage: number; issues: (Issue)[]; sourceName: string; sourceSha256: string; fileSha256: string; mediaType: string; encoding: string | null; line: number | null; importedAt: string; textSha256: string | null; readingSha256: string | null }

/** A heading of a reading and all under it. */
export type ReadHeading = { level: 1 | 2 | 3; heading: string; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing'; start: number; end: number }

/** An observation of a reading. */
export type ReadValue = { start: number; end: number; subject: string; action: string | null; member: string | null; indicator: string | null; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; reference: string | null; status: 'result' | 'estimate' | 'target'; force: 'ensure' | 'strive' | null; period: string }

/** A commitment of a reading. */
export type ReadCommitment = { kind: 'target' | 'task' | 'livelihood'; start: number; end: number; topic: number | null; observations: (number)[]; due: string | null; force: 'ensure' | 'strive' | null; lead: (string)[]; partners: (string)[] }

/** jiannuo/reading/1, as `jiannuo read --origins` prints it. */
export type Reading = { schema: string; source: { name: string; sha256: string; mediaType: string; encoding: string | null; line: number | null }; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; place: { code: string; name: string; fullName: string; level: 'nation' | 'province' | 'prefecture' | 'county' } | null; year: number | null; session: { congress: number; meeting: number } | null; delivered: string | null; speaker: { name: string; office: string | null } | null; complete: boolean; text: string; outline: (ReadHeading)[]; observations: (ReadValue)[]; commitments: (ReadCommitment)[]; issues: (Issue)[]; origins?: ([number, number, number])[] }

/** A place in a text that survives another reading. */
export type Anchor = { quote: string; before: string; after: string; occurrence: number; start: number; end: number }

/** What a person decided. */
export type Decision = { id: string; kind: string; edition: number; report: string | null; anchor: Anchor | null; state: 'anchored' | 'lost'; payload: unknown; author: string; madeAt: string; withdrawnAt: string | null }

/** What an observation says. */
export type Observed = { subject: string; action: string | null; member: string | null; indicator: string | null; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; reference: string | null; status: 'result' | 'estimate' | 'target'; force: 'ensure' | 'strive' | null; period: string }

/** One thing measured, one value, with its words, as it holds: read by the machine, or decided by a person (`decided`, `decision`; `machine` is what the machine reads there). */
export type Observation = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; id: string; edition: number; report: string | null; index: number; sourceName: string; sourceSha256: string; start: number; end: number; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing' | null; heading: string | null; quote: string; subject: string; action: string | null; member: string | null; indicator: string | null; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; reference: string | null; status: 'result' | 'estimate' | 'target'; force: 'ensure' | 'strive' | null; period: string; decided: 'accepted' | 'corrected' | 'added' | 'rejected' | null; decision: string | null; machine: Observed | null; sentence: string | null }

/** Something promised that can be checked. */
export type Commitment = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; id: string; edition: number; report: string | null; index: number; sourceName: string; sourceSha256: string; start: number; end: number; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing' | null; heading: string | null; quote: string; kind: 'target' | 'task' | 'livelihood'; topic: number | null; observations: (number)[]; due: string | null; force: 'ensure' | 'strive' | null; lead: (string)[]; partners: (string)[] }

/** Two editions of a report side by side: texts to the character, and facts. */
export type Differences = { report: string; a: number; b: number; compared: { a: number; b: number }; preferred: number; preferences: ({ edition: number; by: 'decision' | 'length' | 'complete' | 'damage' | 'observations' | 'issues' | 'characters' | 'source' | null })[]; decision: Decision | null; rows: ({ kind: 'same' | 'form' | 'words'; a: { start: number; end: number }; b: { start: number; end: number }; parts: ({ mark: 'same' | 'gone' | 'new'; text: string })[] })[]; observations: { same: number; differing: number; items: ({ a: Observation | null; b: Observation | null; fields: (string)[] })[] }; commitments: { same: number; differing: number; items: ({ a: Commitment | null; b: Commitment | null; fields: (string)[] })[] } }

/** A heading and all under it. */
export type Outline = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; id: string; edition: number; report: string | null; index: number; sourceName: string; sourceSha256: string; start: number; end: number; depth: 1 | 2 | 3; heading: string; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing' }

/** One rule at work: the words it read and what it made of them. */
export type ExplanationStep = { start: number; end: number; rule: 'number' | 'comparator' | 'not-quantity' | 'left-side' | 'rank-words' | 'counted-noun' | 'subject' | 'subject-carried' | 'distribution' | 'measure' | 'wordless' | 'mood' | 'indicator' | 'status' | 'period'; result: string }

/** How the sentences around a passage were read, rule by rule. */
export type Explanation = { words: string; start: number; end: number; steps: (ExplanationStep)[]; observations: (ReadValue)[]; issues: (Issue)[]; agrees: boolean }

/** A window of the decoded source, from..to of length; marks: where the passage stands in the source; same: the marked words are those of the text. */
export type SourcePassage = { state: 'kept' | 'missing' | 'altered' | 'unreadable'; length: number | null; from: number | null; to: number | null; text: string | null; marks: ([number, number])[]; same: boolean | null }

/** The hash that the kept bytes have now. */
export type SourceCheck = { sha256: string; state: 'kept' | 'missing' | 'altered'; found: string | null; bytes: number | null; checkedAt: string }

/** A sentence in which all words stand; ranges are where. */
export type Hit = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; report: string | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; sourceName: string; sourceSha256: string; edition: number; sentence: string; start: number; end: number; ranges: ([number, number])[] }

/** A sentence worded alike. */
export type SimilarHit = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; report: string | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; title: string | null; sourceName: string; sourceSha256: string; edition: number; sentence: string; start: number; end: number; ranges: ([number, number])[]; similarity: number }

/** A government's area, by its GB/T 2260 code. */
export type Place = { code: string; name: string; fullName: string; level: 'nation' | 'province' | 'prefecture' | 'county' }

/** A named measure that recurs, and how many observations there are of it. */
export type Indicator = { id: string; name: string; en: string; alias: string | null; unit: (string)[]; better: 'up' | 'down' | 'band' | 'none'; observations: number }

/** One value of an indicator. */
export type Value = { placeCode: string | null; placeName: string | null; year: number | null; report: string | null; edition: number; index: number; status: 'result' | 'estimate' | 'target'; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; force: 'ensure' | 'strive' | null; member: string | null; period: string; quote: string; decided: 'accepted' | 'corrected' | 'added' | 'rejected' | null; subject: string; reference: string | null; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing' | null; start: number; end: number }

/** A measure in one kind of unit: what can stand on one axis. */
export type Pair = { measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; unit: string; targets: number; results: number }

/** A value in the unit of its chart, with the interval its words ask for. */
export type ShownValue = { placeCode: string | null; placeName: string | null; year: number | null; report: string | null; edition: number; index: number; status: 'result' | 'estimate' | 'target'; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; force: 'ensure' | 'strive' | null; member: string | null; period: string; quote: string; decided: 'accepted' | 'corrected' | 'added' | 'rejected' | null; subject: string; reference: string | null; role: 'opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing' | null; start: number; end: number; shown: number | null; shownUpper: number | null; low: number | null; high: number | null }

/** Targets and results of one place and year; a report null is not kept. */
export type ChartCell = { placeCode: string; placeName: string; level: 'nation' | 'province' | 'prefecture' | 'county'; year: number; target: ShownValue | null; targetReport: string | null; result: ShownValue | null; resultReport: string | null; others: (ShownValue)[] }

/** A target against that of a place above; least to most is the difference. */
export type CascadeComparison = { above: string; relation: 'above' | 'below' | 'same' | 'overlaps' | 'not-comparable'; basis: 'wording' | 'interval' | 'floor' | 'ceiling' | 'none'; least: number | null; most: number | null; raised: boolean | null; reason: 'in-words' | 'of-size' | null }

/** One government in the cascade. */
export type CascadeRow = { placeCode: string; placeName: string; level: 'nation' | 'province' | 'prefecture' | 'county'; depth: number; report: string | null; target: ShownValue | null; others: (ShownValue)[]; skipped: (string)[]; comparison: CascadeComparison | null }

/** Words counted together. */
export type WordGroup = { term: string; topic: string | null; name: string; en: string; words: (string)[] }

/** How often words stand in some reports; weight and mean per 1,000 characters. */
export type WordWeight = { count: number; weight: number; mean: number; within: number }

/** A year or a place with the weight of each group of words. */
export type WordPoint = { year: number | null; placeCode: string | null; placeName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; reports: number; characters: number; words: (WordWeight)[] }

/** A group of words that stands for a topic. */
export type Topic = { id: string; name: string; en: string; words: (string)[]; source: string }

/** What a person decides. */
export type NewDecision = { kind: string; edition: number; at?: { start: number; end: number; quote: string }; payload?: Record<string, unknown>; author: string }

/** Something that happened; never changed. */
export type Event = { seq: number; at: string; actor: string; kind: string; subject: string; payload: unknown }

/** A government’s area. */
export type FollowPlace = { code: string; name: string; fullName: string; level: 'nation' | 'province' | 'prefecture' | 'county' }

/** How many promises got each verdict. */
export type VerdictCounts = { exceeded: number; met: number; nearly: number; missed: number; 'not-comparable': number; 'not-reported': number }

/** Verdicts by kind of promise; they add up to the promises. */
export type ScoreCounts = { target: VerdictCounts; livelihood: VerdictCounts; task: VerdictCounts }

/** How the promises of one year fared. */
export type TallyYear = { year: number; to: number | null; counts: ScoreCounts | null; decided: number; issues: ('no-next-report' | 'report-missing' | 'reports-differ' | 'report-misfiled' | 'report-incomplete' | 'years-apart' | 'places-differ' | 'decision-lost')[]; pending: boolean; broken: boolean }

/** A place with its years. */
export type TallyRow = { place: FollowPlace; years: (TallyYear)[] }

/** A text that was followed or looked in. */
export type ScoreText = { name: string; sha256: string; line: number | null; kind: 'work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other'; year: number | null; edition?: number; provenance?: 'holds' | 'source-missing' | 'source-altered' | 'text-altered' | 'edition-gone'; report: string | null; title: string | null }

/** What has to be known of the texts. */
export type FollowIssue = { code: 'no-next-report' | 'report-missing' | 'reports-differ' | 'report-misfiled' | 'report-incomplete' | 'years-apart' | 'places-differ' | 'decision-lost'; message: string }

/** How the promises of a place and year fared. */
export type Scorecard = { place: FollowPlace; from: number; to: number | null; years: (number)[]; texts: (ScoreText)[]; counts: ScoreCounts | null; decided: number; softened: number; carried: number; claims: number; issues: (FollowIssue)[] }

/** A value as it was read. */
export type Figure = { start: number; end: number; subject: string; action: string | null; member: string | null; indicator: string | null; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; value: number | null; upper: number | null; unit: string; comparator: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'same-as' | 'above' | 'not-below' | 'up' | 'down' | 'as-assigned'; reference: string | null; status: 'result' | 'estimate' | 'target'; force: 'ensure' | 'strive' | null; period: string }

/** Words with the figure read from them. */
export type ScorePassage = { start: number; end: number; text: number; quote: string; observation: Figure | null }

/** Words of a text, with their place. */
export type FollowPassage = { start: number; end: number; text: number; quote: string }

/** Why, by its code. */
export type FollowReason = { code: 'same-indicator' | 'same-thing' | 'result-is-part' | 'result-is-whole' | 'same-number' | 'same-table' | 'from-baseline' | 'compared' | 'said-done' | 'relative' | 'reference-unknown' | 'estimate' | 'superseded' | 'also-reported' | 'depends-on-reading' | 'measure-differs' | 'unit-differs' | 'stock-against-increment' | 'stage-differs' | 'verb-differs' | 'thing-differs' | 'period-differs' | 'same-programme' | 'mentioned-only' | 'not-due' | 'silent' | 'no-next-report'; message: string; en: string }

/** What was looked for, where, and what was turned down. */
export type FollowSearch = { words: (string)[]; sections: (string)[]; nearest: ({ start: number; end: number; text: number; quote: string; reason: FollowReason })[] }

/** What a person decided of a link. */
export type LinkDecision = { id: string; choice: 'accept' | 'change' | 'reject'; verdict: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; author: string; madeAt: string; note: string | null; lost: boolean }

/** A promise and what became of it. */
export type PromiseRow = { id: string; kind: 'target' | 'task' | 'livelihood'; measured: boolean; topic: string | null; promise: ScorePassage; result: ScorePassage | null; evidence: (FollowPassage)[]; verdict: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; strict: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; lenient: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; reasons: (FollowReason)[]; searched: FollowSearch | null; carriedOver: FollowPassage | null; softening: ('dropped' | 'number-dropped' | 'looser' | 'weaker' | 'lower' | 'below-result' | 'later')[]; provenance: 'holds' | 'broken'; decision: LinkDecision | null; proposed: { verdict: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; result: FollowPassage | null } | null }

/** A passage in its paragraph. */
export type ContextPassage = { role: 'promise' | 'result' | 'evidence' | 'proposed' | 'carried-over'; start: number; end: number; text: number; quote: string; from: number; words: string }

/** A result that no promise was found for. */
export type Claim = { start: number; end: number; text: number; quote: string; subject: string; indicator: string | null; edition: number | null }

/** What a person decides of a link. */
export type NewLinkDecision = { choice: 'accept' | 'change' | 'reject'; verdict?: 'exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported'; result?: { edition: number; quote: string; start?: number }; note?: string; author: string }

/** Something that needs a human eye. */
export type Doubt = { placeCode: string | null; placeName: string | null; placeFullName: string | null; level: 'nation' | 'province' | 'prefecture' | 'county' | null; year: number | null; id: string; edition: number; report: string | null; index: number; sourceName: string; sourceSha256: string; start: number | null; end: number | null; kind: 'decision-lost' | 'decision-disputed' | 'place-disagrees' | 'year-disagrees' | 'place-ambiguous' | 'place-unknown' | 'year-unknown' | 'fall-beyond-all' | 'value-huge' | 'editions-differ' | 'target-far' | 'growth-extreme' | 'target-level-far' | 'results-differ' | 'number-unread' | 'share-over' | 'change-extreme' | 'multiple-extreme' | 'place-from-name' | 'year-from-name' | 'unit-unread' | 'text-broken-off' | 'words-lost' | 'text-repeated'; observation: number | null; decision: string | null; quote: string | null; facts: Record<string, unknown>; reason: { zh: string; en: string }; sentence: string | null }

/** How much of one kind needs a human eye. */
export type DoubtCount = { kind: 'decision-lost' | 'decision-disputed' | 'place-disagrees' | 'year-disagrees' | 'place-ambiguous' | 'place-unknown' | 'year-unknown' | 'fall-beyond-all' | 'value-huge' | 'editions-differ' | 'target-far' | 'growth-extreme' | 'target-level-far' | 'results-differ' | 'number-unread' | 'share-over' | 'change-extreme' | 'multiple-extreme' | 'place-from-name' | 'year-from-name' | 'unit-unread' | 'text-broken-off' | 'words-lost' | 'text-repeated'; doubts: number; limit: number | null }

export type Operations = {
  /** 来源文件 / sources */
  listSources: { path: Record<string, never>; query: { sort?: 'received' | '-received' | 'name' | '-name'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Source)[]; next: string | null; total: number | null } }
  /** 上传并导入一个文件 / upload a file and import it */
  uploadSource: { path: Record<string, never>; query: { name: string; sha256?: string; by?: string }; body: Blob | Uint8Array; answer: Upload }
  /** 撤销一个文件的导入 / undo the import of a file */
  undoImport: { path: { sha256: string }; query: { by: string; decisions?: 'keep' | 'withdraw' }; body: undefined; answer: Removal }
  /** 来源文件的字节，已核对哈希 / the bytes as received, checked against their hash */
  getSourceContent: { path: { sha256: string }; query: Record<string, never>; body: undefined; answer: Response }
  /** 报告列表 / reports */
  listReports: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; report?: string; complete?: boolean; several?: boolean; sort?: 'place' | '-place' | 'year' | '-year' | 'characters' | '-characters' | 'observations' | '-observations' | 'commitments' | '-commitments'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Report)[]; next: string | null; total: number | null } }
  /** 地区 × 年份 / places by years */
  gridReports: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; complete?: boolean; several?: boolean; limit?: number; after?: string }; body: undefined; answer: { years: (number)[]; items: (GridPlace)[]; unplaced: (GridReport)[]; totals: { reports: number; places: number; observations: number; commitments: number }; next: string | null; total: number } }
  /** 一篇报告 / one report */
  getReport: { path: { id: string }; query: Record<string, never>; body: undefined; answer: Report }
  /** 版本列表 / editions */
  listEditions: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; complete?: boolean; source?: string; sort?: 'id' | '-id' | 'place' | '-place' | 'year' | '-year'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Edition)[]; next: string | null; total: number | null } }
  /** 一个版本，不含正文 / one edition without its text */
  getEdition: { path: { id: number }; query: Record<string, never>; body: undefined; answer: Edition }
  /** 正文 / the text */
  getEditionText: { path: { id: number }; query: Record<string, never>; body: undefined; answer: Response }
  /** 完整读法 / the whole reading */
  getReading: { path: { id: number }; query: Record<string, never>; body: undefined; answer: Reading }
  /** 两个版本对照 / two editions side by side */
  compareEditions: { path: { id: string }; query: { a?: number; b?: number }; body: undefined; answer: Differences }
  /** 结构 / outline */
  listOutline: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; sort?: 'place' | '-place' | 'year' | '-year' | 'edition' | '-edition'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Outline)[]; next: string | null; total: number | null } }
  /** 指标值 / observations */
  listObservations: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; indicator?: (string)[]; status?: ('result' | 'estimate' | 'target')[]; measure?: ('level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank')[]; unit?: (string)[]; value?: string; text?: string; decided?: ('none' | 'accepted' | 'corrected' | 'added' | 'rejected')[]; id?: (string)[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; sort?: 'place' | '-place' | 'year' | '-year' | 'edition' | '-edition' | 'value' | '-value' | 'period' | '-period'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Observation)[]; next: string | null; total: number | null } }
  /** 承诺 / commitments */
  listCommitments: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; commitment?: ('target' | 'task' | 'livelihood')[]; text?: string; report?: string; edition?: number; editions?: 'preferred' | 'all'; sort?: 'place' | '-place' | 'year' | '-year' | 'edition' | '-edition' | 'due' | '-due'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Commitment)[]; next: string | null; total: number | null } }
  /** 这几句是怎样读出来的，逐条规则 / how the sentences around a passage were read, rule by rule */
  explainPassage: { path: { id: number }; query: { start: number; end: number }; body: undefined; answer: Explanation }
  /** 来源文件中的同一处 / the same passage in the source as received */
  findInSource: { path: { id: number }; query: { start: number; end: number; from?: number }; body: undefined; answer: SourcePassage }
  /** 现在重新计算来源文件的哈希 / computes the hash of the kept bytes now */
  checkSource: { path: { sha256: string }; query: Record<string, never>; body: undefined; answer: SourceCheck }
  /** 全文检索 / search */
  search: { path: Record<string, never>; query: { q: string; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; indicator?: (string)[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; sort?: 'newest' | 'oldest' | 'best'; perReport?: number; countTo?: number; limit?: number; after?: string }; body: undefined; answer: { items: (Hit)[]; next: string | null; total: number | null; exact: boolean } }
  /** 相近的句子 / sentences worded alike */
  similar: { path: Record<string, never>; query: { q: string; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; indicator?: (string)[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; limit?: number }; body: undefined; answer: { items: (SimilarHit)[] } }
  /** 地区查询：代码或名称 / places by code or name */
  findPlaces: { path: Record<string, never>; query: { q: string; year?: number }; body: undefined; answer: { items: (Place)[] } }
  /** 指标及其指标值个数 / indicators and how often they occur */
  listIndicators: { path: Record<string, never>; query: { q?: string; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; status?: ('result' | 'estimate' | 'target')[]; measure?: ('level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank')[]; unit?: (string)[]; value?: string; text?: string; decided?: ('none' | 'accepted' | 'corrected' | 'added' | 'rejected')[]; id?: (string)[]; editions?: 'preferred' | 'all'; limit?: number; after?: string }; body: undefined; answer: { items: (Indicator)[]; next: string | null; total: number | null } }
  /** 一个指标的全部数值：地区 × 年份 / every value of one indicator over places and years */
  getPanel: { path: { id: string }; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; status?: ('result' | 'estimate' | 'target')[]; measure?: ('level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank')[]; unit?: (string)[]; value?: string; text?: string; decided?: ('none' | 'accepted' | 'corrected' | 'added' | 'rejected')[]; id?: (string)[]; editions?: 'preferred' | 'all' }; body: undefined; answer: { items: (Value)[] } }
  /** 指标图：一地历年，或一年各地 / a place over years, or places of a year */
  getIndicatorChart: { path: { id: string }; query: { place?: string; year?: number; measure?: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; unit?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[] }; body: undefined; answer: { place: Place | null; pairs: (Pair)[]; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank' | null; unit: string | null; indicator: { id: string; name: string; en: string; better: 'up' | 'down' | 'band' | 'none' }; by: 'year' | 'place'; year: number | null; cells: (ChartCell)[]; references: (ChartCell)[] } }
  /** 层层加码：各级目标 / who set what, above whom */
  getCascade: { path: Record<string, never>; query: { indicator: string; place?: string; year?: number; measure?: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; unit?: string }; body: undefined; answer: { place: Place | null; pairs: (Pair)[]; measure: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank' | null; unit: string | null; indicator: { id: string; name: string; en: string; better: 'up' | 'down' | 'band' | 'none' }; year: number; years: (number)[]; rows: (CascadeRow)[] } }
  /** 词频：每千字出现次数 / how often words stand in 1,000 characters */
  countWords: { path: Record<string, never>; query: { terms: (string)[]; by?: 'year' | 'place'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; complete?: boolean; several?: boolean }; body: undefined; answer: { by: 'year' | 'place'; groups: (WordGroup)[]; points: (WordPoint)[] } }
  /** 词频的主题及其用词 / topics and their words */
  listTopics: { path: Record<string, never>; query: Record<string, never>; body: undefined; answer: { items: (Topic)[] } }
  /** 导出：指标图 / an indicator chart */
  exportIndicatorChart: { path: { id: string }; query: { place?: string; year?: number; measure?: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; unit?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; format?: 'csv' | 'xlsx' }; body: undefined; answer: Response }
  /** 导出：层层加码 / a cascade */
  exportCascade: { path: Record<string, never>; query: { indicator: string; place?: string; year?: number; measure?: 'level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank'; unit?: string; format?: 'csv' | 'xlsx' }; body: undefined; answer: Response }
  /** 导出：词频 / weights of words */
  exportWords: { path: Record<string, never>; query: { terms: (string)[]; by?: 'year' | 'place'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; complete?: boolean; several?: boolean; format?: 'csv' | 'xlsx' }; body: undefined; answer: Response }
  /** 人的决定 / human decisions */
  listDecisions: { path: Record<string, never>; query: { report?: string; edition?: number; decision?: string; state?: 'anchored' | 'lost'; sort?: 'made' | '-made'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Decision)[]; next: string | null; total: number | null } }
  /** 记下一个决定 / keep a decision */
  decide: { path: Record<string, never>; query: Record<string, never>; body: NewDecision; answer: Decision }
  /** 撤回一个决定 / withdraw a decision */
  withdrawDecision: { path: { id: string }; query: { by: string }; body: undefined; answer: Decision }
  /** 发生过的事 / events */
  listEvents: { path: Record<string, never>; query: { since?: number; sort?: 'seq' | '-seq'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Event)[]; next: string | null; total: number | null } }
  /** 各地兑现情况 / how promises fared, by place and year */
  listFollowings: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; complete?: boolean; several?: boolean; limit?: number; after?: string }; body: undefined; answer: { items: (TallyRow)[]; next: string | null; total: number; pending: number; years: (number)[] } }
  /** 一地一年的兑现情况 / the scorecard of a place and year */
  getScorecard: { path: { place: string; year: number }; query: { until?: number }; body: undefined; answer: Scorecard }
  /** 承诺与结果 / promises with their results */
  listPromises: { path: { place: string; year: number }; query: { until?: number; commitment?: 'target' | 'task' | 'livelihood'; verdict?: ('exceeded' | 'met' | 'nearly' | 'missed' | 'not-comparable' | 'not-reported')[]; measured?: boolean; q?: string; sort?: 'text' | 'verdict' | '-verdict'; limit?: number; after?: string }; body: undefined; answer: { items: (PromiseRow)[]; next: string | null; total: number | null } }
  /** 一项承诺：各处原文与人的决定 / one promise: its passages in their paragraphs, and what people decided */
  getPromise: { path: { place: string; year: number; id: string }; query: { until?: number }; body: undefined; answer: { row: PromiseRow; passages: (ContextPassage)[]; decisions: (Decision)[] } }
  /** 一项承诺的历年情况 / one commitment over the years: target, result, target, … */
  getPromiseHistory: { path: { place: string; year: number; id: string }; query: Record<string, never>; body: undefined; answer: { items: ({ year: number; row: PromiseRow; texts: (ScoreText)[] })[] } }
  /** 没有承诺的结果 / results that no promise was found for */
  listClaims: { path: { place: string; year: number }; query: { until?: number; q?: string; limit?: number; after?: string }; body: undefined; answer: { items: (Claim)[]; next: string | null; total: number | null } }
  /** 一地一年的兑现情况，CSV / the scorecard as CSV */
  exportScorecard: { path: { place: string; year: number }; query: { until?: number }; body: undefined; answer: Response }
  /** 认可、改判或否定一项结论 / accept, change or reject a link */
  decideLink: { path: { place: string; year: number; id: string }; query: Record<string, never>; body: NewLinkDecision; answer: Decision }
  /** 待校核，最存疑的在前 / what needs a human eye, most doubtful first */
  listDoubts: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; doubt?: ('decision-lost' | 'decision-disputed' | 'place-disagrees' | 'year-disagrees' | 'place-ambiguous' | 'place-unknown' | 'year-unknown' | 'fall-beyond-all' | 'value-huge' | 'editions-differ' | 'target-far' | 'growth-extreme' | 'target-level-far' | 'results-differ' | 'number-unread' | 'share-over' | 'change-extreme' | 'multiple-extreme' | 'place-from-name' | 'year-from-name' | 'unit-unread' | 'text-broken-off' | 'words-lost' | 'text-repeated')[]; report?: string; edition?: number; editions?: 'preferred' | 'all'; sort?: 'doubtful' | '-doubtful' | 'place' | '-place' | 'year' | '-year' | 'edition' | '-edition'; limit?: number; after?: string; count?: boolean }; body: undefined; answer: { items: (Doubt)[]; next: string | null; total: number | null } }
  /** 存疑的全部种类、界限及处数，最存疑的在前 / every kind of doubt, its limit, and how many there are */
  countDoubts: { path: Record<string, never>; query: { place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; doubt?: ('decision-lost' | 'decision-disputed' | 'place-disagrees' | 'year-disagrees' | 'place-ambiguous' | 'place-unknown' | 'year-unknown' | 'fall-beyond-all' | 'value-huge' | 'editions-differ' | 'target-far' | 'growth-extreme' | 'target-level-far' | 'results-differ' | 'number-unread' | 'share-over' | 'change-extreme' | 'multiple-extreme' | 'place-from-name' | 'year-from-name' | 'unit-unread' | 'text-broken-off' | 'words-lost' | 'text-repeated')[]; report?: string; edition?: number; editions?: 'preferred' | 'all' }; body: undefined; answer: { items: (DoubtCount)[] } }
  /** 导出：报告：一个政府一年一篇，取首选版本 / reports: one a government and year, by its preferred edition */
  exportReports: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; report?: string; complete?: boolean }; body: undefined; answer: Response }
  /** 导出：结构：各级标题及其职能 / outline: headings and what they are for */
  exportOutline: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; report?: string; edition?: number; editions?: 'preferred' | 'all' }; body: undefined; answer: Response }
  /** 导出：指标值：一个事物、一个数值、一段原文 / observations: one thing measured, one value, its words */
  exportObservations: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; indicator?: (string)[]; status?: ('result' | 'estimate' | 'target')[]; measure?: ('level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank')[]; unit?: (string)[]; value?: string; text?: string; decided?: ('none' | 'accepted' | 'corrected' | 'added' | 'rejected')[]; id?: (string)[]; report?: string; edition?: number; editions?: 'preferred' | 'all' }; body: undefined; answer: Response }
  /** 导出：承诺：可核查的目标、任务、民生实事 / commitments: targets, tasks and livelihood items that can be checked */
  exportCommitments: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; kind?: ('work-report' | 'task-list' | 'communique' | 'plan' | 'figures' | 'news' | 'other' | 'all')[]; role?: ('opening' | 'review' | 'problems' | 'requirements' | 'targets' | 'plan' | 'livelihood' | 'self' | 'closing')[]; commitment?: ('target' | 'task' | 'livelihood')[]; text?: string; report?: string; edition?: number; editions?: 'preferred' | 'all' }; body: undefined; answer: Response }
  /** 导出：面板：地区×目标年×指标×表述，目标与结果 / the panel: place × target year × indicator × statement, target and result */
  exportPanel: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet'; place?: string; level?: ('nation' | 'province' | 'prefecture' | 'county')[]; year?: string; indicator?: (string)[]; measure?: ('level' | 'growth' | 'share' | 'change' | 'multiple' | 'rank')[]; commitment?: ('target' | 'task' | 'livelihood')[] }; body: undefined; answer: Response }
  /** 导出：变量说明 / what every column means */
  exportCodebook: { path: Record<string, never>; query: { format?: 'csv' | 'xlsx' | 'jsonl' | 'dta' | 'parquet' }; body: undefined; answer: Response }
  /** 是否可以写入 / whether one may write */
  getSession: { path: Record<string, never>; query: Record<string, never>; body: undefined; answer: { writer: boolean } }
  /** 用令牌换取会话 / exchange the token for a session */
  openSession: { path: Record<string, never>; query: Record<string, never>; body: { token: string }; answer: { writer: boolean } }
  /** 结束会话 / end the session */
  closeSession: { path: Record<string, never>; query: Record<string, never>; body: undefined; answer: { writer: boolean } }
}

export const OPERATIONS = {
  listSources: ['GET', '/api/sources'],
  uploadSource: ['POST', '/api/sources'],
  undoImport: ['DELETE', '/api/sources/{sha256}'],
  getSourceContent: ['GET', '/api/sources/{sha256}/content'],
  listReports: ['GET', '/api/reports'],
  gridReports: ['GET', '/api/reports/grid'],
  getReport: ['GET', '/api/reports/{id}'],
  listEditions: ['GET', '/api/editions'],
  getEdition: ['GET', '/api/editions/{id}'],
  getEditionText: ['GET', '/api/editions/{id}/text'],
  getReading: ['GET', '/api/editions/{id}/reading'],
  compareEditions: ['GET', '/api/reports/{id}/differences'],
  listOutline: ['GET', '/api/outline'],
  listObservations: ['GET', '/api/observations'],
  listCommitments: ['GET', '/api/commitments'],
  explainPassage: ['GET', '/api/editions/{id}/explain'],
  findInSource: ['GET', '/api/editions/{id}/source'],
  checkSource: ['GET', '/api/sources/{sha256}/check'],
  search: ['GET', '/api/search'],
  similar: ['GET', '/api/similar'],
  findPlaces: ['GET', '/api/places'],
  listIndicators: ['GET', '/api/indicators'],
  getPanel: ['GET', '/api/indicators/{id}/panel'],
  getIndicatorChart: ['GET', '/api/indicators/{id}/chart'],
  getCascade: ['GET', '/api/cascade'],
  countWords: ['GET', '/api/words'],
  listTopics: ['GET', '/api/topics'],
  exportIndicatorChart: ['GET', '/api/exports/indicators/{id}'],
  exportCascade: ['GET', '/api/exports/cascade'],
  exportWords: ['GET', '/api/exports/words'],
  listDecisions: ['GET', '/api/decisions'],
  decide: ['POST', '/api/decisions'],
  withdrawDecision: ['DELETE', '/api/decisions/{id}'],
  listEvents: ['GET', '/api/events'],
  listFollowings: ['GET', '/api/follow'],
  getScorecard: ['GET', '/api/follow/{place}/{year}'],
  listPromises: ['GET', '/api/follow/{place}/{year}/promises'],
  getPromise: ['GET', '/api/follow/{place}/{year}/promises/{id}'],
  getPromiseHistory: ['GET', '/api/follow/{place}/{year}/promises/{id}/history'],
  listClaims: ['GET', '/api/follow/{place}/{year}/claims'],
  exportScorecard: ['GET', '/api/follow/{place}/{year}/csv'],
  decideLink: ['POST', '/api/follow/{place}/{year}/promises/{id}/decisions'],
  listDoubts: ['GET', '/api/doubts'],
  countDoubts: ['GET', '/api/doubts/counts'],
  exportReports: ['GET', '/api/exports/reports'],
  exportOutline: ['GET', '/api/exports/outline'],
  exportObservations: ['GET', '/api/exports/observations'],
  exportCommitments: ['GET', '/api/exports/commitments'],
  exportPanel: ['GET', '/api/exports/panel'],
  exportCodebook: ['GET', '/api/exports/codebook'],
  getSession: ['GET', '/api/session'],
  openSession: ['POST', '/api/session'],
  closeSession: ['DELETE', '/api/session'],
} as const
