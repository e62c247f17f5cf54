import { COLUMN_HEADS, DEADLINE_LABEL, RESULT_LABEL, TASK_LABEL, UNIT_LABEL } from '../../lexicon/bodies.ts'
import type { Span } from '../../model/span.ts'
import { findParagraphs, type Paragraph } from '../outline/paragraphs.ts'
import { findUnitBrackets, parseUnits, saysFirstLeads, type Units } from './units.ts'

/** One line of a ledger: its words, the units that answer for it, the words of its deadline when a line or cell gives them, the year its list is of (2016年). */
export type LedgerItem = Span & { units: Units; deadline: string; year: string }

const HEADLESS = 8

/**
 * The items of a ledger annex, in text order: numbered items with their units in brackets or on a labelled line below
 * (牵头单位：市教育局), items under a title line with 目标任务：, and rows of a table (cells separated by tabs or |) whose head
 * names the columns. Results (完成情况：…) and glossaries are left out.
 */
export function findLedgerItems(text: string, folded: string): LedgerItem[] {
  const firstLeads = saysFirstLeads(folded)
  const paragraphs = findParagraphs(folded)
  const items: LedgerItem[] = []
  let columns: Columns | null = null
  let year = ''
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    const { words, mark } = paragraph
    if (/^(?:附件?.{0,4})?(?:有关)?(?:名词|用语|术语|词语)?(?:解释|注释|名词解释|解释说明|释义)$/.test(words)) break
    const title =
      mark === null && words.length < 40
        ? /(20\d\d)年.{0,20}(?:实事|工程|项目|任务|清单|台账|重点工作|工作(?:完成|落实|进展))/.exec(words)
        : null
    if (title) {
      year = `${title[1]}年`
      continue
    }
    if (isRow(words)) {
      columns = findColumns(words) ?? columns
      if (columns && findColumns(words) === null) items.push(...readRow(text, paragraph, columns, firstLeads, year))
      continue
    }
    const last = items.at(-1)
    if (UNIT_LINE.test(words)) {
      if (last)
        join(
          last.units,
          asPartners(parseUnits(text.slice(paragraph.start, paragraph.end), firstLeads), words, last.units),
        )
      continue
    }
    if (DEADLINE_LABEL.test(words)) {
      if (last) last.deadline = words.replace(DEADLINE_LABEL, '')
      continue
    }
    if (RESULT_LABEL.test(words) || !isItem(paragraph, paragraphs[i - 1], paragraphs[i + 1])) continue
    items.push(readItem(text, folded, paragraph, firstLeads, year))
  }
  return items
}

const UNIT_LINE = new RegExp(`^(?:${UNIT_LABEL.source})`)

/** Numbered with a text of its own, labelled 目标任务：, or the text under a numbered title line. */
function isItem(paragraph: Paragraph, before: Paragraph | undefined, after: Paragraph | undefined): boolean {
  const { words, mark } = paragraph
  if (TASK_LABEL.test(words)) return true
  if (mark !== null && mark.kind !== 'dash') return words.length > HEADLESS && !isTitle(paragraph, after)
  return before !== undefined && isTitle(before, paragraph) && words.length > HEADLESS
}

/** 一、实施脱贫攻坚工程: a numbered line without full stop over a paragraph that bears no unit label. */
function isTitle(paragraph: Paragraph, after: Paragraph | undefined): boolean {
  const { words, mark } = paragraph
  if (mark === null || words.length > 40 || /[。;:]$/.test(words) || after === undefined || UNIT_LINE.test(after.words))
    return false
  return mark.kind !== after.mark?.kind
}

function readItem(text: string, folded: string, paragraph: Paragraph, firstLeads: boolean, year: string): LedgerItem {
  const { start, end, words, mark } = paragraph
  const skip = mark?.length ?? TASK_LABEL.exec(words)?.[0].length ?? 0
  const label = mark ? (TASK_LABEL.exec(words.slice(skip))?.[0].length ?? 0) : 0
  const from = start + skip + label
  const units: Units = { lead: [], partners: [], unsure: false }
  const brackets = findUnitBrackets(text.slice(from, end), folded.slice(from, end), firstLeads, true)
  for (const bracket of brackets) join(units, bracket.units)
  // what follows the units of the whole item is its result: （市妇联负责）。安置就业16.2万人次。
  const closing = brackets.at(-1)
  let to = closing ? from + closing.start : end
  while (to > from && /[\s。;,]/.test(folded[to - 1])) to--
  return { start: from, end: to, units, deadline: '', year }
}

/** 责任单位 below 牵头单位 are partners. */
function asPartners(units: Units | null, words: string, known: Units): Units | null {
  if (units === null || known.lead.length === 0 || !UNIT_LABEL.exec(words)?.groups?.responsible) return units
  return { lead: [], partners: [...units.lead, ...units.partners], unsure: units.unsure }
}

function join(units: Units, more: Units | null): void {
  if (more === null) return
  for (const name of more.lead) if (!units.lead.includes(name) && !units.partners.includes(name)) units.lead.push(name)
  for (const name of more.partners)
    if (!units.lead.includes(name) && !units.partners.includes(name)) units.partners.push(name)
  units.unsure ||= more.unsure
}

/** Which cell of a row holds what. */
type Columns = { task: number; lead: number; partner: number; deadline: number }

const isRow = (words: string): boolean => words.includes('\t') || (words.startsWith('|') && words.endsWith('|'))

type Cell = Span & { words: string }

function cells(paragraph: Paragraph): Cell[] {
  const { words, start } = paragraph
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

/** The head of a table: 序号 | 目标任务 | 牵头单位 | 配合单位 | 完成时限. Null for other rows. */
function findColumns(words: string): Columns | null {
  const names = words.split(words.includes('\t') ? '\t' : '|').map(name => name.trim())
  if (words.startsWith('|')) names.shift()
  const find = (rule: RegExp): number => names.findIndex(name => name.length <= 14 && rule.test(name))
  const lead = find(COLUMN_HEADS.lead)
  if (lead < 0 || names.some(name => /[。;]/.test(name))) return null
  const content = find(COLUMN_HEADS.content)
  const task = content >= 0 ? content : find(COLUMN_HEADS.title)
  return task < 0 ? null : { task, lead, partner: find(COLUMN_HEADS.partner), deadline: find(COLUMN_HEADS.deadline) }
}

function readRow(
  text: string,
  paragraph: Paragraph,
  columns: Columns,
  firstLeads: boolean,
  year: string,
): LedgerItem[] {
  const row = cells(paragraph)
  const task = row[columns.task]
  if (!task || task.end - task.start < 4 || /^[-:]+$/.test(task.words)) return []
  const units: Units = { lead: [], partners: [], unsure: false }
  const leads = row[columns.lead]
  const partners = columns.partner < 0 ? undefined : row[columns.partner]
  if (leads && leads.words !== '')
    join(units, parseUnits(`责任单位：${text.slice(leads.start, leads.end)}`, firstLeads))
  if (partners && partners.words !== '')
    join(units, parseUnits(`配合单位：${text.slice(partners.start, partners.end)}`))
  let { end } = task
  while (end > task.start && /[\s。;,]/.test(text[end - 1])) end--
  return [{ start: task.start, end, units, deadline: row[columns.deadline]?.words ?? '', year }]
}
