import { DEADLINE_LABEL, PEOPLE_LABEL, RESULT_LABEL, TASK_LABEL, UNIT_LABEL } from '../../lexicon/bodies.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Span } from '../../model/span.ts'
import type { MarkKind } from '../outline/marks.ts'
import { findParagraphs, type Paragraph } from '../outline/paragraphs.ts'
import { labelsFrom, readLabels } from './labels.ts'
import { type Columns, findColumns, isRow, readRow } from './ledger-table.ts'
import { findUnitBrackets, joinUnits, noUnits, saysFirstLeads, type Units } from './units.ts'

/**
 * One line of a ledger: its words, the units that answer for it, the words of its deadline when a line, bracket or cell gives them, the
 * year its list is of (2016年) and the title of that list; `nested` below an item that names its units itself, and so no item of the list.
 */
export type LedgerItem = Span & { units: Units; deadline: string; year: string; title: string; nested: boolean }

const HEADLESS = 8
/** So many characters an item has at least. */
export const LEAST_ITEM = 4

/**
 * The items of a ledger annex, in text order: numbered items with their units in brackets, at their end or on labelled lines below
 * (牵头单位：市教育局), items under a title line with 目标任务：, and rows of a table (cells separated by tabs or |) whose head
 * names the columns. Results (完成情况：…) and glossaries are left out. `above` is the title that stands over the text.
 */
export function findLedgerItems(text: string, folded: string, above = ''): LedgerItem[] {
  const firstLeads = saysFirstLeads(folded)
  const paragraphs = findParagraphs(folded)
  const items: LedgerItem[] = []
  let columns: Columns | null = null
  let list = { year: yearOf(above), title: above }
  let nest: MarkKind | null = null
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    const { words } = paragraph
    if (GLOSSARY.test(words)) break
    const title = listTitle(paragraph)
    if (title) {
      list = title
      nest = null
      continue
    }
    const last = items.at(-1)
    if (isRow(words)) {
      const heads = findColumns(words)
      if (heads === null && columns) items.push(...readRow(text, paragraph, columns, firstLeads, list, last))
      columns = heads ?? columns
    } else if (LABEL_LINE.test(words)) {
      if (last) addLabels(last, text, paragraph, firstLeads)
    } else if (!RESULT_LABEL.test(words) && isItem(paragraph, paragraphs[i - 1], paragraphs[i + 1])) {
      const kind = paragraph.mark?.kind ?? null
      if (kind !== null && kind !== nest) nest = null
      items.push({ ...readItem(text, folded, paragraph, firstLeads), ...list, nested: kind !== null && kind === nest })
      if (nest === null && opensBelow(paragraph, paragraphs[i + 1])) nest = paragraphs[i + 1].mark!.kind
    }
  }
  return items
}

const GLOSSARY = outlinePattern('glossary')
const UNIT_LINE = new RegExp(`^(?:${UNIT_LABEL.source})`)
const LABEL_LINE = new RegExp(`${UNIT_LINE.source}|${DEADLINE_LABEL.source}|${PEOPLE_LABEL.source}`)

/** 2016年为民办实事项目, 10件民生实事, 10个领域100个重大项目清单 */
function listTitle({ words, mark }: Paragraph): { year: string; title: string } | null {
  if (mark !== null || words.length >= 40 || /[。;:]/.test(words) || isRow(words)) return null
  const year = yearOf(words)
  return year !== '' || TITLE_END.test(words) ? { year, title: words } : null
}

/** 2016年 of the title of a list, else empty. */
const yearOf = (title: string): string => DATED.exec(title)?.[1] ?? ''
const DATED = outlinePattern('dated-list')
const TITLE_END = outlinePattern('list-title-end')

function addLabels(item: LedgerItem, text: string, { start, end, words }: Paragraph, firstLeads: boolean): void {
  const { units, deadline } = readLabels(text.slice(start, end), words, firstLeads)
  joinUnits(item.units, asPartners(units, words, item.units))
  if (deadline !== '') item.deadline = deadline
}

/** Numbered with a text of its own, labelled 目标任务：, or the text under a numbered title line. */
function isItem(paragraph: Paragraph, before: Paragraph | undefined, after: Paragraph | undefined): boolean {
  const { words, mark } = paragraph
  if (TASK_LABEL.test(words)) return true
  if (mark !== null && mark.kind !== 'dash')
    return words.length - mark.length >= LEAST_ITEM && !isTitle(paragraph, after)
  return before !== undefined && isTitle(before, paragraph) && words.length > HEADLESS
}

/**
 * 一、实施脱贫攻坚工程: a numbered line without full stop and without units over a paragraph that bears no unit label: one without mark or the
 * one of a list below; not the last of a list before the next title (10.水富大峡谷改造提升项目⏎二、十大物流项目).
 */
function isTitle(paragraph: Paragraph, after: Paragraph | undefined): boolean {
  const { words, mark } = paragraph
  if (mark === null || words.length > 40 || /[。;:]$/.test(words) || after === undefined) return false
  if (LABEL_LINE.test(after.words) || namesUnits(words)) return false
  return after.mark === null || RANKS.indexOf(after.mark.kind) > RANKS.indexOf(mark.kind)
}

/** Marks from the outermost in. */
const RANKS: readonly MarkKind[] = [
  'division',
  'comma',
  'paren',
  'ordinal',
  'arabic',
  'arabic-paren',
  'circled',
  'dash',
]

/** Whether a list begins below a numbered line. */
const opensBelow = ({ mark }: Paragraph, after: Paragraph | undefined): boolean =>
  mark !== null && after?.mark?.number === 1 && RANKS.indexOf(after.mark.kind) > RANKS.indexOf(mark.kind)

/** 实施“互联网＋”信息惠民工程。(市政府办公厅牵头) */
const namesUnits = (words: string): boolean =>
  words.endsWith(')') && findUnitBrackets(words, words, false, true).length > 0

function readItem(
  text: string,
  folded: string,
  { start, end: stop, words, mark }: Paragraph,
  firstLeads: boolean,
): Span & { units: Units; deadline: string } {
  const skip = mark?.length ?? TASK_LABEL.exec(words)?.[0].length ?? 0
  const label = mark ? (TASK_LABEL.exec(words.slice(skip))?.[0].length ?? 0) : 0
  const from = start + skip + label
  // 新建小学2所。责任单位：县教育局
  const end = from + labelsFrom(folded.slice(from, stop))
  const inner = readLabels(text.slice(end, stop), folded.slice(end, stop), firstLeads)
  const units = noUnits()
  const brackets = findUnitBrackets(text.slice(from, end), folded.slice(from, end), firstLeads, true)
  for (const bracket of brackets) joinUnits(units, bracket.units)
  joinUnits(units, inner.units)
  // what follows the units of the whole item is its result: （市妇联负责）。安置就业16.2万人次。
  const closing = brackets.at(-1)
  let to = closing ? from + closing.start : end
  while (to > from && /[\s。;,]/.test(folded[to - 1])) to--
  return { start: from, end: to, units, deadline: inner.deadline || units.deadline }
}

/** 责任单位 below 牵头单位 are partners. */
function asPartners(units: Units | null, words: string, known: Units): Units | null {
  if (units === null || known.lead.length === 0 || !UNIT_LABEL.exec(words)?.groups?.responsible) return units
  return { ...units, lead: [], partners: [...units.lead, ...units.partners] }
}
