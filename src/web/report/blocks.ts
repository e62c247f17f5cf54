import type { ReadHeading } from '../../client/api-types.ts'
import type { Span } from './facts.ts'

/**
 * A paragraph of a report, or a piece of one that is too long to be laid out at once. `lead`: how many of its first characters
 * are a heading; `depth`: all of it is one, of this depth under the page's own (2, 3), none skipped; `goesOn`: its paragraph
 * began in the piece before.
 */
export type Block = Span & { lead: number; depth: 2 | 3 | null; goesOn: boolean }

/** Neighbouring blocks that are rendered together, or together not. */
export type Sheet = Span & { blocks: Block[] }

/** The longest paragraph of the corpus has 2,900 characters, nearly all less than 800. */
const LONGEST_BLOCK = 1500
const SHEET = 8000

/** Cuts a text into its paragraphs; linear. `outline` in text order. */
export function cutBlocks(text: string, outline: readonly ReadHeading[]): Block[] {
  const blocks: Block[] = []
  let node = 0
  let deepest: 1 | 2 | 3 = 1
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line
    while (node < outline.length && outline[node].start < start) node++
    const heading = node < outline.length && outline[node].start === start ? outline[node] : null
    let depth: Block['depth'] = null
    if (heading !== null && heading.level < 3 && heading.heading.length >= end - start) {
      depth = heading.level === 2 && deepest > 1 ? 3 : 2
      deepest = depth
    }
    for (let at = start; at < end; ) {
      const cut = end - at <= LONGEST_BLOCK ? end : pauseBefore(text, at, at + LONGEST_BLOCK)
      const goesOn = at > start
      blocks.push({ start: at, end: cut, lead: goesOn ? 0 : (heading?.heading.length ?? 0), depth, goesOn })
      at = cut
    }
    start = end + 1
  }
  return blocks
}

/** Behind the last pause before `limit`; never inside a pair of surrogates. */
function pauseBefore(text: string, from: number, limit: number): number {
  for (let at = limit - 1; at > limit - 300 && at > from; at--) if (PAUSES.has(text[at])) return at + 1
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

const PAUSES = new Set('。；，！？、;,!? ')

/** Sheets of some thousand characters each, in order, without gaps between their blocks. */
export function groupBlocks(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = []
  for (const block of blocks) {
    const last = sheets.at(-1)
    if (last && block.end - last.start <= SHEET) {
      last.blocks.push(block)
      last.end = block.end
    } else sheets.push({ start: block.start, end: block.end, blocks: [block] })
  }
  return sheets
}

/** The last of some spans in order that begins at or before a place; 0 when all begin behind it. */
export function indexAt(spans: readonly { start: number }[], at: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (spans[mid].start <= at) low = mid
    else high = mid - 1
  }
  return low
}
