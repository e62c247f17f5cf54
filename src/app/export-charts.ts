import type { Cascade, CascadeRow } from './cascade.ts'
import { column } from './export-columns.ts'
import type { ExportTable } from './export-table.ts'
import type { ChartCell, IndicatorChart } from './indicator-chart.ts'
import type { ShownValue } from './indicator-values.ts'
import type { WordPoint, WordWeights } from './word-weights.ts'

type Placed = { placeCode: string | null; placeName: string | null; level: string | null }

const PLACED = [
  column<Placed>('REF_AREA', 'text', it => it.placeCode, '地区代码', 'code of the place', 'REF_AREA'),
  column<Placed>('REF_AREA_NAME', 'text', it => it.placeName, '地区名称', 'name of the place'),
  column<Placed>('REF_AREA_LEVEL', 'text', it => it.level, '层级', 'nation, province, prefecture or county'),
]

type Told = { value: ShownValue | null; unit: string | null }

/** A value in the unit of its chart, its words and where they stand. */
const TOLD = [
  column<Told>(
    'OBS_VALUE',
    'number',
    it => it.value?.shown ?? null,
    '数值（按所列单位）',
    'value in the unit of this table',
    'OBS_VALUE',
  ),
  column<Told>('UPPER_VALUE', 'number', it => it.value?.shownUpper ?? null, '区间的上限', 'upper end of a range'),
  column<Told>('UNIT_MEASURE', 'text', it => it.unit, '单位', 'unit', 'UNIT_MEASURE'),
  column<Told>('COMPARATOR', 'text', it => it.value?.comparator ?? null, '比较词', 'how the value is meant'),
  column<Told>(
    'LOW',
    'number',
    it => it.value?.low ?? null,
    '按原文措辞的下限，空为无',
    'least value that the words ask for; empty: none',
  ),
  column<Told>(
    'HIGH',
    'number',
    it => it.value?.high ?? null,
    '按原文措辞的上限，空为无',
    'most value that the words ask for; empty: none',
  ),
  column<Told>('FORCE', 'text', it => it.value?.force ?? null, '语气', 'ensure or strive'),
  column<Told>(
    'DECIDED',
    'text',
    it => it.value?.decided ?? null,
    '人工校核：accepted、corrected、added',
    'what a person decided of it: accepted, corrected or added',
  ),
  column<Told>('MEMBER', 'text', it => it.value?.member ?? null, '分项', 'which of two things that one phrase names'),
  column<Told>(
    'SUBJECT',
    'text',
    it => it.value?.subject ?? null,
    '原文中的对象',
    'what is measured, in the words of the text',
  ),
  column<Told>('QUOTE', 'text', it => it.value?.quote ?? null, '原文', 'its words, as in the text'),
  column<Told>('REPORT', 'text', it => it.value?.report ?? null, '报告编号', 'id of the report'),
  column<Told>('EDITION', 'integer', it => it.value?.edition ?? null, '版本编号', 'number of the edition'),
  column<Told>('START', 'integer', it => it.value?.start ?? null, '在正文中的起点', 'where it begins in the text'),
  column<Told>('END', 'integer', it => it.value?.end ?? null, '在正文中的终点', 'where it ends in the text'),
]

type ChartLine = Placed & Told & { year: number; kind: string; shown: boolean; state: string }

const CHART: ExportTable<ChartLine> = {
  name: 'indicator',
  zh: '指标图：一地一年的目标与结果',
  en: 'indicator chart: targets and results of a place and year',
  columns: [
    ...PLACED,
    column(
      'TIME_PERIOD',
      'integer',
      it => it.year,
      '年份：目标所定、结果所属之年',
      'the year that the target is for and the result is of',
      'TIME_PERIOD',
    ),
    column(
      'OBS_STATUS',
      'text',
      it => it.kind,
      '状态：target、result、estimate',
      'target, result or estimate',
      'OBS_STATUS',
    ),
    column('SHOWN', 'boolean', it => it.shown, '是否为图中所示', 'whether it is the one in the chart'),
    column(
      'STATE',
      'text',
      it => it.state,
      'value 有值，in-words 只有文字，not-mentioned 报告未提，no-report 库中无报告',
      'value, in-words, not-mentioned or no-report',
    ),
    ...TOLD,
  ],
}

/** The cells of a chart with what else is said of them, as a table: missing ones are lines too. */
export function chartTable(chart: IndicatorChart): { table: ExportTable<ChartLine>; rows: ChartLine[] } {
  return { table: CHART, rows: [...chart.references, ...chart.cells].flatMap(cell => linesOf(cell, chart.unit)) }
}

