import { readRows } from '../formats/csv.ts'
import { FIGURE_COLUMNS, type FigureColumn, figureColumn } from '../lexicon/figures.ts'
import type { FormatFailure, SourceDocument } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { readFigure } from '../read/figures.ts'
import { findPlaces } from './find-places.ts'

type Rows = ReturnType<typeof readRows>
type Cells = Record<FigureColumn, { start: number; end: number; quoted: boolean }>

/**
 * A table of figures (columns place, year, indicator, value, unit, source; see lexicon/figures.yaml): one reading a row, whose
 * `source.line` is the row's line, and a failure for each row that names no known place, year or quantity. Null: it is no such table.
 */
export function readFigures({
  source,
  decoded,
}: SourceDocument): { readings: Reading[]; failures: FormatFailure[] } | null {
  const head = readRows(decoded, ',', 1)[0]
  const columns = head && columnsOf(head, decoded)
  if (!columns) return null
  const readings: Reading[] = []
  const failures: FormatFailure[] = []
  for (const row of readRows(decoded, ',').slice(1)) {
    const found = figureOf(row, columns, decoded)
    const reading = typeof found === 'string' ? null : readFigure({ ...source, line: row.line }, found)
    if (reading) readings.push(reading)
    else {
      const wrong = typeof found === 'string' ? found : '指标、数值和单位合起来读不成一个量'
      failures.push({ name: source.name, code: 'row-unreadable', message: `第 ${row.line} 行：${wrong}。` })
    }
  }
  return { readings, failures }
}

function columnsOf({ cells }: Rows[number], text: string): Record<FigureColumn, number> | null {
  const named = cells.map(({ start, end }) => figureColumn(text.slice(start, end)))
  const places = FIGURE_COLUMNS.map(column => [column, named.indexOf(column)] as const)
  return places.every(([, at]) => at >= 0) ? (Object.fromEntries(places) as Record<FigureColumn, number>) : null
}

/** The row's figure, or what is wrong with it. */
function figureOf({ cells }: Rows[number], columns: Record<FigureColumn, number>, text: string) {
  if (FIGURE_COLUMNS.some(column => cells[columns[column]] === undefined)) return '列数不够'
  const at = Object.fromEntries(FIGURE_COLUMNS.map(column => [column, cells[columns[column]]])) as Cells
  const word = (column: FigureColumn) => {
    const { start, end, quoted } = at[column]
    const raw = text.slice(start, end).trim()
    return quoted ? raw.replaceAll('""', '"') : raw
  }
  if (!/^[12]\d{3}$/.test(word('year'))) return `年份应是四位数字，不是“${word('year')}”`
  const year = Number(word('year'))
  const places = findPlaces(word('place'), year)
  if (places.length !== 1) {
    return places.length === 0
      ? `没有叫“${word('place')}”的地区`
      : `“${word('place')}”不止一处，请写代码：${places.map(it => it.code).join('、')}`
  }
  const first = cells[0].quoted ? cells[0].start - 1 : cells[0].start
  const last = cells[cells.length - 1]
  const words = text.slice(first, last.quoted ? last.end + 1 : last.end)
  const besides = columns.unit === columns.value + 1 && at.unit.end > at.unit.start
  return {
    words,
    start: first,
    place: places[0],
    year,
    indicator: word('indicator'),
    value: word('value'),
    unit: word('unit'),
    giver: word('source'),
    at: { start: at.value.start - first, end: (besides ? at.unit.end : at.value.end) - first },
  }
}
