import { ZONES } from '../../lexicon/areas.ts'
import { charTable, nextOf } from '../../lexicon/char-table.ts'
import { identityPattern } from '../../lexicon/identity.ts'
import { namesOfPlace } from '../../lexicon/place-names.ts'
import { entryOfCode, heldIn, type PlaceEntry } from '../../lexicon/place-table.ts'
import { countPlaceNames, entriesByName, isWithin, placeNameBefore } from '../../lexicon/places.ts'
import type { Head } from './head.ts'
import { scoreByContext, scoreByMention } from './place-context.ts'
import type { Sitting } from './session.ts'
import type { Speaker } from './speaker.ts'

/** The texts a place is looked for in, strongest first. */
export type PlaceClues = {
  head: Head
  sitting: Sitting
  speaker: Speaker | null
  opening: string
  body: string
  /** The words before and after the report, folded when first asked for. */
  page: () => string
  label: string | null
  year: number | null
}

/** `entry` when decided; `candidates` when a name was found that several places bear. */
export type PlaceFinding = { entry: PlaceEntry | null; candidates: PlaceEntry[] }

const GOVERNMENT = identityPattern('government', 'g')
const OFFICE = identityPattern('office')
const OFFICE_KIND = identityPattern('office-kind')
const REGION_CHAIR = identityPattern('region-chair')
const COUNCIL_OFFICE = identityPattern('council-office')
const FOR_COUNCIL = identityPattern('for-council')
const TITLE = identityPattern('title-words')
const TITLE_YEAR = identityPattern('title-year')
const SPONSOR = identityPattern('sponsor')
const SPEAKS_FOR = identityPattern('speaks-for')
const KIND = identityPattern('kind')

/**
 * Decides whose report it is. Evidence in order: the session line, the title, the office of the speaker, "我代表沈河区人民政府",
 * the sponsor of the page or its site code, the cells beside the text; then, when only 市 or 区 is said, the name that recurs in the body.
 * A name of several places is decided by the other evidence, then by the areas around them that the text names.
 */
export function findPlace(clues: PlaceClues): PlaceFinding {
  const said = namesSaid(clues)
  const named: PlaceEntry[][] = []
  for (let next = said.next(); !next.done; next = said.next())
    if (next.value.length > 0 && named.push(next.value) === 2) break
  const first = strongest(named, clues)
  if (!first) return ofZone(clues) ? { entry: null, candidates: [] } : fromBody(clues, genericOf(clues))
  const candidates = narrowed(first, entries => sameYear(entries, clues.year))
  // most names are of one place, and nothing else need be asked
  return candidates.length === 1 ? { entry: candidates[0], candidates } : choose(candidates, [...named, ...said], clues)
}

/** Decides between places that bear the first name said, by all `evidence`. */
function choose(places: readonly PlaceEntry[], evidence: readonly PlaceEntry[][], clues: PlaceClues): PlaceFinding {
  const hint = genericOf(clues)
  let candidates = hint === null ? [...places] : narrowed(places, entries => entries.filter(e => e.name.endsWith(hint)))
  for (const other of evidence) {
    candidates = narrowed(candidates, entries => entries.filter(e => other.some(o => o.code === e.code)))
    candidates = narrowed(candidates, entries => entries.filter(e => other.some(o => isWithin(e.code, o.code))))
  }
  candidates = newestOfSame(candidates)
  if (candidates.length === 1) return { entry: candidates[0], candidates }
  return { entry: scoreByContext(candidates, contextOf(clues)), candidates }
}

/**
 * The first evidence that names a place. When the next names another, as in a session line "苏州市" under the title "宿州市",
 * the body decides by the name that recurs.
 */
function strongest([first, second]: readonly PlaceEntry[][], clues: PlaceClues): PlaceEntry[] | null {
  if (!first || !second) return first ?? null
  const related = first.some(e => second.some(o => isWithin(e.code, o.code) || isWithin(o.code, e.code)))
  if (related) return first
  return mentions(second, clues.body) > 3 * mentions(first, clues.body) ? second : first
}

function mentions(entries: readonly PlaceEntry[], body: string): number {
  const counts = countPlaceNames(body.slice(0, 20000))
  return entries.flatMap(entry => namesOfPlace(entry.name)).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
}

/** Decides between places of one name by a text that names areas around them; null when it does not say. */
export function decideByContext(
  entries: readonly PlaceEntry[],
  year: number | null,
  clues: PlaceClues,
): PlaceEntry | null {
  const candidates = newestOfSame(narrowed(entries, list => sameYear(list, year)))
  return candidates.length === 1 ? candidates[0] : scoreByContext(candidates, contextOf(clues))
}

function contextOf(clues: PlaceClues): string {
  return `${clues.head.flat}\n${clues.label ?? ''}\n${clues.body}\n${clues.page()}`
}

