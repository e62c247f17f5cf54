import { COLUMN_HEADS } from '../../lexicon/bodies.ts'
import type { Span } from '../../model/span.ts'
import type { Paragraph } from '../outline/paragraphs.ts'
import type { LedgerItem } from './ledger.ts'
import { joinUnits, noUnits, parseUnits } from './units.ts'

/** How many cells a row has, and which of them holds what, −1: none. Where units lead in one column, those of a column 责任单位 are partners. */
export type Columns = { width: number; task: number; lead: number; partners: readonly number[]; deadline: number }

type Cell = Span & { words: string }

/** Whether a line is a row: cells between tabs, or between bars. */
export const isRow = (words: string): boolean => words.includes('\t') || (words.startsWith('|') && words.endsWith('|'))

function cells({ words, start }: Paragraph): Cell[] {
  const separator = words.includes('\t') ? '\t' : '|'
  const found: Cell[] = []
  let at = separator === '|' ? 1 : 0
  for (let i = at; i <= words.length; i++) {
    if (i < words.length && words[i] !== separator) continue
    let from = at
    let to = i
    while (from < to && words[from] === ' ') from++
    while (to > from && words[to - 1] === ' ') to--
    found.push({ start: start + from, end: start + to, words: words.slice(from, to) })
    at = i + 1
  }
  return found
}

/** The head of a table: 序号 | 目标任务 | 责任领导 | 牵头单位 | 责任单位 | 完成时限. Null for other rows. */
export function findColumns(words: string): Columns | null {
  const names = words.split(words.includes('\t') ? '\t' : '|').map(name => name.trim())
  if (words.startsWith('|')) names.shift()
  if (names.some(name => /[。;]/.test(name))) return null
  const find = (rule: RegExp): number =>
    names.findIndex(name => name.length <= 14 && rule.test(name) && !COLUMN_HEADS.people.test(name))
  const leads = find(COLUMN_HEADS.lead)
  const responsible = find(COLUMN_HEADS.responsible)
  const content = find(COLUMN_HEADS.content)
  const task = content >= 0 ? content : find(COLUMN_HEADS.title)
  const lead = leads >= 0 ? leads : responsible
  if (lead < 0 || task < 0) return null
  const partners = [leads >= 0 && responsible !== leads ? responsible : -1, find(COLUMN_HEADS.partner)]
  return {
    width: names.length,
    task,
    lead,
    partners: partners.filter(i => i >= 0 && i !== lead),
    deadline: find(COLUMN_HEADS.deadline),
  }
}

/** The item of a row; cells missing at its begin, and units and deadline where it is blank, go on from the row `above` (merged cells). */
export function readRow(
  text: string,
  paragraph: Paragraph,
  columns: Columns,
  firstLeads: boolean,
  list: Pick<LedgerItem, 'year' | 'title'>,
  above: LedgerItem | undefined,
): LedgerItem[] {
  const row = cells(paragraph)
  const blank = { start: paragraph.start, end: paragraph.start, words: '' }
  if (above) while (row.length < columns.width) row.unshift(blank)
  const task = row[columns.task]
  if (!task || task.end - task.start < 4 || /^[-:]+$/.test(task.words)) return []
  const units = noUnits()
  const add = (i: number, label: string) => {
    const cell = row[i]
    if (cell && cell.words !== '')
      joinUnits(units, parseUnits(`${label}：${text.slice(cell.start, cell.end)}`, firstLeads))
  }
  add(columns.lead, '责任单位')
  for (const i of columns.partners) add(i, '配合单位')
  let { end } = task
  while (end > task.start && /[\s。;,]/.test(text[end - 1])) end--
  const goes = row[0].words === '' && above !== undefined
  return [
    {
      start: task.start,
      end,
      units: goes && units.lead.length === 0 ? above.units : units,
      deadline: row[columns.deadline]?.words || (goes ? above.deadline : ''),
      ...list,
      nested: false,
    },
  ]
}
