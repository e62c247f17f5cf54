import type { Measure } from '../model/reading.ts'
import { expandAlternatives } from './alternatives.ts'
import { plainWords, Scopes, unitFamily } from './indicator-words.ts'
import type { Indicator } from './indicators.ts'
import { WordTails } from './word-tails.ts'

type Name = { indicator: number; id: string; action: string | null; measure: Measure | null }

const MEASURES: readonly Measure[] = ['level', 'growth', 'share', 'change', 'multiple', 'rank']
const ANY = -1
/** Of each name that ends where a word ends: its length, the measures and the families of units it allows (a bit each), its place. */
const [LENGTH, MEASURED, FAMILIES, NAME, SIZE] = [0, 1, 2, 3, 4]

/** Finds the id of the indicator whose name ends words: the longest name whose measure, unit, action and scope fit, or null. */
export type FindName = (words: string, measure: Measure, unit: string, action: string | null) => string | null

/** The names of indicators in rows of numbers, so that most are refused without a look at anything else. */
export function namesOf(indicators: readonly Indicator[]): FindName {
  const names = namesByWords(indicators)
  const all = [...new Set([...names.values()].flat())]
  const places = new Map(all.map((name, i) => [name, i]))
  const scopes = new Scopes(indicators.map(indicator => indicator.scope ?? []))
  const table: number[] = []
  const firstRows = new Map<string, number>()
  for (const word of names.keys()) {
    firstRows.set(word, table.length)
    for (let at = 0; at < word.length; at++) {
      for (const name of names.get(word.slice(at)) ?? []) {
        const { measures, unit } = indicators[name.indicator]
        table.push(word.length - at, allowedMeasures(name, measures), familiesOf(unit), places.get(name)!)
      }
    }
    table.push(0)
  }
  const rows = Int32Array.from(table)
  const tails = new WordTails(firstRows)

  return (words, measure, unit, action) => {
    const from = tails.longest(words)
    if (from < 0) return null
    const measured = 1 << MEASURES.indexOf(measure)
    const family = measure === 'level' ? familyOf(unit) : ANY
    for (let row = from; rows[row + LENGTH] !== 0; row += SIZE) {
      if ((rows[row + MEASURED] & measured) === 0 || (rows[row + FAMILIES] & family) === 0) continue
      const name = all[rows[row + NAME]]
      if (name.action !== null && !(action ?? '').includes(name.action)) continue
      if (scopes.allow(words, words.length - rows[row + LENGTH], name.indicator)) return name.id
    }
    return null
  }
}

function namesByWords(indicators: readonly Indicator[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>()
  for (const [indicator, { id, name, aliases = [] }] of indicators.entries()) {
    for (const alias of [name, ...aliases]) {
      const [, pattern, action = null, measure = null] = /^([^@#]+)(?:@([^#]+))?(?:#(.+))?$/.exec(alias)!
      const named: Name = { indicator, id, action, measure: measure as Measure | null }
      for (const words of expandAlternatives(pattern)) {
        const plain = plainWords(words)
        names.set(plain, [...(names.get(plain) ?? []), named])
      }
    }
  }
  for (const alike of names.values()) alike.sort((a, b) => asks(b) - asks(a))
  return names
}

/** Of names written alike, those that also ask for an action or a measure come first. */
function asks(name: Name): number {
  return (name.action === null ? 0 : 1) + (name.measure === null ? 0 : 1)
}

function allowedMeasures({ measure }: Name, measures: readonly Measure[] | undefined): number {
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
