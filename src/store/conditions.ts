import type { Db, Value } from './db.ts'
import { FILTER_WORDS, type Filter, type FilterName, LIST_FILTERS, LIST_TITLES } from './filter.ts'
import type { ListName } from './rows.ts'
import { foldSearch, patternOf } from './search/fold.ts'
import { areaOf } from './search/query.ts'
import { StoreError } from './store.ts'

/** One SQL condition with the values of its `?`. */
export type Condition = { sql: string; values: readonly Value[] }

/** Throws filter-unknown when a field is given that the list does not take. */
export function checkFilter(name: ListName | 'search', filter: Filter): void {
  for (const field of Object.keys(filter) as FilterName[]) {
    if (filter[field] !== undefined && !LIST_FILTERS[name].includes(field)) {
      throw new StoreError('filter-unknown', `${LIST_TITLES[name]}不能按 ${FILTER_WORDS[field]} 筛选。`)
    }
  }
}

/** What a filter asks of a list. */
export function conditionsOf(name: ListName, filter: Filter, engine: Db['engine']): Condition[] {
  checkFilter(name, filter)
  return [...editionConditions(name, filter), ...rowConditions(name, filter, engine)]
}

/** What it asks of `e`, the editions. */
export function editionConditions(name: ListName, filter: Filter): Condition[] {
  const found: Condition[] = []
  const add = (sql: string, ...values: Value[]) => void found.push({ sql, values })
  if (filter.place !== undefined) found.push(...placeConditions(filter.place))
  found.push(...among('e.level', filter.levels))
  if (filter.yearFrom !== undefined) add('e.year >= ? and e.year > 0', filter.yearFrom)
  if (filter.yearTo !== undefined) add('e.year <= ? and e.year > 0', filter.yearTo)
  found.push(...among('e.kind', filter.kinds))
  if (filter.report !== undefined) add('e.report = ?', filter.report)
  if (filter.edition !== undefined) add('e.id = ?', filter.edition)
  found.push(...among('e.id', filter.editionIds))
  if (filter.complete !== undefined) add('e.complete = ?', Number(filter.complete))
  if (filter.several !== undefined)
    found.push({ sql: filter.several ? 'r.editions > 1' : 'r.editions = 1', values: [] })
  if (filter.source !== undefined) add('e.file_sha256 = ?', filter.source)
  if (showsPreferred(name, filter)) add('e.preferred = 1')
  return found
}

/** What it asks of `d` (a derived table), `n` (decisions) and `v` (events). */
export function rowConditions(name: ListName, filter: Filter, engine: Db['engine']): Condition[] {
  const found: Condition[] = [
    ...among('d.role', filter.roles),
    ...among('d.indicator', filter.indicators),
    ...among('d.status', filter.statuses),
    ...among('d.measure', filter.measures),
    ...among('d.kind', filter.commitmentKinds),
    ...among('d.unit', filter.units),
    ...among('d.kind', filter.doubtKinds),
    ...wordConditions(name, filter.words, engine),
  ]
  if (filter.valueFrom !== undefined) found.push({ sql: 'coalesce(d.upper, d.value) >= ?', values: [filter.valueFrom] })
  if (filter.valueTo !== undefined) found.push({ sql: 'd.value <= ?', values: [filter.valueTo] })
  if (filter.ids !== undefined) found.push(idCondition(filter.ids))
  if (name === 'observations') found.push(...decidedConditions(filter))
  if (filter.decisionKind !== undefined) found.push({ sql: 'n.kind = ?', values: [filter.decisionKind] })
  if (filter.decisionState !== undefined) found.push({ sql: 'n.state = ?', values: [filter.decisionState] })
  if (filter.afterSeq !== undefined) found.push({ sql: 'v.seq > ?', values: [filter.afterSeq] })
  return found
}

/** ` where a and b`, or nothing; and the values in their order. */
export function whereOf(conditions: readonly Condition[]): { sql: string; values: Value[] } {
  return {
    sql: conditions.length > 0 ? ` where ${conditions.map(it => it.sql).join(' and ')}` : '',
    values: conditions.flatMap(it => it.values),
  }
}

function among(column: string, values: readonly Value[] | undefined): Condition[] {
  if (!values) return []
  if (values.length === 0) return [{ sql: '1 = 0', values: [] }]
  return [{ sql: `${column} in (${values.map(() => '?').join(', ')})`, values }]
}

/** Without a word about it, what people rejected is left out. */
function decidedConditions({ decided, ids }: Filter): Condition[] {
  if (decided)
    return among(
      'd.decided',
      decided.map(it => (it === 'none' ? '' : it)),
    )
  return ids ? [] : [{ sql: "d.decided <> 'rejected'", values: [] }]
}

function idCondition(ids: readonly string[]): Condition {
  const pairs = ids.map(id => id.split(':').map(Number))
  if (pairs.length === 0) return { sql: '1 = 0', values: [] }
  return { sql: `(${pairs.map(() => 'd.edition = ? and d.idx = ?').join(' or ')})`, values: pairs.flat() }
}

/** 改造老旧小区 120个: what is measured and its value as one text. */
const TOLD = "(coalesce(d.action, '') || d.subject || coalesce(d.member, '') || ' ' || d.quote)"

/** Words as the search takes them: whatever their width and case. */
function wordConditions(name: ListName, words: string | undefined, engine: Db['engine']): Condition[] {
  const column = name === 'observations' ? TOLD : 'd.quote'
  const found = foldSearch(words ?? '').split(/\s+/)
  return found
    .filter(word => word !== '')
    .map(patternOf)
    .map(pattern =>
      engine === 'sqlite'
        ? { sql: `${column} glob ?`, values: [`*${pattern}*`] }
        : { sql: `${column} ~ ?`, values: [pattern] },
    )
}

function placeConditions(code: string): Condition[] {
  const area = areaOf(code)
  if (area === '') return []
  if (area.length === 6) return [{ sql: 'e.place_code = ?', values: [code] }]
  return [{ sql: 'e.place_code >= ? and e.place_code <= ?', values: [area.padEnd(6, '0'), area.padEnd(6, '9')] }]
}

export function showsPreferred(name: ListName | 'search', filter: Filter): boolean {
  if (name === 'sources' || name === 'decisions' || name === 'events') return false
  const isNamed = filter.edition !== undefined || filter.editionIds !== undefined || filter.ids !== undefined
  return (filter.editions ?? (name === 'editions' || isNamed ? 'all' : 'preferred')) === 'preferred'
}
