import type { Db } from '../db.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { partsOfKey } from './keys.ts'
import { loadSentences } from './sentence-texts.ts'
import { endInside } from './sentences.ts'

/** A long scan forgets the sentences it has passed. */
const MOST_SENTENCES = 5000

/** A sentence in which all words stand, by its key. */
export type Found = Pick<SearchHit, 'edition' | 'sentence' | 'start' | 'end' | 'ranges'> & { key: number }

/** The sentences of hits, for one answer. */
export class Hits {
  private readonly db: Db
  private readonly words: readonly string[]
  private readonly longest: number
  /** Whether a word may end in a later sentence. */
  private readonly across: boolean
  private readonly sentences = new Map<number, string>()

  constructor(db: Db, words: readonly string[]) {
    this.db = db
    this.words = words
    this.longest = Math.max(0, ...words.map(word => word.length))
    this.across = words.some(word => endInside(word) >= 0)
  }

  /** Takes sentences that came with their keys. */
  take(sentences: ReadonlyMap<number, string>): void {
    for (const [key, sentence] of sentences) this.sentences.set(key, sentence)
  }

  /** Loads what is not there yet for the hits of these keys. */
  async load(keys: readonly number[]): Promise<void> {
    if (this.sentences.size > MOST_SENTENCES) this.sentences.clear()
    for (let wanted = [...keys]; wanted.length > 0; ) {
      const missing = wanted.filter(key => !this.sentences.has(key))
      this.take(await loadSentences(this.db, missing))
      wanted = this.across ? keys.flatMap(key => this.nextWanted(key) ?? []) : []
    }
  }

  /** The sentence that begins at this key with the places of the words in it; null when a word is not there after all. */
  hit(key: number): Found | null {
    const { edition, start } = partsOfKey(key)
    const own = this.sentences.get(key)
    if (own === undefined) return null
    const text = this.textFrom(key, own)
    const folded = foldSearch(text)
    const ranges: [number, number][] = []
    for (const word of this.words) {
      const before = ranges.length
      for (let i = folded.indexOf(word); i >= 0 && i < own.length; i = folded.indexOf(word, i + 1)) {
        ranges.push([start + i, start + i + word.length])
      }
      if (ranges.length === before) return null
    }
    let end = own.length
    const last = Math.max(0, ...ranges.map(range => range[1])) - start
    while (end < last) end += this.sentences.get(key + end)?.length ?? last
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    return { key, edition, sentence: text.slice(0, end), start, end: start + end, ranges }
  }

  /** A sentence with as much behind it as a word may reach into. */
  private textFrom(key: number, own: string): string {
    let text = own
    while (this.across && text.length < own.length + this.longest) {
      const next = this.sentences.get(key + text.length)
      if (!next) break
      text += next
    }
    return text
  }

  /** The key of the sentence that is still wanted behind this one. */
  private nextWanted(key: number): number | null {
    const own = this.sentences.get(key)
    if (!own) return null
    const text = this.textFrom(key, own)
    const next = key + text.length
    return text.length < own.length + this.longest && !this.sentences.has(next) ? next : null
  }
}
