import { identityPattern } from '../../lexicon/identity.ts'
import { entriesByName, placeNameAt } from '../../lexicon/places.ts'
import { parseYear } from '../date.ts'
import { foldWidth } from '../text-fold.ts'

/** What the path of a file says: the place named in it, with those of its folders, and the year. */
export type SourceName = { place: string | null; year: number | null }

/** "上海市/2005.md" → 上海市, 2005; "河北省/邢台市/桥东区/2015.md" → 河北省邢台市桥东区, 2015. */
export function findSourceName(name: string): SourceName {
  const segments = foldWidth(name)
    .split(/[/\\]/)
    .filter(s => s !== '')
    .reverse()
  const places: string[] = []
  let year: number | null = null
  for (const segment of segments) {
    const place = placeOf(segment)
    if (place !== null) places.unshift(place)
    year ??= yearOf(segment)
  }
  while (places.length > 1 && entriesByName(places.join('')).length === 0) places.shift()
  return { place: places.length > 0 ? places.join('') : null, year }
}

/** The last run of names that stand one behind the other: 沈阳市沈河区. */
function placeOf(segment: string): string | null {
  let last: string | null = null
  let end = -1
  for (let at = 0; at < segment.length - 1; at++) {
    const name = placeNameAt(segment, at)
    if (name === null || !isClear(name)) continue
    last = at === end ? last + name : name
    at += name.length - 1
    end = at + 1
  }
  return last
}

/** A short name counts of provinces and prefectures only: 沈阳, not 合作 or 新建. */
function isClear(name: string): boolean {
  return KIND.test(name) || entriesByName(name).some(entry => entry.level !== 'county')
}

function yearOf(segment: string): number | null {
  const found = YEAR_ALONE.exec(segment)
  return found === null ? null : parseYear(found[0])
}

const YEAR_ALONE = identityPattern('lone-year')
const KIND = identityPattern('kind')
