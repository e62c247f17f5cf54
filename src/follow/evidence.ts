import { GOES_TO, STARTS_FROM } from '../lexicon/follow.ts'
import { lastYear } from '../model/period.ts'
import type { Observation, Reading } from '../model/reading.ts'
import { isYear } from './compare.ts'
import { phrasesOf, type Thing, thingOf, type Weights } from './thing.ts'

const FREQUENT = 3

/** The results that later texts report for one year, found by indicator, by words, and by the names in their sentence. */
export class Evidence {
  readonly things: readonly Thing[]
  private readonly byIndicator = new Map<string, Thing[]>()
  private readonly byGram = new Map<number, Thing[]>()
  private readonly byName = new Map<string, Thing[]>()
  private readonly byPhrase = new Map<string, Thing[]>()
  private readonly sums = new Map<Thing, number>()
  private readonly weights: Weights

  /** `readings` with their indexes in the following; results of `year`, or of several years that end with it. */
  constructor(readings: readonly { reading: Reading; text: number }[], year: number, weights: Weights) {
    this.weights = weights
    this.things = readings.flatMap(({ reading, text }) =>
      reading.observations
        .filter(it => it.status !== 'target' && (isYear(it, year) || lastYear(it.period) === year))
        .filter(it => !isStart(reading.text, it))
        .map(it => thingOf(it, reading, text)),
    )
    for (const thing of this.things) {
      if (thing.observation.indicator !== null) push(this.byIndicator, thing.observation.indicator, thing)
      for (const gram of new Set(thing.grams)) push(this.byGram, gram, thing)
      for (const name of new Set(thing.names)) push(this.byName, name, thing)
      for (const phrase of new Set(phrasesOf(thing))) push(this.byPhrase, phrase, thing)
    }
  }

  /** Results of an indicator, in text order. */
  ofIndicator(id: string): readonly Thing[] {
    return this.byIndicator.get(id) ?? []
  }

  /** Things in whose sentence a quoted name stands; none when the name is everywhere (“十四五”). */
  ofName(name: string): readonly Thing[] {
    const things = this.byName.get(name) ?? []
    return new Set(things.map(it => it.sentence)).size > FREQUENT ? [] : things
  }

  /** Things in whose context a phrase stands; none when the phrase is everywhere. */
  ofPhrase(phrase: string): readonly Thing[] {
    const things = this.byPhrase.get(phrase) ?? []
    return things.length > FREQUENT ? [] : things
  }

  /** Things that share words with another, the likest first: each with its likeness from 0 to 1. */
  like(thing: Thing, most: number): { thing: Thing; likeness: number }[] {
    const shared = new Map<Thing, number>()
    for (const gram of new Set(thing.grams)) {
      const weight = this.weights.of(gram)
      for (const other of this.byGram.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
    const own = this.weightOf(thing)
    return [...shared]
      .map(([other, weight]) => ({
        thing: other,
        likeness: Math.min(1, (0.6 * weight) / own + (0.4 * weight) / this.weightOf(other)),
      }))
      .sort((a, b) => b.likeness - a.likeness || a.thing.observation.start - b.thing.observation.start)
      .slice(0, most)
  }

  /** How much of what the words of a thing say another says too, from 0 to 1. */
  coverage(thing: Thing, other: Thing): number {
    const theirs = new Set(other.grams)
    let shared = 0
    for (const gram of new Set(thing.grams)) if (theirs.has(gram)) shared += this.weights.of(gram)
    return shared / this.weightOf(thing)
  }

  /** How much the words of a thing say. */
  weightOf(thing: Thing): number {
    const known = this.sums.get(thing)
    if (known !== undefined) return known
    let sum = 0.01
    if (thing.core.length > 1) for (const gram of new Set(thing.grams)) sum += this.weights.of(gram)
    this.sums.set(thing, sum)
    return sum
  }
}

/** The figure that a result started from is none: 由上年的46% in 由上年的46%提高到49%. */
export function isStart(text: string, { start, end }: Observation): boolean {
  return STARTS_FROM.test(text.slice(Math.max(0, start - 8), start)) && GOES_TO.test(text.slice(end, end + 8))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
