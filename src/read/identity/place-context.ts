import { heldIn, type PlaceEntry, parentCodes } from '../../lexicon/place-table.ts'
import { countPlaceNames, entriesByName } from '../../lexicon/places.ts'

const LONGEST = 80000

/**
 * Of several places of one name, the one whose surroundings the text names: 鼓楼区 with 南京 is 320106, with 徐州 320302.
 * Null unless one is named at least twice and twice as often as the next.
 */
export function scoreByContext(candidates: readonly PlaceEntry[], text: string): PlaceEntry | null {
  const named = new Map<string, number>()
  for (const [name, count] of countPlaceNames(text.slice(0, LONGEST))) {
    const entries = entriesByName(name)
    // the name in question, 鼓楼区, tells nothing of what is around it
    if (entries.some(entry => candidates.some(c => c.code === entry.code))) continue
    for (const entry of entries) {
      named.set(entry.code, (named.get(entry.code) ?? 0) + count)
      // a district named speaks for its city: 秦淮区 for 南京市
      const nearest = parentCodes(entry.code)[0]
      if (entry.level === 'county' && name === entry.name && nearest)
        named.set(nearest, (named.get(nearest) ?? 0) + count)
    }
  }
  const scored = candidates.map(entry => {
    const [nearest, ...farther] = parentCodes(entry.code)
    const around = 3 * (named.get(nearest ?? '') ?? 0) + farther.reduce((sum, code) => sum + (named.get(code) ?? 0), 0)
    // and what lies in it: 吉林市 by its districts
    return { entry, score: around + 3 * (named.get(entry.code) ?? 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score >= 2 && first.score >= 2 * (second?.score ?? 0) ? first.entry : null
}

/**
 * The place whose name, and those of its districts, recur in a report that only says 我市: 佳木斯 … 桦南县 … 佳木斯.
 * `hint` is the kind of place that speaks (省 市 县 区 州 自治区). Null unless one leads clearly.
 */
export function scoreByMention(text: string, hint: string | null, year: number | null): PlaceEntry | null {
  const scores = new Map<PlaceEntry, number>()
  const add = (entry: PlaceEntry, score: number) => scores.set(entry, (scores.get(entry) ?? 0) + score)
  const fits = (entry: PlaceEntry) =>
    (hint === null ? entry.level !== 'county' : entry.name.endsWith(hint)) && entry.level !== 'nation'
  const parents = new Map<string, number>()
  for (const [name, count] of countPlaceNames(text.slice(0, LONGEST))) {
    const entries = entriesByName(name, { year })
    for (const entry of entries) {
      if (fits(entry)) add(entry, count / entries.length)
      if (entries.length === 1 && entry.level === 'county')
        for (const code of parentCodes(entry.code)) parents.set(code, (parents.get(code) ?? 0) + count)
      if (entry.level === 'prefecture')
        for (const code of parentCodes(entry.code)) parents.set(code, (parents.get(code) ?? 0) + count)
    }
  }
  const ranked = [...scores]
    .filter(([entry]) => year === null || heldIn(entry, year))
    .map(([entry, score]) => ({ entry, score: score + 0.5 * (parents.get(entry.code) ?? 0) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  return first && first.score >= 3 && first.score >= 1.5 * (second?.score ?? 0) ? first.entry : null
}
