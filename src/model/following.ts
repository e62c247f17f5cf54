import type { Commitment, Kind, Observation, Place } from './reading.ts'
import type { Span } from './span.ts'

export const FOLLOWING_SCHEMA = 'jiannuo/following/1'

/** What became of a promise, best first; the last two are no judgement of the government. */
export const VERDICTS = {
  exceeded: { zh: '超额完成', en: 'the result beats the target by more than the tolerance' },
  met: { zh: '完成', en: 'the result satisfies the target' },
  nearly: { zh: '基本完成', en: 'short by no more than 0.5 points (rates) or 5 % (amounts)' },
  missed: { zh: '未完成', en: 'short by more' },
  'not-comparable': { zh: '无法比较', en: 'the next report speaks of it in other terms, or it is not due yet' },
  'not-reported': { zh: '未见报告', en: 'the next report says nothing of it' },
} as const

export type Verdict = keyof typeof VERDICTS

/** Every code of a reason, with what it means. */
export const REASON_CODES = {
  'same-indicator': 'promise and result name the same indicator',
  'same-thing': 'promise and result name the same thing, in the words given',
  'result-is-part': 'the result counts a part of what was promised',
  'result-is-whole': 'the result counts more than what was promised',
  'same-number': 'the same exact number under a changed name',
  'same-table': 'promise and result stand side by side in one table',
  'from-baseline': 'stock and increment compared by way of the stock of the year before',
  compared: 'the figures and the difference between them',
  'said-done': 'the text says that it was done, without a figure',
  relative: 'a target set relative to another figure, resolved against it',
  'reference-unknown': 'the figure that the target refers to is not in the texts',
  estimate: 'the result is an estimate (预计): strictly it is not yet one',
  superseded: 'a later text gives a final figure for an estimate, or another one',
  'also-reported': 'a communiqué or a table of figures gives a figure of it too, the same or another',
  'depends-on-reading': 'the strict and the lenient reading give different verdicts',
  'measure-differs': 'amount against rate: another measure',
  'unit-differs': 'counted in another unit',
  'stock-against-increment': 'a total against an addition, and no total of the year before',
  'stage-differs': 'another stage of a project’s life (签约, 开工, 竣工)',
  'verb-differs': 'something else was done with it (新建, 改造, 拆除)',
  'thing-differs': 'a kindred thing, not the same',
  'period-differs': 'the result is of other years',
  'same-programme': 'the same named programme, another measure of it',
  'mentioned-only': 'the review speaks of the thing, and gives no figure',
  'not-due': 'the deadline lies after the years the next report reviews',
  silent: 'nothing was found in the sections searched',
  'no-next-report': 'there is no report to look in',
} as const

export type ReasonCode = keyof typeof REASON_CODES

/** Why, in Chinese, with its code. */
export type Reason = { code: ReasonCode; message: string }

/** A text that was followed or looked in; `sha256` is that of its source, `edition` the one it is kept as, if it is kept. */
export type FollowedText = {
  name: string
  sha256: string
  line: number | null
  kind: Kind
  year: number | null
  edition?: number
  provenance?: Provenance
}

/** Words of a text, with their place; `text` is the index in `Following.texts`. */
export type Passage = Span & { text: number; quote: string }

/** An observation with the words around it and the text it stands in. */
export type Quoted = Observation & { quote: string; text: number }

/** What was looked for when nothing was found, where, and what was turned down. */
export type Search = {
  words: string[]
  sections: string[]
  nearest: (Passage & { reason: Reason })[]
}

/** What a person may make of a link: it is right; another passage answers; nothing given answers. */
export const LINK_CHOICES = {
  accept: { zh: '认可', en: 'the passage answers the promise, and the verdict is right' },
  change: { zh: '改判', en: 'another passage answers, or the verdict is another' },
  reject: { zh: '否定', en: 'the passage does not answer the promise' },
} as const

export type LinkChoice = keyof typeof LINK_CHOICES

/** What a person decided of a link. `lost`: the passage that was named is no longer found in the text. */
export type LinkDecision = {
  id: string
  choice: LinkChoice
  verdict: Verdict
  author: string
  madeAt: string
  note: string | null
  lost: boolean
}

/**
 * Whether a text still is what was received and read. holds: its source's bytes have their hash and its words are those that were read.
 * A verdict is `broken` as soon as one of its texts is anything else.
 */
export const PROVENANCE = {
  holds: { zh: '出处完好', en: 'the source and the text are those that were received and read' },
  'source-missing': { zh: '来源文件不见了', en: 'the bytes of the source are gone' },
  'source-altered': { zh: '来源文件已被改动', en: 'the bytes of the source are no longer those that were received' },
  'text-altered': { zh: '正文已被改动', en: 'the text is no longer what was read' },
  'edition-gone': { zh: '这个版本已不在库中', en: 'the edition is no longer kept' },
} as const

export type Provenance = keyof typeof PROVENANCE

/** What following from a store adds: what a person decided with what the machine proposed, and whether the texts still hold. */
export type Checked = {
  decision?: LinkDecision | null
  proposed?: { verdict: Verdict; result: Passage | null } | null
  provenance?: 'holds' | 'broken'
}

export const SOFTENINGS = {
  dropped: { zh: '不再提出', en: 'the target is not set again' },
  'number-dropped': { zh: '去掉数字', en: 'last year a number, this year words' },
  looser: { zh: '措辞放宽', en: '以上 → 左右, 不低于 → no bound' },
  weaker: { zh: '语气减弱', en: '确保 → 力争' },
  lower: { zh: '目标调低', en: 'a lower number than last year' },
  'below-result': { zh: '低于上年实绩', en: 'set below what was reached last year' },
  later: { zh: '期限推后', en: 'a later deadline' },
} as const

export type Softening = keyof typeof SOFTENINGS

/** A promise, what the next report says of it, and why that is so. */
export type Link = {
  commitment: number | null
  kind: Commitment['kind']
  target: Quoted
  result: Quoted | null
  evidence: Passage[]
  verdict: Verdict
  strict: Verdict
  lenient: Verdict
  reasons: Reason[]
  searched: Search | null
  /** The same thing promised again in the next report. */
  carriedOver: Quoted | null
  softening: Softening[]
} & Checked

/** A promise without a figure; `start`, `end`: where it stands in the text of that index. */
export type TaskLink = {
  commitment: number
  text: number
  start: number
  end: number
  kind: Commitment['kind']
  quote: string
  evidence: Passage[]
  verdict: Verdict
  reasons: Reason[]
  carriedOver: Passage | null
} & Checked

export const FOLLOW_ISSUES = {
  'no-next-report': '没有找到下一年的报告',
  'report-missing': '没有找到这一年的报告',
  'reports-differ': '同一地区同一年有两篇不同的报告',
  'report-misfiled': '文件所在位置的地区或年份与正文不一致',
  'report-incomplete': '报告不完整',
  'years-apart': '两篇报告不是相邻两年',
  'places-differ': '两篇报告不是同一地区',
  'decision-lost': '有人的决定在现在的正文里找不到原处',
} as const

export type FollowIssue = { code: keyof typeof FOLLOW_ISSUES; message: string }

/** The promises of one year's report and what later texts say of them. */
export type Following = {
  schema: typeof FOLLOWING_SCHEMA
  place: Place | null
  from: number | null
  to: number | null
  texts: FollowedText[]
  links: Link[]
  tasks: TaskLink[]
  /** Results of the year that no promise was found for. */
  claims: Quoted[]
  counts: { [verdict in Verdict]: number }
  issues: FollowIssue[]
}
