import type { Anchor } from './rows.ts'

const AROUND = 32
/** Of several places, or of a short quote, so many characters around must agree. */
const LEAST_CONTEXT = 8
const LONG_QUOTE = 8

/** A place as it can be found again in another reading of the same source. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  const quote = text.slice(start, end)
  let occurrence = 0
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) occurrence++
  return {
    quote,
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
    occurrence,
    start,
    end,
  }
}

/**
 * Where the anchor stands in a text now, or null: the place of the same words with most of the same words around; of equal ones, the
 * how-manieth it was. White space does not count, because readings differ in the lines they join. Linear.
 */
export function placeAnchor(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { bare, origin } = withoutBlanks(text)
  const quote = withoutBlanks(anchor.quote).bare
  if (quote === '') return null
  const before = withoutBlanks(anchor.before).bare
  const after = withoutBlanks(anchor.after).bare
  let found: { at: number; context: number; far: number } | null = null
  let count = 0
  for (let at = bare.indexOf(quote); at >= 0; at = bare.indexOf(quote, at + 1)) {
    const context = commonEnd(bare, at, before) + commonStart(bare, at + quote.length, after)
    const far = Math.abs(count++ - anchor.occurrence)
    if (!found || context > found.context || (context === found.context && far < found.far))
      found = { at, context, far }
  }
  if (!found) return null
  const around = before.length + after.length
  const certain = count === 1 && quote.length >= LONG_QUOTE
  if (!certain && found.context < Math.min(LEAST_CONTEXT, around)) return null
  return { start: origin[found.at], end: origin[found.at + quote.length - 1] + 1 }
}

function withoutBlanks(text: string): { bare: string; origin: Uint32Array } {
  const origin = new Uint32Array(text.length)
  const parts: string[] = []
  let length = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const blank = at === text.length || text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0x3000
    if (!blank) {
      origin[length++] = at
      continue
    }
    if (at > start) parts.push(text.slice(start, at))
    start = at + 1
  }
  return { bare: parts.join(''), origin }
}

function commonEnd(text: string, at: number, words: string): number {
  let n = 0
  while (n < words.length && n < at && text.charCodeAt(at - 1 - n) === words.charCodeAt(words.length - 1 - n)) n++
  return n
}

function commonStart(text: string, at: number, words: string): number {
  let n = 0
  while (n < words.length && at + n < text.length && text.charCodeAt(at + n) === words.charCodeAt(n)) n++
  return n
}
