import type { Span } from '../../model/span.ts'
import { SIGN } from './signs.ts'
import { findUnitBrackets, noUnits, opensAt, saysFirstLeads, type UnitBracket, type Units } from './units.ts'

/** A promise that may name its units, and with them its deadline; `signs` are those that stand in it. */
type Named = Span & { signs: number; units: Units | null; deadline: string }

const NAMED_AFTER = 120

/** Gives promises, in text order, the units in brackets inside them or right after them; brackets at its end are no part of a promise's words. */
export function nameUnits(promises: readonly Named[], text: string, folded: string): void {
  let firstLeads: boolean | null = null
  for (const promise of promises) {
    const { start, end, signs } = promise
    const limit = unitsEnd(promise, folded)
    if ((signs & SIGN.bracket) === 0 && limit === end) continue
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
