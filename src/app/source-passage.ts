import type { Edition, SourceStore } from './kept.ts'
import { loadSource } from './load-source.ts'
import type { Passages } from './passages.ts'

/** Characters of the source shown before and after a passage, and the most that is given out at once. */
const AROUND = 1500
const MOST = 20_000
/** Decoded sources that stay at hand: characters of all together. */
const REMEMBERED = 16_000_000

type Span = readonly [start: number, end: number]

/**
 * A passage in its source as received. `from`, `to`: the window of the decoded source that `text` shows, `length` its whole
 * length; `marks`: where the passage stands in it, several stretches where the reading joined lines or took noise out. `same`: what is
 * marked are the words of the passage, apart from what the reading inserted. All of it null, and no marks, unless `state` is
 * `kept`; `unreadable`: the bytes are there and unaltered, but this program finds no such document in them.
 */
export type SourcePassage = {
  state: 'kept' | 'missing' | 'altered' | 'unreadable'
  length: number | null
  from: number | null
  to: number | null
  text: string | null
  marks: Span[]
  same: boolean | null
}

/** `from`: where the window begins; without it the window lies around the passage. */
export type PassageRequest = { start: number; end: number; from: number | null }

/** Finds passages in their sources; remembers the sources it decoded last. */
export class SourcePassages {
  private readonly sources: SourceStore
  private readonly passages: Passages
  private readonly decoded = new Map<string, string>()
  private size = 0

  constructor(sources: SourceStore, passages: Passages) {
    this.sources = sources
    this.passages = passages
  }

  async find(edition: Edition, request: PassageRequest): Promise<SourcePassage> {
    const { fileSha256, sourceSha256, text, origins } = edition
    const bytes = await loadSource(this.sources, fileSha256)
    if (!(bytes instanceof Uint8Array)) return nothing(bytes)
    const decoded = await this.decode(bytes, sourceSha256)
    if (decoded === null) return nothing('unreadable')
    const marks = sourceSpans(origins, request.start, request.end)
    const first = marks[0]?.[0] ?? 0
    const last = marks.at(-1)?.[1] ?? 0
    const from = Math.min(request.from ?? Math.max(0, first - AROUND), decoded.length)
    const to = Math.min(decoded.length, from + MOST, Math.max(last + AROUND, from + 2 * AROUND))
    const same = isSame(text, decoded, origins, request)
    return { state: 'kept', length: decoded.length, from, to, text: decoded.slice(from, to), marks, same }
  }

  private async decode(bytes: Uint8Array, sha256: string): Promise<string | null> {
    const known = this.decoded.get(sha256)
    if (known !== undefined) return known
    const decoded = await this.passages.decode(bytes, sha256)
    if (decoded === null || this.decoded.has(sha256)) return decoded
    this.decoded.set(sha256, decoded)
    this.size += decoded.length
    for (const [oldest, { length }] of this.decoded) {
      if (this.size <= REMEMBERED || oldest === sha256) break
      this.decoded.delete(oldest)
      this.size -= length
    }
    return decoded
  }
}

function nothing(state: 'missing' | 'altered' | 'unreadable'): SourcePassage {
  return { state, length: null, from: null, to: null, text: null, marks: [], same: null }
}

/** Where `[start, end)` of a reading's text stands in the decoded source, in text order; touching stretches as one. */
function sourceSpans(origins: Edition['origins'], start: number, end: number): Span[] {
  const spans: Span[] = []
  for (const [at, source, length] of piecesOf(origins, start, end)) {
    const from = source + Math.max(0, start - at)
    const to = source + Math.min(length, end - at)
    const last = spans.at(-1)
    if (last && last[1] === from) spans[spans.length - 1] = [last[0], to]
    else spans.push([from, to])
  }
  return spans
}

function piecesOf(origins: Edition['origins'], start: number, end: number): Edition['origins'] {
  let low = 0
  let high = origins.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (origins[mid][0] + origins[mid][2] <= start) low = mid + 1
    else high = mid
  }
  const pieces: Edition['origins'] = []
  for (let k = low; k < origins.length && origins[k][0] < end; k++) pieces.push(origins[k])
  return pieces
}

// the store keeps U+FFFD for what no database can hold: U+0000, half of a pair
const STORED = /[\u0000\ud800-\udfff]/gu

function isSame(text: string, decoded: string, origins: Edition['origins'], { start, end }: PassageRequest): boolean {
  const pieces = piecesOf(origins, start, end)
  return (
    pieces.length > 0 &&
    pieces.every(([at, source, length]) => {
      const from = Math.max(start, at)
      const to = Math.min(end, at + length)
      const found = decoded.slice(source + from - at, source + to - at)
      return found === text.slice(from, to) || found.replace(STORED, '\ufffd') === text.slice(from, to)
    })
  )
}
