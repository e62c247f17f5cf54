import type { Decided } from '../model/decided-fact.ts'
import type { DoubtKind } from '../model/doubt.ts'
import type { Commitment, Kind, Level, Measure, Role, Status } from '../model/reading.ts'
import type { ListName } from './rows.ts'

/**
 * What a list or a search is narrowed to; every field given must hold. Fields with several values: one of them.
 * Which list takes which field stands in `LIST_FILTERS`; a field that a list does not take is a `StoreError` filter-unknown.
 */
export type Filter = {
  /** A place code and everything under it: 210000 covers 21xxxx, 210100 covers 2101xx, 000000 covers all. */
  place?: string
  levels?: readonly Level[]
  yearFrom?: number
  yearTo?: number
  kinds?: readonly Kind[]
  roles?: readonly Role[]
  indicators?: readonly string[]
  statuses?: readonly Status[]
  measures?: readonly Measure[]
  commitmentKinds?: readonly Commitment['kind'][]
  /** As written: 亿元, %. */
  units?: readonly string[]
  /** Values from, and up to, this; of a range, any part of it. */
  valueFrom?: number
  valueTo?: number
  /** Words apart by blanks, all of which must stand in what is measured with its action and value, or in the words of a commitment; case aside. */
  words?: string
  /** Rows of these ids (`edition:index`), whatever edition is preferred and whatever people decided. */
  ids?: readonly string[]
  /** What people decided of a fact; none: nothing. Without: all but what was rejected. */
  decided?: readonly (Decided | 'none')[]
  doubtKinds?: readonly DoubtKind[]
  report?: string
  edition?: number
  /** Of these editions, in the order of the list; like `edition`, whichever is preferred. */
  editionIds?: readonly number[]
  /** preferred: only the preferred edition of each report, and what is no report; all: every edition. Default: preferred; all in the list of editions and where editions are named. */
  editions?: 'preferred' | 'all'
  /** Whether the text breaks off (false) or not. */
  complete?: boolean
  /** true: reports with several editions; false: with one. */
  several?: boolean
  /** Editions read from the kept file of this hash. */
  source?: string
  /** Events after this one; decisions of this kind. */
  afterSeq?: number
  decisionKind?: string
  decisionState?: 'anchored' | 'lost'
}

export type FilterName = keyof Filter

/** What people call each field: in addresses, at a terminal (`--status`) and in what they are told. */
export const FILTER_WORDS = {
  ...{ place: 'place', levels: 'level', yearFrom: 'year', yearTo: 'year', kinds: 'kind', roles: 'role' },
  ...{ indicators: 'indicator', statuses: 'status', measures: 'measure', commitmentKinds: 'commitment', units: 'unit' },
  ...{ valueFrom: 'value', valueTo: 'value', words: 'text', ids: 'id', decided: 'decided', doubtKinds: 'doubt' },
  ...{ report: 'report', edition: 'edition', editionIds: 'edition', editions: 'editions', complete: 'complete' },
  ...{ several: 'several', source: 'source', afterSeq: 'since', decisionKind: 'decision', decisionState: 'state' },
} as const satisfies Record<FilterName, string>

const REPORT: readonly FilterName[] = ['place', 'levels', 'yearFrom', 'yearTo', 'kinds', 'report']
const DERIVED: readonly FilterName[] = [...REPORT, 'edition', 'editionIds', 'editions', 'roles']

export const LIST_FILTERS: Record<ListName | 'search', readonly FilterName[]> = {
  sources: [],
  reports: [...REPORT, 'complete', 'several'],
  editions: [...REPORT, 'edition', 'editions', 'complete', 'source'],
  outline: DERIVED,
  observations: [
    ...[...DERIVED, 'indicators', 'statuses', 'measures', 'units', 'valueFrom', 'valueTo', 'words', 'ids', 'decided'],
  ] as FilterName[],
  commitments: [...DERIVED, 'commitmentKinds', 'words'],
  doubts: [...REPORT, 'edition', 'editions', 'doubtKinds'],
  decisions: ['report', 'edition', 'decisionKind', 'decisionState'],
  events: ['afterSeq'],
  search: [...REPORT, 'edition', 'editions', 'roles', 'indicators'],
}

/** The same lists as people call them. */
export const LIST_TITLES: Record<ListName | 'search', string> = {
  sources: '来源文件',
  reports: '报告',
  editions: '版本',
  outline: '结构',
  observations: '指标值',
  commitments: '目标任务',
  doubts: '存疑之处',
  decisions: '决定',
  events: '事件',
  search: '检索',
}

/** How a list can be ordered; the first is the default. Ties are broken by the row's own key, so that pages never overlap. */
export const LIST_SORTS = {
  sources: ['received', 'name'],
  reports: ['place', 'year', 'characters', 'observations', 'commitments'],
  editions: ['id', 'place', 'year'],
  outline: ['place', 'year', 'edition'],
  observations: ['place', 'year', 'edition', 'value', 'period'],
  commitments: ['place', 'year', 'edition', 'due'],
  doubts: ['doubtful', 'place', 'year', 'edition'],
  decisions: ['made'],
  events: ['seq'],
} as const satisfies Record<ListName, readonly string[]>

export type SortName<N extends ListName> = (typeof LIST_SORTS)[N][number]

/** Rows a page may hold at most. */
export const PAGE_LIMIT = 1000

/** `after`: the `next` of the page before, unchanged. `count`: also count all rows that fit. `sentences`: fill `sentence` of observations and doubts. */
export type PageRequest<N extends ListName> = {
  limit?: number
  after?: string | null
  sort?: SortName<N>
  descending?: boolean
  count?: boolean
  sentences?: boolean
}

/** `next`: null on the last page. `total`: null unless asked for. */
export type Page<Row> = { rows: Row[]; next: string | null; total: number | null }

export type StreamRequest<N extends ListName> = Pick<PageRequest<N>, 'sort' | 'descending' | 'sentences'>
