import type { Level, Place } from '../model/reading.ts'
import { DATA } from './data/places.ts'

/**
 * A name that one code of GB/T 2260 bore from one year to another (null: before or after all lists).
 * Codes are reused and places renamed, so a code may have several entries: 410307 was 洛龙区, is 偃师区.
 */
export type PlaceEntry = {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly from: number | null
  readonly to: number | null
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50'])

/** The level that a code tells: 210000 province, 210100 prefecture, 210103 and 419001 county. */
function levelOfCode(code: string): Level {
  if (code === '000000') return 'nation'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** Every entry of the table, in order of code. */
export const PLACE_ENTRIES: readonly PlaceEntry[] = DATA.split('\n')
  .slice(1)
  .filter(line => line !== '')
  .map(line => {
    const [code, name, from, to] = line.split('\t')
    return { code, name, level: levelOfCode(code), from: from ? Number(from) : null, to: to ? Number(to) : null }
  })

const byCode = new Map<string, PlaceEntry[]>()
for (const entry of PLACE_ENTRIES) {
  const list = byCode.get(entry.code)
  if (list) list.push(entry)
  else byCode.set(entry.code, [entry])
}

/** Whether the name held in that year. */
export function heldIn(entry: PlaceEntry, year: number): boolean {
  return (entry.from === null || entry.from <= year) && (entry.to === null || year <= entry.to)
}

/** The entry of a code in a year; without a year, or when none held then, the latest. Null: no such code. */
export function entryOfCode(code: string, year?: number | null): PlaceEntry | null {
  const list = byCode.get(code)
  if (!list) return null
  const latest = list.reduce((a, b) => ((b.to ?? 9999) >= (a.to ?? 9999) ? b : a))
  if (year === undefined || year === null) return latest
  const held = list.filter(entry => heldIn(entry, year))
  return held.includes(latest) || held.length === 0 ? latest : held[held.length - 1]
}

/** Codes of the areas around a place, nearest first: 210103 → 210100, 210000. 北京市海淀区 and 济源市 have a province only. */
export function parentCodes(code: string): string[] {
  const province = `${code.slice(0, 2)}0000`
  const prefecture = `${code.slice(0, 4)}00`
  const parents: string[] = []
  if (prefecture !== code && !MUNICIPALITIES.has(code.slice(0, 2)) && byCode.has(prefecture)) parents.push(prefecture)
  if (province !== code && code !== '000000') parents.push(province)
  return parents
}

/** Codes of the places above, nearest first, the nation (000000) last; none above the nation. */
export function codesAbove(code: string): string[] {
  return code === '000000' ? [] : [...parentCodes(code), '000000']
}

/** The place of an entry with its full name, the parents named as they were called in that year. */
export function placeOfEntry(entry: PlaceEntry, year?: number | null): Place {
  const held = year ?? entry.to
  const parents = parentCodes(entry.code).map(code => entryOfCode(code, held)?.name ?? '')
  return { code: entry.code, name: entry.name, fullName: parents.reverse().join('') + entry.name, level: entry.level }
}
