import { codeOrNone, codesOf } from './code-at.ts'
import { DATA } from './data/units.ts'
import { WordMap, WordSet } from './word-set.ts'

export type UnitClass = 'count' | 'size' | 'time' | 'percent' | 'point' | 'times' | 'score' | 'age' | 'qualifier'

export type Unit = { readonly unit: string; readonly class: UnitClass }

const { per, before, ...lists } = DATA as Record<UnitClass | 'per', string[]> & {
  before: Record<string, string | string[]>
}
const perUnits = new WordSet(per)

/** A unit and the characters, or words, that make it another word: 人 but not 人口, 个 but not 个体工商户. */
type Known = { found: Unit; barred: string | readonly string[] }
const known = new Map<string, Known>()
for (const [name, words] of Object.entries(lists) as [UnitClass, string[]][]) {
  for (const unit of words)
    if (!known.has(unit)) known.set(unit, { found: { unit, class: name }, barred: before[unit] ?? '' })
}
const units = new WordMap(known)

/** The unit that begins at `at`, longest first, with its class; null when none does. */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const unit = units.at(text, at, limit)
  if (unit === null) return null
  const { found, barred } = unit
  const end = at + found.unit.length
  if (typeof barred !== 'string') {
    if (barred.some(word => text.startsWith(word, end))) return null
  } else if (barred !== '' && barred.includes(text[end] ?? ' ')) return null
  if (codeOrNone(text, end) === SLASH && end + 1 < limit) {
    const by = perUnits.at(text, end + 1, limit)
    if (by !== null) return { unit: `${found.unit}/${by}`, class: found.class }
  }
  return found
}

const [SLASH] = codesOf('/')