/** The places that each evidence names, strongest first, none where it names none. */
function* namesSaid(clues: PlaceClues): Generator<PlaceEntry[], void> {
  const { head, sitting, speaker } = clues
  yield sitting.national ? entriesByName('全国') : nameAtEnd(sitting.before)
  for (const line of head.tight) if (line.length <= 120) yield titlePlace(line)
  const office = speaker?.office ?? ''
  const end = OFFICE.exec(office)
  if (COUNCIL_OFFICE.test(office)) yield entriesByName('国务院')
  else if (end) yield nameAtEnd(office.slice(0, end.index))
  yield representedPlace(clues.opening)
  yield pagePlace(clues.page())
  if (clues.label !== null) for (const cell of clues.label.slice(0, 500).split(/[\t\n]/)) yield labelPlace(cell.trim())
}

function nameAtEnd(words: string): PlaceEntry[] {
  return placeNameBefore(words, words.length)?.entries ?? []
}

/** "沈阳市2021年政府工作报告", "2020年鞍山市人民政府工作报告(全文)", "关于贵阳市国民经济和社会发展第十一个五年规划纲要的报告" */
function titlePlace(line: string): PlaceEntry[] {
  return nameAtEnd(titleWords(line))
}

/** What a title says ahead of 政府工作报告, without the year: 沈阳市; empty when it is no title. */
function titleWords(line: string): string {
  const at = line.search(TITLE)
  const words = line.slice(0, Math.max(at, 0)).replace(/[《\-—:_|]+$/, '')
  return words.replace(TITLE_YEAR, '')
}

/** "苏州工业园区2021年政府工作报告", "在马山镇第十八届人民代表大会": a zone or town has no code, and its city is not the one that reports. */
function ofZone({ head, sitting }: PlaceClues): boolean {
  return isZone(sitting.before) || head.tight.some(line => isZone(titleWords(line)))
}

const isZone = (words: string) => ZONES.some(zone => words.endsWith(zone))

/** "现在,我代表沈河区人民政府,向大会报告工作" */
function representedPlace(opening: string): PlaceEntry[] {
  const from = opening.indexOf('代表', 4)
  if (FOR_COUNCIL.test(opening)) return entriesByName('国务院')
  if (from < 0) return []
  for (const m of opening.slice(from).matchAll(GOVERNMENT)) {
    const entries = nameAtEnd(opening.slice(from, from + m.index))
    if (entries.length > 0) return entries
  }
  return []
}

/** "政府网站标识码:2101030004" names the area itself, "主办:沈河区人民政府" its government. */
function pagePlace(page: string): PlaceEntry[] {
  const code = /标识码[::\s]{0,4}(\d{6})\d{4}/.exec(page)
  const entry = code ? entryOfCode(code[1]) : null
  if (entry) return [entry]
  const sponsor = SPONSOR.exec(page)
  return sponsor ? nameAtEnd(sponsor[1]) : []
}

function labelPlace(cell: string): PlaceEntry[] {
  const entries = entriesByName(cell)
  return entries.length > 0 ? entries : titlePlace(cell)
}

/** What kind of place speaks: 市 of "我代表市人民政府", "市十五届人大", "州长"; null when nothing tells. */
function genericOf(clues: PlaceClues): string | null {
  const spoken = SPEAKS_FOR.exec(clues.opening) ?? KIND.exec(clues.sitting.before)
  if (spoken) return spoken[1]
  const office = clues.speaker?.office ?? ''
  const kind = OFFICE_KIND.exec(office)
  if (kind) return kind[1]
  if (REGION_CHAIR.test(office)) return '自治区'
  return spokenOfItself(clues.body)
}

const WHOSE = charTable('全我')
const KINDS = '省市县区州盟旗'

/** The kind of place a report most often calls itself: 全市, 我市; 全县; 全区 of a district or an autonomous region; 我国. */
function spokenOfItself(body: string): string | null {
  const counts = new Map<string, number>()
  for (let at = nextOf(WHOSE, body); at < body.length - 1; at = nextOf(WHOSE, body, at + 1)) {
    const kind = body[at + 1]
    if (KINDS.includes(kind) || (kind === '国' && body[at] === '我')) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= 5 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

function fromBody(clues: PlaceClues, hint: string | null): PlaceFinding {
  if (hint === '国') return { entry: entryOfCode('000000'), candidates: [] }
  const found = scoreByMention(`${clues.head.flat}\n${clues.body}`, hint, clues.year)
  return { entry: found, candidates: found ? [found] : [] }
}

function sameYear(entries: readonly PlaceEntry[], year: number | null): PlaceEntry[] {
  return year === null ? entries.filter(e => e.to === null) : entries.filter(e => heldIn(e, year))
}

/** 济源市 under its old code and its new one is one place: of one name in one province, where another code has ended, the newest stays. */
function newestOfSame(entries: readonly PlaceEntry[]): PlaceEntry[] {
  return entries.filter(
    e =>
      !entries.some(
        o =>
          o !== e &&
          o.name === e.name &&
          o.code.slice(0, 2) === e.code.slice(0, 2) &&
          e.to !== null &&
          (o.to ?? 9999) > e.to,
      ),
  )
}

function narrowed(
  entries: readonly PlaceEntry[],
  pick: (entries: readonly PlaceEntry[]) => PlaceEntry[],
): PlaceEntry[] {
  if (entries.length <= 1) return [...entries]
  const fewer = pick(entries)
  return fewer.length > 0 ? fewer : [...entries]
}
