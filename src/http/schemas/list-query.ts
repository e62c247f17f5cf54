import type { TObject, TProperties, TSchema } from 'typebox'
import { type Filter, LIST_FILTERS, LIST_SORTS, type ListName, PAGE_LIMIT } from '../../app/kept.ts'
import {
  COMMITMENT_KINDS,
  DECIDED,
  DOUBT_KINDS,
  KIND_WORDS,
  LEVELS,
  MEASURES,
  ROLES,
  STATUSES,
} from '../../app/vocabulary.ts'
import { OneOf, Sha256, SomeOf } from './shapes.ts'
import { Type } from './type.ts'

type Parameter = { field: keyof Filter; schema: TSchema }

const ID = '^[\\w.:-]{1,80}$'

/** Every parameter that narrows a list, the same wherever it stands, and the field of the store's filter it fills. */
const NARROWING = {
  place: {
    field: 'place',
    schema: Type.String({
      minLength: 2,
      maxLength: 60,
      description: '地区代码或名称，含其下各地 / code or name of a place, with all under it',
    }),
  },
  level: { field: 'levels', schema: SomeOf(LEVELS, '层级 / levels') },
  year: {
    field: 'yearFrom',
    schema: Type.String({
      pattern: '^(\\d{4}|\\d{4}\\.\\.(\\d{4})?|\\.\\.\\d{4})$',
      description: '报告年份 / years of the report: 2020, 2019..2021, 2020.., ..2021',
    }),
  },
  kind: { field: 'kinds', schema: SomeOf(KIND_WORDS, '文种 / kinds of document') },
  role: { field: 'roles', schema: SomeOf(ROLES, '所在部分 / roles of the part') },
  indicator: {
    field: 'indicators',
    schema: Type.Unsafe<string[]>({
      type: 'array',
      items: { type: 'string', pattern: '^[a-z0-9-]{1,80}$' },
      maxItems: 100,
      description: '指标编号 / ids of indicators',
    }),
  },
  status: { field: 'statuses', schema: SomeOf(STATUSES, '完成、预计、目标 / results, estimates, targets') },
  measure: { field: 'measures', schema: SomeOf(MEASURES, '量的种类 / measures') },
  commitment: { field: 'commitmentKinds', schema: SomeOf(COMMITMENT_KINDS, '承诺种类 / kinds of commitment') },
  unit: {
    field: 'units',
    schema: Type.Unsafe<string[]>({
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 40 },
      maxItems: 50,
      description: '计量单位，照原文 / units as written: 亿元,%',
    }),
  },
  value: {
    field: 'valueFrom',
    schema: Type.String({
      pattern: '^(-?\\d{1,15}(\\.\\d{1,9})?(\\.\\.(-?\\d{1,15}(\\.\\d{1,9})?)?)?|\\.\\.-?\\d{1,15}(\\.\\d{1,9})?)$',
      description: '数值 / values: 5, 5..10, 5.., ..10',
    }),
  },
  text: {
    field: 'words',
    schema: Type.String({
      maxLength: 200,
      description: '其中的词，空格隔开的都要有 / words in it; all of those apart by blanks',
    }),
  },
  decided: {
    field: 'decided',
    schema: SomeOf(DECIDED, '人的决定，默认除 rejected 外全部 / what people decided; without: all but rejected'),
  },
  doubt: { field: 'doubtKinds', schema: SomeOf(DOUBT_KINDS, '存疑种类 / kinds of doubt') },
  id: {
    field: 'ids',
    schema: Type.Unsafe<string[]>({
      type: 'array',
      items: { type: 'string', pattern: '^\\d{1,10}:\\d{1,10}$' },
      maxItems: 200,
      description: '行的编号，不论首选与否、驳回与否 / ids of rows, whatever is preferred or rejected',
    }),
  },
  report: { field: 'report', schema: Type.String({ pattern: ID, description: '报告编号 / id of a report' }) },
  edition: {
    field: 'edition',
    schema: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: '版本编号 / number of an edition' }),
  },
  editions: {
    field: 'editions',
    schema: OneOf(['preferred', 'all'], '只取首选版本（默认）或全部 / only preferred editions (default), or all'),
  },
  complete: {
    field: 'complete',
    schema: Type.Boolean({ description: '全文完整，或中途断开 / whole texts, or texts that break off' }),
  },
  several: {
    field: 'several',
    schema: Type.Boolean({ description: '有多个版本，或只有一个 / with several editions, or with one' }),
  },
  source: { field: 'source', schema: Sha256 },
  since: {
    field: 'afterSeq',
    schema: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: '此序号之后 / events after this one',
    }),
  },
  decision: {
    field: 'decisionKind',
    schema: Type.String({ pattern: '^[a-z][a-z-]{0,39}$', description: '决定种类 / kind of decision' }),
  },
  state: {
    field: 'decisionState',
    schema: OneOf(['anchored', 'lost'], '是否仍有位置 / whether it still has its place'),
  },
} as const satisfies Record<string, Parameter>

export type NarrowingName = keyof typeof NARROWING

/** The parameters that narrow a list, or a search. */
export function narrowingOf(list: ListName | 'search', without: readonly NarrowingName[] = []): TProperties {
  return narrowingBy(LIST_FILTERS[list], without)
}

/** The parameters that fill these fields of a filter. */
export function narrowingBy(fields: readonly (keyof Filter)[], without: readonly NarrowingName[] = []): TProperties {
  const names = (Object.keys(NARROWING) as NarrowingName[]).filter(
    name => fields.includes(NARROWING[name].field) && !without.includes(name),
  )
  return Object.fromEntries(names.map(name => [name, Type.Optional(NARROWING[name].schema)]))
}

/** How every list is paged: by the `next` of the page before, which says where that ended; rows in between do not shift it. */
export const PAGING = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: PAGE_LIMIT, default: 50, description: '每页行数 / rows a page' }),
  ),
  after: Type.Optional(Type.String({ maxLength: 500, description: '上一页的 next / the `next` of the page before' })),
}

/** The query of a list: what narrows it, how it is sorted, which page. */
export function listQuery(list: ListName, without: readonly NarrowingName[] = []): TObject {
  const sorts = LIST_SORTS[list].flatMap(sort => [sort, `-${sort}`])
  return Type.Object(
    {
      ...narrowingOf(list, without),
      sort: Type.Optional(OneOf(sorts, `排序，- 为降序 / order, - for descending; without: ${LIST_SORTS[list][0]}`)),
      ...PAGING,
      count: Type.Optional(Type.Boolean({ description: '同时给出总数 / also count all rows' })),
    },
    { additionalProperties: false },
  )
}

/** One page of a list. `next` null: the last. `total` null: not asked for (`count=true`). */
export function pageOf<S extends TSchema>(row: S) {
  return Type.Object(
    {
      items: Type.Array(row),
      next: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
      total: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    },
    { additionalProperties: false },
  )
}
