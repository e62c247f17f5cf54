import type { Span } from '../../model/span.ts'
import { findUnitBrackets, nextOpen, noUnits, opensAt, saysFirstLeads, type UnitBracket, type Units } from './units.ts'

/** A promise that may name its units, and with them its deadline. */
type Named = Span & { units: Units | null; deadline: string }

const NAMED_AFTER = 120

/** Gives promises, in text order, the units in brackets inside them or right after them; brackets at its end are no part of a promise's words. */
export function nameUnits(promises: readonly Named[], text: string, folded: string): void {
  const brackets = new Brackets(folded)
  let firstLeads: boolean | null = null
  for (const promise of promises) {
    if (!brackets.stand(promise)) continue
    const { start } = promise
    const limit = unitsEnd(promise, folded)
    const [words, foldedWords] = [text.slice(start, limit), folded.slice(start, limit)]
    let named = findUnitBrackets(words, foldedWords, false, false)
    // most texts name no unit in brackets, and need not be searched for how they rank them
    if (named.length > 0 && (firstLeads ??= saysFirstLeads(folded)))
      named = findUnitBrackets(words, foldedWords, true, false)
    addUnits(promise, named)
  }
}

function addUnits(promise: Named, brackets: readonly UnitBracket[]): void {
  const from = promise.start
  for (const { start, end: close, units } of brackets) {
    if (from + start > promise.end + 1) break
    promise.units ??= noUnits()
    promise.units.lead.push(...units.lead.filter(name => !promise.units!.lead.includes(name)))
    promise.units.partners.push(...units.partners.filter(name => !promise.units!.partners.includes(name)))
    promise.units.unsure ||= units.unsure
    promise.deadline ||= units.deadline
    if (from + close === promise.end) promise.end = from + start
  }
}

/** How far the brackets with its units may reach: inside a promise or right after it. */
function unitsEnd({ end }: Span, folded: string): number {
  const after = opensAt(folded, end) || (folded[end] === '。' && opensAt(folded, end + 1))
  return after ? Math.min(folded.length, end + NAMED_AFTER) : end
}

/** The next bracket of a text, looked for anew only beyond the last. */
class Brackets {
  private readonly folded: string
  private from = 0
  private next = -1

  constructor(folded: string) {
    this.folded = folded
    this.next = this.find(0)
  }

  /** Whether one stands where a promise may name its units. */
  stand(promise: Span): boolean {
    const { start } = promise
    if (start < this.from || start > this.next) this.next = this.find(start)
    this.from = start
    return this.next < unitsEnd(promise, this.folded)
  }

  private find(at: number): number {
    const found = nextOpen(this.folded, at)
    return found < 0 ? this.folded.length : found
  }
}
