import { BODY_DATA, UNIT_BEGIN, UNIT_END, UNIT_LABEL, UNIT_TAIL, UNIT_WORDS } from '../../lexicon/bodies.ts'
import { foldWidth } from '../text-fold.ts'

/** Units named with a task. `unsure` is true when a name does not end as units' names do. */
export type Units = { lead: string[]; partners: string[]; unsure: boolean }

type Role = 'lead' | 'responsible' | 'partner'

/**
 * The units that words name: 市民政局负责; 牵头单位：甲，配合单位：乙、丙; 甲牵头，乙、丙配合; 市人社局、市财政局. Null when they name none
 * (牛鼻子, 含设备配置). Names are given as written. With `firstLeads` the first of several 责任单位 is the lead, the others
 * partners. Names with neither label nor tail are taken only when `bare` allows it: 市第二人民医院 in brackets may be another name.
 */
export function parseUnits(words: string, firstLeads = false, bare = true): Units | null {
  const folded = foldWidth(words)
  const units: Units = { lead: [], partners: [], unsure: false }
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
    addNames(units, words, folded, from, to, role, firstLeads)
  }
  if (units.lead.length + units.partners.length === 0) return null
  if (!known && (!bare || units.unsure || !units.lead.every(name => UNIT_BEGIN.test(name)))) return null
  return units
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

function addNames(
  units: Units,
  words: string,
  folded: string,
  from: number,
  to: number,
  role: Role | null,
  firstLeads: boolean,
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
    at = i + 1
    if (name.length < 2) continue
    if (!UNIT_END.test(foldWidth(name))) units.unsure = true
    const responsible = role === 'responsible' || role === null
    const partner =
      role === 'partner' || (responsible && units.lead.length > 0 && (firstLeads || units.partners.length > 0))
    const list = partner ? units.partners : units.lead
    if (!units.lead.includes(name) && !units.partners.includes(name)) list.push(name)
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

/** The brackets of words that name units: （市民政局负责）; with `bare` also （市人社局、市财政局） at their very end. Offsets are those of the words. */
export function findUnitBrackets(words: string, folded: string, firstLeads: boolean, bare: boolean): UnitBracket[] {
  const brackets: UnitBracket[] = []
  for (let open = folded.indexOf('('); open >= 0; open = folded.indexOf('(', open + 1)) {
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

/** The bracket that closes the one at `open`, within 300 characters, else −1. */
function closing(folded: string, open: number): number {
  let depth = 0
  for (let i = open; i < folded.length && i < open + 300; i++) {
    if (folded[i] === '(') depth++
    else if (folded[i] === ')' && --depth === 0) return i
  }
  return -1
}
