import type { Measure } from '../model/reading.ts'
import { expandAlternatives } from './alternatives.ts'
import { lengthOf } from './code-at.ts'
import { plainWords, Scopes, unitFamily } from './indicator-words.ts'
import type { Indicator } from './indicators.ts'
import { WordTails } from './word-tails.ts'

/** What a name asks for: its indicator, the measures it allows (a bit each), the number of its action (0: any); `asks`: how much of it is its own. */
type Name = { indicator: number; measured: number; action: number; asks: number }

const MEASURES: readonly Measure[] = ['level', 'growth', 'share', 'change', 'multiple', 'rank']
const ANY = -1
/** Of each name: the measures and the families of units it allows (a bit each), its indicator, the number of its action (0: any). */
const [MEASURED, FAMILIES, INDICATOR, ACTION, SIZE] = [0, 1, 2, 3, 4]
/** After names that are written alike, in place of measures. */
const END = 0

/** Finds the id of the indicator whose name ends words: the longest name whose measure, unit, action and scope fit, or null. */
export type FindName = (words: string, measure: Measure, unit: string, action: string | null) => string | null

/** The names of indicators in rows of numbers, so that most are refused without a look at anything else. */
export function namesOf(indicators: readonly Indicator[]): FindName {
  const actions: (string | null)[] = [null]
  const names = namesByWords(indicators, actions)
  const families = indicators.map(({ unit }) => familiesOf(unit))
  const ids = indicators.map(({ id }) => id)
  const scopes = new Scopes(indicators.map(indicator => indicator.scope ?? []))
  const table: number[] = []
  // most words are one name with other words in it: what they ask for stands in the table once
  const known = new Map<string, number>()
  const firstRows = new Map<string, number>()
  for (const [word, alike] of names) {
    const asked = alike
      .filter(({ measured }) => measured !== 0)
      .flatMap(({ indicator, measured, action }) => [measured, families[indicator], indicator, action])
    const row = known.get(asked.join()) ?? table.length
    if (row === table.length) table.push(...asked, END)
    known.set(asked.join(), row)
    firstRows.set(word, row)
  }
  const rows = new Int32Array(table)
  const tails = new WordTails(firstRows)

  return (words, measure, unit, action) => {
    let row = tails.longest(words)
    if (row < 0) return null
    const measured = measureBit(measure)
    const family = measure === 'level' ? familyOf(unit) : ANY
    for (;;) {
      const { length } = tails
      for (; rows[row + MEASURED] !== END; row += SIZE) {
        if ((rows[row + MEASURED] & measured) === 0 || (rows[row + FAMILIES] & family) === 0) continue
        const asked = actions[rows[row + ACTION]]
        if (asked !== null && (action === null || !action.includes(asked))) continue
        const indicator = rows[row + INDICATOR]
        if (scopes.allow(words, lengthOf(words) - length, indicator)) return ids[indicator]
      }
      row = tails.longest(words, length - 1)
      if (row < 0) return null
    }
  }
}

function measureBit(measure: Measure): number {
  for (let kind = 0; kind < MEASURES.length; kind++) if (MEASURES[kind] === measure) return 1 << kind
  return 0
}

/** The names of all indicators; the actions that they ask for are added to `actions`. */
function namesByWords(indicators: readonly Indicator[], actions: (string | null)[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>()
  for (const [indicator, { name, aliases = [], measures }] of indicators.entries()) {
    for (const alias of [name, ...aliases]) {
      const [, pattern, asked = null, measure = null] = /^([^@#]+)(?:@([^#]+))?(?:#(.+))?$/.exec(alias)!
      const known = actions.indexOf(asked)
      const action = known < 0 ? actions.push(asked) - 1 : known
      const measured = allowedMeasures(measure as Measure | null, measures)
      const named: Name = { indicator, measured, action, asks: (asked === null ? 0 : 1) + (measure === null ? 0 : 1) }
      for (const words of expandAlternatives(pattern)) {
        const plain = plainWords(words)
        const alike = names.get(plain)
        if (alike === undefined) names.set(plain, [named])
        else alike.push(named)
      }
    }
  }
  // of names written alike, those that also ask for an action or a measure come first
  for (const alike of names.values()) if (alike.length > 1) alike.sort((a, b) => b.asks - a.asks)
  return names
}

function allowedMeasures(measure: Measure | null, measures: readonly Measure[] | undefined): number {
  let allowed = 0
  MEASURES.forEach((it, i) => {
    if ((measure === null || it === measure) && (measures === undefined || measures.includes(it))) allowed |= 1 << i
  })
  return allowed
}

/** The families of units a level may be in; any when the indicator has none that is known. */
function familiesOf(units: readonly string[]): number {
  let families = 0
  for (const unit of units) {
    const family = unitFamily(unit)
    if (family !== null) families |= 1 << family
  }
  return families === 0 ? ANY : families
}

function familyOf(unit: string): number {
  const family = unitFamily(unit)
  return family === null ? ANY : 1 << family
}
