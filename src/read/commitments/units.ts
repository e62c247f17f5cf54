import {
  BODY_DATA,
  RANK_NOTE,
  SURE_END,
  TIME_WORD,
  UNIT_BEGIN,
  UNIT_END,
  UNIT_LABEL,
  UNIT_TAIL,
  UNIT_WORDS,
} from '../../lexicon/bodies.ts'
import { charTable, nextOf } from '../../lexicon/char-table.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { foldWidth } from '../text-fold.ts'

/** Units named with a task. `unsure` is true when a name does not end as units' names do; `deadline` are words that say by when among them. */
export type Units = { lead: string[]; partners: string[]; unsure: boolean; deadline: string }

/** No units. */
export const noUnits = (): Units => ({ lead: [], partners: [], unsure: false, deadline: '' })

/** Adds `more` to units, each name once. */
export function joinUnits(units: Units, more: Units | null): void {
  if (more === null) return
  for (const name of more.lead) if (!units.lead.includes(name) && !units.partners.includes(name)) units.lead.push(name)
  for (const name of more.partners)
    if (!units.lead.includes(name) && !units.partners.includes(name)) units.partners.push(name)
  units.unsure ||= more.unsure
  units.deadline ||= more.deadline
}

type Role = 'lead' | 'responsible' | 'partner'

/**
 * The units that words name: 市民政局负责; 牵头单位：甲，配合单位：乙、丙; 甲牵头，乙、丙配合; 市人社局、市财政局. Null when they name none
 * (牛鼻子, 含设备配置). Names are given as written. Where some lead, those that are only responsible are partners. With `firstLeads` the first
 * of several 责任单位 is the lead, the others partners. Names with neither label nor tail are taken only when `bare` allows it: 市第二人民医院
 * in brackets may be another name.
 */
export function parseUnits(words: string, firstLeads = false, bare = true): Units | null {
  const folded = foldWidth(words)
  const units = noUnits()
  const named: Named[] = []
  let role: Role | null = null
  let known = false
  for (const { start, end } of splitGroups(folded)) {
    const label = UNIT_LABEL.exec(folded.slice(start, end))
    const from = label ? start + label.index + label[0].length : start
    const tail = label ? null : UNIT_TAIL.exec(folded.slice(from, end))
    const to = tail ? from + tail.index : end
    const groups = label?.groups ?? tail?.groups
    if (groups) {
      role = groups.lead ? 'lead' : groups.partner ? 'partner' : 'responsible'
      known = true
    }
    addNames(named, units, words, folded, from, to, role)
  }
  if (named.length === 0) return null
  rank(named, units, firstLeads)
  if (!known && (!bare || units.unsure || !areUnits(units.lead))) return null
  return units
}

/** Whether names without label and tail can only be units': all begin so (市林业局、市园林绿化局), or all end so (国网供电公司). */
const areUnits = (names: readonly string[]): boolean =>
  names.every(name => UNIT_BEGIN.test(name)) || names.every(name => SURE_END.test(name))

type Named = { name: string; role: Role | null }

/** Who leads of those named. */
function rank(named: readonly Named[], units: Units, firstLeads: boolean): void {
  const led = named.some(({ role }) => role === 'lead')
  for (const { name, role } of named) {
    if (units.lead.includes(name) || units.partners.includes(name)) continue
    const follows = led || (units.lead.length > 0 && (firstLeads || units.partners.length > 0))
    const partner = role === 'partner' || (role !== 'lead' && follows)
    const list = partner ? units.partners : units.lead
    list.push(name)
  }
}

/** Groups of names: a new one begins at a semicolon, at a label, and after 牵头， or 配合，. */
function splitGroups(folded: string): { start: number; end: number }[] {
  const groups: { start: number; end: number }[] = []
  let start = 0
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i]
    const after = c === ',' || c === ';' || c === ' ' || c === '。'
    if (!after) continue
    const head = folded.slice(start, i)
    if (c === ';' || c === '。' || UNIT_TAIL.test(head) || LABEL_NEXT.test(folded.slice(i + 1, i + 12))) {
      groups.push({ start, end: i })
      start = i + 1
    }
  }
  groups.push({ start, end: folded.length })
  return groups.filter(g => g.end > g.start)
}

