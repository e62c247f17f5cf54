import { findPlaceByName, placeByCode } from '../lexicon/places.ts'
import type { Place } from '../model/reading.ts'

/** The places that words can mean: a code (210100) or a name, short or with its parents (沈阳, 辽宁省沈阳市沈河区). */
export function findPlaces(words: string, year: number | null = null): Place[] {
  if (!/^\d{6}$/.test(words)) return findPlaceByName(words, { year })
  const place = placeByCode(words, year)
  return place ? [place] : []
}
