import type { GridPlace } from '../../client/api-types.ts'

/** A place that words can mean, with the year of its newest report and how many there are, of it and below it. */
type PlaceMatch = { place: GridPlace; reports: number; latest: number | null; below: number }

const MOST_SHOWN = 12

/**
 * The places of the library whose name or code holds the words, those that begin with them first, then larger before smaller. 沈 finds
 * 沈阳市 and 沈河区; 辽宁沈阳 finds 辽宁省沈阳市.
 */
export function matchingPlaces(places: readonly GridPlace[], words: string): PlaceMatch[] {
  const wanted = words.replace(/\s+/g, '')
  if (wanted === '') return []
  return places
    .map(place => ({ place, weight: weightOf(place, wanted) }))
    .filter(it => it.weight > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight || LEVELS[a.place.level] - LEVELS[b.place.level] || (a.place.code < b.place.code ? -1 : 1),
    )
    .slice(0, MOST_SHOWN)
    .map(({ place }) => ({ place, ...reportsOf(place), below: reportsBelow(places, place) }))
}

const LEVELS = { nation: 0, province: 1, prefecture: 2, county: 3 }

function weightOf({ code, name, fullName }: GridPlace, wanted: string): number {
  if (name === wanted || code === wanted) return 5
  if (name.startsWith(wanted)) return 4
  if (name.includes(wanted)) return 3
  if (fullName.includes(wanted) || isWithin(fullName, wanted)) return 2
  return /^\d+$/.test(wanted) && code.startsWith(wanted) ? 1 : 0
}

/** 辽宁沈阳 in 辽宁省沈阳市: every character in this order, the first at the beginning. */
function isWithin(name: string, wanted: string): boolean {
  if (!name.startsWith(wanted[0] ?? '')) return false
  let at = 0
  for (const char of wanted) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

function reportsOf({ reports }: GridPlace): { reports: number; latest: number | null } {
  const years = reports.flatMap(it => it.year ?? [])
  return { reports: reports.length, latest: years.length > 0 ? Math.max(...years) : null }
}

function reportsBelow(places: readonly GridPlace[], { code }: GridPlace): number {
  const area = code === '000000' ? null : code.replace(/(00)+$/, '')
  if (area === null || area.length === 6) return 0
  return places.reduce((sum, it) => (it.code !== code && it.code.startsWith(area) ? sum + it.reports.length : sum), 0)
}
