import { isWithin } from '../lexicon/places.ts'
import type { IssueCode } from '../model/issue.ts'
import type { Kind, Place, Reading } from '../model/reading.ts'
import type { Filter } from './kept.ts'

/** A reading that is held somewhere: what it is of, without its text. */
export type Held = {
  name: string
  kind: Kind
  place: Place | null
  year: number | null
  issues: IssueCode[]
  /** Of what is kept: its edition, the hash of its file, and the word that is another after another reading. */
  edition?: number
  file?: string
  seal?: string | null
}

/** Where the readings of a place and year come from: files read on the spot, or the database. */
export type ReadingSource = {
  held: readonly Held[]
  /** The readings of what is held there, reports and lists, in a stable order. */
  readingsOf(code: string, year: number): Promise<Reading[]>
}

/** What of a reading has to be known to find it again. */
export function heldOf({ source, kind, place, year, issues }: Reading): Held {
  return { name: source.name, kind, place, year, issues: [...new Set(issues.map(it => it.code))] }
}

/** The places of a source that have a report, in the order of their codes. */
export function placesOf({ held }: Pick<ReadingSource, 'held'>): Place[] {
  const places = new Map<string, Place>()
  for (const { kind, place } of held) if (kind === 'work-report' && place) places.set(place.code, place)
  return [...places.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Whether a filter lets a place through. */
export function isAskedPlace({ code, level }: Place, { place, levels }: Pick<Filter, 'place' | 'levels'>): boolean {
  return (place === undefined || isWithin(code, place)) && (levels === undefined || levels.includes(level))
}

/** The years of which a place has a report, ascending. */
export function yearsOf({ held }: Pick<ReadingSource, 'held'>, code: string): number[] {
  const years = held.filter(it => it.kind === 'work-report' && it.place?.code === code && it.year !== null)
  return [...new Set(years.map(it => it.year!))].sort((a, b) => a - b)
}
