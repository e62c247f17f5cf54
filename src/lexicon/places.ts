import type { Place } from '../model/reading.ts'
import { IDENTITY_WORDS } from './identity.ts'
import { namesOfPlace } from './place-names.ts'
import { entryOfCode, heldIn, PLACE_ENTRIES, type PlaceEntry, parentCodes, placeOfEntry } from './place-table.ts'
import { WordSet } from './word-set.ts'

/** `year`: prefer the places that bore the name then; `within`: a code, only places in that area. */
export type PlaceQuery = { year?: number | null; within?: string | null }

const LONGEST_PATH = 60
const byName = new Map<string, PlaceEntry[]>()
for (const entry of PLACE_ENTRIES) for (const name of namesOfPlace(entry.name)) register(name, entry)
for (const { code, names } of IDENTITY_WORDS.aliases) {
  const entry = entryOfCode(code)
  if (entry) for (const name of names) register(name, entry)
}

function register(name: string, entry: PlaceEntry): void {
  const list = byName.get(name)
  if (!list) byName.set(name, [entry])
  else if (!list.includes(entry)) list.push(entry)
}

/**
 * Every place called so: by its name (沈河区), short name (沈河, 甘南州) or with its parents (辽宁省沈阳市沈河区, 青岛李沧区).
 * Places that bear the whole name go before those that are only called so for short (吉林 is 吉林省 and 吉林市; 朝阳市 is not 朝阳县).
 * Several places: the name is ambiguous (鼓楼区). None: `[]`.
 */
export function findPlaceByName(name: string, query: PlaceQuery = {}): Place[] {
  return entriesByName(name, query).map(entry => placeOfEntry(entry, query.year))
}

/** The place of a code, under the name it bore in that year (without: the latest). Null: no such code. */
export function placeByCode(code: string, year?: number | null): Place | null {
  const entry = entryOfCode(code, year)
  return entry && placeOfEntry(entry, year)
}

/** Like `findPlaceByName`, entries of the table. */
export function entriesByName(name: string, query: PlaceQuery = {}): PlaceEntry[] {
  if (name.length > LONGEST_PATH) return []
  const { year, within } = query
  let found = byName.get(name) ?? []
  if (found.length === 0) found = entriesByPath(name)
  if (within) found = found.filter(entry => isWithin(entry.code, within))
  const own = found.filter(entry => entry.name === name)
  if (own.length > 0) found = own
  if (year !== undefined && year !== null) {
    const held = found.filter(entry => heldIn(entry, year))
    if (held.length > 0) found = held
  }
  return onePerCode(found, year)
}

/** Whether the area of `code` is that of `outer` or lies in it. */
export function isWithin(code: string, outer: string): boolean {
  return code === outer || outer === '000000' || parentCodes(code).includes(outer)
}

/** 辽宁省沈阳市沈河区: a place, then one within it. */
function entriesByPath(path: string): PlaceEntry[] {
  for (let room = path.length - 2; ; ) {
    const name = names.at(path, 0, room)
    if (name === null) return []
    room = name.length - 1
    const codes = byName.get(name)!.map(entry => entry.code)
    const inner = entriesByName(path.slice(name.length)).filter(entry =>
      codes.some(code => entry.code !== code && isWithin(entry.code, code)),
    )
    if (inner.length > 0) return inner
  }
}

/** A place renamed and called the same for short (洛龙区 410307, then 410311) stays two; one code is one place. */
function onePerCode(entries: readonly PlaceEntry[], year?: number | null): PlaceEntry[] {
  const codes = [...new Set(entries.map(entry => entry.code))]
  return codes.map(code => {
    const same = entries.filter(entry => entry.code === code)
    if (same.length === 1) return same[0]
    const best = entryOfCode(code, year)
    return best && same.includes(best) ? best : same[same.length - 1]
  })
}

/**
 * The longest name of a place, with parents or without, that ends at `end`: "2021年1月10日在青岛市李沧区" → 青岛市李沧区.
 * Null when none does.
 */
export function placeNameBefore(text: string, end: number): { start: number; entries: PlaceEntry[] } | null {
  for (let start = Math.max(0, end - 26); start <= end - 2; start++) {
    if (placeNameAt(text, start) === null) continue
    const entries = entriesByName(text.slice(start, end))
    if (entries.length > 0) return { start, entries }
  }
  return null
}

const names = new WordSet(byName.keys())
const commonWords = new Set(IDENTITY_WORDS.commonWords)

/** The longest name of a place that begins at `at`, or null. */
export function placeNameAt(text: string, at: number): string | null {
  return names.at(text, at)
}

/** Whether a name of a place is an ordinary word too: 和平, 新兴. */
export const isCommonWord = (name: string): boolean => commonWords.has(name)

/**
 * How often each name of a place stands in the text. Linear. Left out: short names that are ordinary words too (和平, 新建)
 * and names of two characters that arise between words (和县 in "市和县", 城区).
 */
export function countPlaceNames(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = names.next(text); at >= 0; ) {
    const name = names.at(text, at)!
    if (!isCommonWord(name) && !/^.[市县区]$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    at = names.next(text, at + name.length)
  }
  return counts
}
