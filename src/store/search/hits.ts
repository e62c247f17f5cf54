import { type Db, numbersIn } from '../db.ts'
import { OWNER_COLUMNS, ownerOf } from '../owners.ts'
import { rowsInOne } from '../rows-in-one.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { partsOfKey } from './keys.ts'
import { loadSentences } from './sentence-texts.ts'
import { endInside } from './sentences.ts'

/** A long scan forgets the editions it has passed. */
const MOST_EDITIONS = 400

const ABOUT = [...OWNER_COLUMNS, ...['e.id', 'e.report', 'e.kind', 'e.title', 'e.source_name', 'e.source_sha256']]

/** What is said of the edition of a hit. */
type About = Omit<SearchHit, 'edition' | 'sentence' | 'start' | 'end' | 'ranges'>

/** The sentences of hits and what is said of their editions, for one answer. */
export class Hits {
  private readonly db: Db
  private readonly words: readonly string[]
  private readonly longest: number
  /** Whether a word may end in a later sentence. */
  private readonly across: boolean
  private readonly about = new Map<number, About>()
  private sentences = new Map<number, string>()

  constructor(db: Db, words: readonly string[]) {
    this.db = db
    this.words = words
    this.longest = Math.max(0, ...words.map(word => word.length))
    this.across = words.some(word => endInside(word) >= 0)
  }

  /** Loads what is not there yet for the hits of these keys. */
  async load(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return
    if (this.about.size > MOST_EDITIONS) {
      this.about.clear()
      this.sentences.clear()
    }
    const editions = new Set(keys.map(key => partsOfKey(key).edition))
    await this.loadAbout([...editions].filter(id => !this.about.has(id)))
    for (let wanted = [...keys]; wanted.length > 0; ) {
      const found = await loadSentences(
        this.db,
        wanted.filter(key => !this.sentences.has(key)),
      )
      for (const [key, sentence] of found) this.sentences.set(key, sentence)
      wanted = this.across ? keys.flatMap(key => this.nextWanted(key) ?? []) : []
    }
  }

  /** The sentence that begins at this key with the places of the words in it; null when a word is not there after all. */
  hit(key: number): SearchHit | null {
    const { edition, start } = partsOfKey(key)
    const about = this.about.get(edition)
    const own = this.sentences.get(key)
    if (!about || own === undefined) return null
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
    return { ...about, edition, sentence: text.slice(0, end), start, end: start + end, ranges }
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

  private async loadAbout(editions: readonly number[]): Promise<void> {
    if (editions.length === 0) return
    const among = numbersIn(this.db, editions)
    const rows = await rowsInOne(this.db, ABOUT, `from editions e where e.id in ${among.sql}`, among.values)
    for (const row of rows) {
      const [id, report, kind, title, sourceName, sourceSha256] = row.slice(OWNER_COLUMNS.length)
      this.about.set(Number(id), { ...ownerOf(row), report, kind, title, sourceName, sourceSha256 } as About)
    }
  }
}
