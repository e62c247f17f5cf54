import { checkFilter, conditionsOf, editionConditions, rowConditions, whereOf } from './conditions.ts'
import type { Db, Value } from './db.ts'
import type { Filter } from './filter.ts'
import type { PanelRow } from './rows.ts'
import { rowsInOne } from './rows-in-one.ts'

/** What the index over indicators holds too: a further column needs a further migration. */
export const PANEL_COLUMNS = [
  ...['d.edition', 'd.idx', 'd.status', 'd.measure', 'd.value', 'd.upper', 'd.unit', 'd.comparator', 'd.force'],
  ...['d.member', 'd.period', 'd.quote', 'd.subject', 'd.reference', 'd.role', 'd.start_at', 'd.end_at', 'd.decided'],
]

const OWNERS = ['e.id', 'e.place_code', 'e.place_name', 'e.year', 'e.report']

/** Every value of one indicator in order of place, year, text; see `Store.panel`. */
export async function loadPanel(db: Db, indicator: string, filter: Filter): Promise<PanelRow[]> {
  const narrowed = { ...filter, indicators: [indicator] }
  checkFilter('observations', narrowed)
  const of = whereOf(editionConditions('observations', narrowed))
  const editions = new Map<Value, { owner: Value[]; rows: Value[][] }>()
  const order = 'order by e.place_code, e.year, e.id'
  const where = whereOf(rowConditions('observations', narrowed, db.engine))
  const [all, found] = await Promise.all([
    rowsInOne(db, OWNERS, `from editions e${of.sql} ${order}`, of.values),
    rowsInOne(db, PANEL_COLUMNS, `from observations d${where.sql}`, where.values),
  ])
  for (const owner of all) editions.set(owner[0], { owner, rows: [] })
  for (const row of found) editions.get(row[0])?.rows.push(row)
  const panel: PanelRow[] = []
  for (const { owner, rows } of editions.values()) {
    rows.sort((x, y) => Number(x[1]) - Number(y[1]))
    for (const row of rows) panel.push(panelRow(owner, row))
  }
  return panel
}

function panelRow([, placeCode, placeName, year, report]: Value[], v: Value[]): PanelRow {
  return {
    placeCode: (placeCode as string) || null,
    placeName: placeName as string | null,
    year: (year as number) || null,
    report: report as string | null,
    edition: v[0] as number,
    index: v[1] as number,
    status: v[2] as PanelRow['status'],
    measure: v[3] as PanelRow['measure'],
    value: v[4] as number | null,
    upper: v[5] as number | null,
    unit: v[6] as string,
    comparator: v[7] as PanelRow['comparator'],
    force: v[8] as PanelRow['force'],
    member: v[9] as string | null,
    period: v[10] as string,
    quote: v[11] as string,
    subject: v[12] as string,
    reference: v[13] as string | null,
    role: v[14] as PanelRow['role'],
    start: v[15] as number,
    end: v[16] as number,
    decided: (v[17] || null) as PanelRow['decided'],
  }
}

/** See `Store.indicatorCounts`. */
export async function countIndicators(db: Db, filter: Filter): Promise<{ indicator: string; observations: number }[]> {
  const where = whereOf([
    { sql: 'd.indicator is not null', values: [] },
    ...conditionsOf('observations', filter, db.engine),
  ])
  const rows = await db.all(
    `select d.indicator, count(*) from observations d join editions e on e.id = d.edition${where.sql}
     group by d.indicator order by count(*) desc, d.indicator`,
    where.values,
  )
  return rows.map(([indicator, observations]) => ({ indicator: String(indicator), observations: Number(observations) }))
}
