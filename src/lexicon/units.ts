import { DATA } from './data/units.ts'
import { WordSet } from './word-set.ts'

export type UnitClass = 'count' | 'size' | 'time' | 'percent' | 'point' | 'times' | 'score' | 'age' | 'qualifier'

const { per, before, ...lists } = DATA as Record<UnitClass | 'per', string[]> & { before: Record<string, string> }
const perUnits = new WordSet(per)
const classes = new Map<string, UnitClass>()
for (const [name, words] of Object.entries(lists) as [UnitClass, string[]][]) {
  for (const word of words) if (!classes.has(word)) classes.set(word, name)
}

const units = new WordSet(classes.keys())

/** The unit that begins at `at`, longest first, with its class; null when none does. */
export function unitAt(text: string, at: number, limit: number): { unit: string; class: UnitClass } | null {
  const unit = units.at(text, at, limit)
  if (unit === null || before[unit]?.includes(text[at + unit.length] ?? ' ')) return null
  const end = at + unit.length
  if (text[end] === '/' && end + 1 < limit) {
    const by = perUnits.at(text, end + 1, limit)
    if (by !== null) return { unit: `${unit}/${by}`, class: classes.get(unit)! }
  }
  return { unit, class: classes.get(unit)! }
}