const LABEL_NEXT = new RegExp(`^ ?${UNIT_LABEL.source}`)

/** 牵头单位：市政数局）, whose bracket opened long before the label */
const UNPAIRED = /(?<![（(][^（(]*)[）)]$/

function addNames(
  named: Named[],
  units: Units,
  words: string,
  folded: string,
  from: number,
  to: number,
  role: Role | null,
): void {
  let depth = 0
  let at = from
  for (let i = from; i <= to; i++) {
    const c = folded[i]
    if (c === '(') depth++
    else if (c === ')') depth--
    if (i < to && (depth > 0 || !/[、,; ]/.test(c))) continue
    const name = words
      .slice(at, i)
      .trim()
      .replace(/^[由及和]|[等。]$/g, '')
      .replace(UNPAIRED, '')
      .replace(RANK_NOTE, '')
    at = i + 1
    if (name.length < 2) continue
    const isUnit = UNIT_END.test(foldWidth(name))
    if (!isUnit && TIME_WORD.test(name)) units.deadline = units.deadline === '' ? name : `${units.deadline}，${name}`
    else {
      units.unsure ||= !isUnit
      named.push({ name, role })
    }
  }
}

/** What all ways to say so end with: looked for first. */
const FIRST_END = commonEnd(BODY_DATA.firstLeads)

function commonEnd([first, ...others]: readonly string[]): string {
  let end = first
  while (!others.every(words => words.endsWith(end))) end = end.slice(1)
  return end
}

/** Whether a text says that the first unit of a list leads. */
export function saysFirstLeads(folded: string): boolean {
  return folded.includes(FIRST_END) && BODY_DATA.firstLeads.some(words => folded.includes(words))
}

/** A bracket in words that names units. */
export type UnitBracket = { start: number; end: number; units: Units }

/** The brackets of words that name units: （市民政局负责）, [牵头单位：市教育局]; with `bare` also （市人社局、市财政局） at their very end. Offsets are those of the words. */
export function findUnitBrackets(words: string, folded: string, firstLeads: boolean, bare: boolean): UnitBracket[] {
  const brackets: UnitBracket[] = []
  for (let open = nextOpen(folded, 0); open >= 0; open = nextOpen(folded, open + 1)) {
    const close = closing(folded, open)
    if (close < 0) break
    const alone = bare && /^[。;]?$/.test(folded.slice(close + 1))
    if (close - open < 4 || (!alone && !UNIT_WORDS.isIn(folded, open + 1, close))) continue
    const units = parseUnits(words.slice(open + 1, close), firstLeads, alone)
    if (units === null) continue
    brackets.push({ start: open, end: close + 1, units })
    open = close
  }
  return brackets
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】' }
/** What opens a bracket. */
export const BRACKETS = Object.keys(CLOSERS).join('')
const OPENERS = charTable(BRACKETS)

/** The next place at or after `from` where a bracket opens, else −1. */
function nextOpen(folded: string, from: number): number {
  const open = nextOf(OPENERS, folded, from)
  return open < folded.length ? open : -1
}

/** Whether a bracket opens at a place. */
export const opensAt = (folded: string, at: number): boolean => OPENERS[codeOrNone(folded, at)] === 1

/** The bracket that closes the one at `open`, within 300 characters, else −1. */
function closing(folded: string, open: number): number {
  const opener = folded[open]
  const closer = CLOSERS[opener]
  let depth = 0
  for (let i = open; i < folded.length && i < open + 300; i++) {
    if (folded[i] === opener) depth++
    else if (folded[i] === closer && --depth === 0) return i
  }
  return -1
}