function linesOf(cell: ChartCell, unit: string | null): ChartLine[] {
  const line = (value: ShownValue | null, kind: string, shown: boolean, report: string | null): ChartLine => ({
    ...{ placeCode: cell.placeCode, placeName: cell.placeName, level: cell.level, year: cell.year },
    ...{ value, unit: value && unit, kind: value?.status ?? kind, shown },
    state: stateOf(value, report),
  })
  return [
    line(cell.target, 'target', true, cell.targetReport),
    line(cell.result, 'result', true, cell.resultReport),
    ...cell.others.map(it => line(it, it.status, false, it.report)),
  ]
}

function stateOf(value: ShownValue | null, report: string | null): string {
  if (value !== null) return value.value === null ? 'in-words' : 'value'
  return report === null ? 'no-report' : 'not-mentioned'
}

type CascadeLine = CascadeRow & Told & { year: number }

const CASCADE: ExportTable<CascadeLine> = {
  name: 'cascade',
  zh: '层层加码：各级目标与上级之比',
  en: 'cascade: targets against those of the place above',
  columns: [
    ...PLACED,
    column('TIME_PERIOD', 'integer', it => it.year, '年份', 'year', 'TIME_PERIOD'),
    column(
      'STATE',
      'text',
      it => stateOf(it.target, it.report),
      'value 有值，in-words 只有文字，not-mentioned 报告未提，no-report 库中无报告',
      'value, in-words, not-mentioned or no-report',
    ),
    column('ABOVE', 'text', it => it.comparison?.above ?? null, '与何地相比', 'the place it is compared with'),
    column(
      'RELATION',
      'text',
      it => it.comparison?.relation ?? null,
      '高于、低于、相同、重叠或不可比',
      'above, below, same, overlaps or not-comparable',
    ),
    column(
      'BASIS',
      'text',
      it => it.comparison?.basis ?? null,
      '依据：wording 措辞相同，interval 区间分离，floor 下限，ceiling 上限',
      'wording, interval, floor, ceiling or none',
    ),
    column('LEAST', 'number', it => it.comparison?.least ?? null, '差至少', 'least difference'),
    column('MOST', 'number', it => it.comparison?.most ?? null, '差至多', 'most difference'),
    column('RAISED', 'boolean', it => it.comparison?.raised ?? null, '是否加码', 'whether it asks for more'),
    ...TOLD,
  ],
}

/** A cascade as a table. */
export function cascadeTable({ rows, year, unit }: Cascade): { table: ExportTable<CascadeLine>; rows: CascadeLine[] } {
  return { table: CASCADE, rows: rows.map(row => ({ ...row, value: row.target, unit: row.target && unit, year })) }
}

type WordLine = Omit<WordPoint, 'words'> & {
  term: string
  list: string[]
  count: number
  weight: number
  mean: number
  within: number
}

const WORDS: ExportTable<WordLine> = {
  name: 'words',
  zh: '词频：每千字出现次数',
  en: 'words: how often they stand in 1,000 characters',
  columns: [
    ...PLACED,
    column('REPORT_YEAR', 'integer', it => it.year, '报告年份', 'year of the reports'),
    column('TERM', 'text', it => it.term, '词或主题', 'term or topic'),
    column('WORDS', 'list', it => it.list, '所数的词', 'the words counted'),
    column('COUNT', 'integer', it => it.count, '出现次数', 'how often they stand there'),
    column(
      'PER_THOUSAND',
      'number',
      it => it.weight,
      '每千字次数：总次数除以总字数',
      'per 1,000 characters of all the text',
    ),
    column('MEAN_PER_THOUSAND', 'number', it => it.mean, '各篇每千字次数的平均', 'mean of the reports'),
    column('REPORTS_WITH', 'integer', it => it.within, '提及的报告篇数', 'reports that hold any of them'),
    column('REPORTS', 'integer', it => it.reports, '报告篇数', 'reports counted'),
    column(
      'CHARACTERS',
      'integer',
      it => it.characters,
      '总字数（含标点）',
      'characters of their text, punctuation included',
    ),
  ],
}

/** Weights of words as a table: a line for each point and group. */
export function wordTable({ groups, points }: WordWeights): { table: ExportTable<WordLine>; rows: WordLine[] } {
  const rows = points.flatMap(point =>
    groups.map((group, i) => ({ ...point, term: group.name, list: group.words, ...point.words[i] })),
  )
  return { table: WORDS, rows }
}
