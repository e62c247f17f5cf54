/**
 * A text made from another by cutting and inserting, which keeps the way back.
 *
 * A piece `[start, source, length]` says that `length` code units of `text` from `start` are the same
 * code units as those of the original from `source`. Pieces are in text order and do not overlap; what no piece
 * covers was inserted. No piece ever stands for other characters than those it points to.
 */
export type Piece = readonly [start: number, source: number, length: number]

export type EditedText = { readonly text: string; readonly pieces: readonly Piece[] }

/** Replaces `[start, end)` of a text by `insert` (empty: cuts it). */
export type Edit = { start: number; end: number; insert: string }

/** The text as it stands, every character its own origin. */
export function unedited(text: string): EditedText {
  return { text, pieces: text.length > 0 ? [[0, 0, text.length]] : [] }
}

/** Applies edits given in text order; an edit that overlaps an earlier one is left out. Linear in text and edits. */
export function edit(base: EditedText, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return base
  const builder = new PieceBuilder(base)
  let at = 0
  for (const e of edits) {
    if (e.start < at || e.end < e.start) continue
    builder.keep(at, e.start)
    builder.insert(e.insert)
    at = e.end
  }
  builder.keep(at, base.text.length)
  return builder.finish()
}

/** The stretch `[start, end)` as a text of its own, with origins in the same original. */
export function slice(base: EditedText, start: number, end: number): EditedText {
  const builder = new PieceBuilder(base)
  builder.keep(start, end)
  return builder.finish()
}

/** Where a piece ends in the new text. */
const endOf = (piece: Piece): number => piece[0] + piece[2]

function pushPiece(pieces: Piece[], start: number, source: number, length: number): void {
  if (length <= 0) return
  const last = pieces.length > 0 ? pieces[pieces.length - 1] : null
  if (last && endOf(last) === start && last[1] + last[2] === source) {
    pieces[pieces.length - 1] = [last[0], last[1], last[2] + length]
  } else pieces.push([start, source, length])
}

/** Builds a text from stretches of a base, in order, and inserted words. */
export class PieceBuilder {
  private readonly base: EditedText
  private readonly parts: string[] = []
  private readonly pieces: Piece[] = []
  private length = 0
  private at = 0

  constructor(base: EditedText) {
    this.base = base
  }

  /** The length of the text built so far. */
  get size(): number {
    return this.length
  }

  /** Takes over `[start, end)` of the base. Stretches must come in order for the builder to stay linear. */
  keep(start: number, end: number): void {
    if (end <= start) return
    const { pieces } = this.base
    while (this.at > 0 && endOf(pieces[this.at - 1]) > start) this.at--
    while (this.at < pieces.length && endOf(pieces[this.at]) <= start) this.at++
    for (let k = this.at; k < pieces.length && pieces[k][0] < end; k++) {
      const piece = pieces[k]
      const from = Math.max(piece[0], start)
      const to = Math.min(endOf(piece), end)
      pushPiece(this.pieces, this.length + (from - start), piece[1] + (from - piece[0]), to - from)
    }
    this.parts.push(this.base.text.slice(start, end))
    this.length += end - start
  }

  /** Puts in words that have no origin. */
  insert(words: string): void {
    this.parts.push(words)
    this.length += words.length
  }

  finish(): EditedText {
    return { text: this.parts.join(''), pieces: this.pieces }
  }
}
