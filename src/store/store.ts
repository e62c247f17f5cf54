import type { DoubtKind } from '../model/doubt.ts'
import type { Kind, Reading } from '../model/reading.ts'
import type { Filter, Page, PageRequest, StreamRequest } from './filter.ts'
import type {
  Anchor,
  DecisionRow,
  Edition,
  EditionRow,
  EventRow,
  ListName,
  PanelRow,
  Rows,
  WordCountRow,
} from './rows.ts'

/**
 * What was read, and what people decided about it, kept. One contract, two engines (SQLite in a file, a PostgreSQL server),
 * one test suite. Dates are ISO strings in UTC; offsets are UTF-16 code units of an edition's text.
 *
 * Every method may throw a `StoreError`: store-busy (another process writes and did not finish in time), store-unreachable
 * (the server is gone; try again), store-full (no space left), filter-unknown, cursor-broken.
 */
export type Store = {
  readonly engine: 'sqlite' | 'postgres'
  /** For people: the file, or the server without its password. */
  readonly location: string

  /** Which of these kept files the store already has. */
  knownFiles(sha256: readonly string[]): Promise<Set<string>>
  /**
   * Keeps what was read from some files, all or nothing in one transaction a call. A file that is already there is left as it is
   * (`known`); so is an edition whose bytes came before in another file. The bytes themselves are the source folder's.
   */
  saveFiles(files: readonly ReadFile[], actor: string): Promise<FileOutcome[]>
  /** Puts a new reading in place of the one of a kept file: editions keep their ids, decisions are anchored again. */
  rereadFile(file: ReadFile, actor: string): Promise<RereadOutcome>
  /**
   * Undoes the import of a kept file: its editions go with all that was derived from them, their reports are settled again and go
   * with their last edition; an edition that also came in another kept file stays with that. Where decisions hang on what would
   * go, nothing is done and they are given back, unless they are to be withdrawn (they stay, marked). Null: no such file.
   */
  removeFile(sha256: string, actor: string, withdrawDecisions: boolean): Promise<RemovalOutcome | null>
  /** Does the work, in which nobody keeps a file of this hash; does not when one is kept. */
  whileAbsent(sha256: string, work: () => Promise<void>): Promise<void>

  /** One page of a list. */
  list<N extends ListName>(name: N, filter?: Filter, page?: PageRequest<N>): Promise<Page<Rows[N]>>
  /** All rows of a list in batches, in constant memory; may be left at any row. */
  stream<N extends ListName>(name: N, filter?: Filter, request?: StreamRequest<N>): AsyncGenerator<Rows[N][]>
  report(id: string): Promise<Rows['reports'] | null>
  edition(id: number): Promise<Edition | null>
  /** The whole reading of an edition as it was printed by `jiannuo read --origins`. */
  reading(edition: number): Promise<Reading | null>
  /** The same as it holds after what people decided of its facts; the indexes in its commitments are those of its own list. */
  heldReading(edition: number): Promise<Reading | null>
  /** Every value of one indicator over places and years, in order of place, year, text. */
  panel(indicator: string, filter?: Filter): Promise<PanelRow[]>
  /** A word that changes whenever anything that can be read does, whoever wrote it. */
  version(): Promise<string>
  /** How much there is. */
  counts(): Promise<Record<ListName, number>>
  /** The indicators that occur, most frequent first. */
  indicatorCounts(filter?: Filter): Promise<{ indicator: string; observations: number }[]>
  /** How much needs a human eye, by kind, most doubtful first. */
  doubtCounts(filter?: Filter): Promise<{ kind: DoubtKind; doubts: number }[]>

  search(request: SearchRequest): Promise<SearchResult>
  /**
   * Every report that the filter leaves, with how often the words of each group stand in it (0 where they do not). Folded by width and
   * case as the search is. Words of one group do not count twice: longer ones first, what they cover is taken. A word has two characters
   * or more, no white space and no end of a sentence. Throws `query-empty` for a group without a word.
   */
  countWords(groups: readonly (readonly string[])[], filter?: Filter): Promise<WordCountRow[]>
  /** Sentences worded like these words, most similar first. */
  similar(words: string, filter?: Filter, limit?: number): Promise<SimilarSentence[]>

  /** Whether the texts of these editions still are what was read; unsealed: kept by an older program and not read again since. */
  textStates(editions: readonly number[]): Promise<Map<number, TextState>>
  /** How the promises of places and years fared, as counted last; in no order. */
  followings(): Promise<FollowingRow[]>
  /** Puts rows in place of those of the same place and year. */
  saveFollowings(rows: readonly FollowingRow[]): Promise<void>

  /**
   * Keeps what a person decided. What the decisions about facts (`FACT_DECISIONS`) make of the observations holds in every list,
   * panel and export at once; `reading` stays what the machine read.
   */
  saveDecision(decision: NewDecision): Promise<DecisionRow>
  withdrawDecision(id: string, author: string): Promise<DecisionRow | null>
  appendEvent(event: Omit<EventRow, 'seq' | 'at'>): Promise<EventRow>

  /** Faults of the store itself, for `jiannuo doctor`. */
  check(): Promise<StoreFault[]>
  /** The rows of every table, for backup and move; the search index is made anew by `load`. */
  dump(): AsyncGenerator<DumpChunk>
  /** Takes over the rows of a dump into an empty store. */
  load(chunks: AsyncIterable<DumpChunk>): Promise<void>
  /** Tells the planner about the rows and tidies the index; after a large import. */
  tidy(): Promise<void>
  /** Answers when the engine does. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A file that was read: its hash, the path as given, and its readings with origins. */
export type ReadFile = { sha256: string; name: string; bytes: number; readings: readonly Reading[] }

/** What became of one reading of a file. twin: this edition is nearly identical to that report of another place or year. */
export type EditionOutcome = {
  edition: number
  report: string | null
  outcome: 'new' | 'further' | 'not-a-report' | 'known'
  twin: string | null
}

export type FileOutcome = { sha256: string; name: string; known: boolean; editions: EditionOutcome[] }

/** removed: the editions that are gone and the decisions withdrawn with them. Otherwise the decisions that stand in the way. */
export type RemovalOutcome =
  | { removed: true; name: string; editions: { edition: number; report: string | null }[]; withdrawn: string[] }
  | { removed: false; decisions: DecisionRow[] }

export type RereadOutcome = { editions: number; anchored: number; lost: DecisionRow[] }

/**
 * `text`: words separated by blanks, all of which must stand in one sentence; a word is found wherever it stands, whatever its
 * width and case. `limit` at most 200. `perReport`: at most so many hits of one edition.
 */
export type SearchRequest = {
  text: string
  filter?: Filter
  sort?: 'newest' | 'oldest' | 'best'
  limit?: number
  after?: string | null
  perReport?: number | null
  /** Count the sentences found, up to this many (default 10,000). 0: do not count. */
  countTo?: number
}

/** A sentence in which all words stand; `ranges` are the places of the words in the edition's text. */
export type SearchHit = Pick<
  EditionRow,
  | 'placeCode'
  | 'placeName'
  | 'placeFullName'
  | 'level'
  | 'year'
  | 'report'
  | 'kind'
  | 'title'
  | 'sourceName'
  | 'sourceSha256'
> & {
  edition: number
  sentence: string
  start: number
  end: number
  ranges: [start: number, end: number][]
}

/** `total`: sentences, null when not counted; `exact` false: there are more than `total`. */
export type SearchResult = { hits: SearchHit[]; next: string | null; total: number | null; exact: boolean }

export type SimilarSentence = SearchHit & { similarity: number }

/** `at`: the place in the edition's present text; null: about the edition as a whole. */
export type NewDecision = {
  kind: string
  edition: number
  at: { start: number; end: number } | null
  payload: unknown
  author: string
}

/** Whether a text is as it was read, and the kept file that it came from. */
export type TextState = { text: 'kept' | 'altered' | 'unsealed'; fileSha256: string }

/** A derived row: `inputs` names all that `tally` was counted from, so that whoever counts sees whether it still holds. */
export type FollowingRow = { placeCode: string; year: number; inputs: string; tally: unknown }

export type { Anchor, Kind }

export const STORE_FAULTS = {
  'migration-missing': 'the schema is older than this program',
  'migration-unknown': 'the schema is newer than this program',
  'database-damaged': 'the engine finds its own file damaged',
  'report-without-edition': 'a report has no preferred edition',
  'edition-unread': 'an edition has no derived rows although its reading had some: run jiannuo reread',
  'index-incomplete': 'sentences are missing in the search index: run jiannuo reread',
  'decision-lost': 'a human decision has no place in the present text',
  'source-missing': 'the bytes of a source are gone',
  'source-altered': 'the bytes of a source are not those that were received',
  'text-altered': 'the text of an edition is not the one that was read',
  'provenance-broken': 'verdicts on promises rest on a source or text that is gone or altered',
} as const

export type StoreFault = { code: keyof typeof STORE_FAULTS; subject: string; message: string }

/** One table's rows as arrays, in the order of `columns`. */
export type DumpChunk = { table: string; columns: string[]; rows: unknown[][] }

export const STORE_ERRORS = {
  'store-busy': 'another process writes to the store',
  'store-unreachable': 'the database server does not answer',
  'store-full': 'no space left on the disk',
  'store-unopened': 'the store cannot be opened as it is named: its folder, address, or leave to use it',
  'store-damaged': 'the file of the store is damaged',
  'store-newer': 'the store was written by a newer version of this program',
  'store-not-empty': 'the store to be filled already holds something',
  'filter-unknown': 'this list cannot be narrowed so',
  'cursor-broken': 'the cursor is not one of this list',
  'query-empty': 'the search has no word',
} as const

export type StoreErrorCode = keyof typeof STORE_ERRORS

/** An error that is no fault of the program: one clear sentence (Chinese) with its code. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.code = code
  }
}
