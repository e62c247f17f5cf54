import { findPlaceByName, placeByCode } from '../lexicon/places.ts'
import type { Place } from '../model/reading.ts'
import { placesOf, type ReadingSource } from './follow-source.ts'

/** The place that a name or code means among those the source has reports of; else one sentence why there is none. */
export function findPlace(
  name: string,
  source: ReadingSource,
): { place: Place; message: null } | { place: null; message: string } {
  const held = placesOf(source)
  const meant = /^\d{6}$/.test(name) ? [placeByCode(name)].filter(it => it !== null) : findPlaceByName(name)
  if (meant.length === 0) return { place: null, message: `没有叫“${name}”的地区` }
  const found = held.filter(place => meant.some(it => it.code === place.code))
  if (found.length === 1) return { place: found[0], message: null }
  if (found.length > 1) {
    return { place: null, message: `“${name}”不止一处：${found.map(it => `${it.fullName}（${it.code}）`).join('、')}` }
  }
  return meant.length === 1
    ? { place: null, message: `没有${meant[0].fullName}的报告 (report-missing)` }
    : { place: null, message: `没有“${name}”的报告 (report-missing)` }
}
