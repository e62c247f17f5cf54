import { type Db, marks } from '../db.ts'
import { OWNER_COLUMNS, ownerOf } from '../owners.ts'
import { Passages } from '../passages.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { partsOfKey } from './keys.ts'
import { endOfSentence } from './sentences.ts'

/** A long scan forgets the editions it has passed. */
const MOST_EDITIONS = 400

/** What is said of the edition of a hit. */
type About = Omit<SearchHit, 'edition' | 'sentence' | 'start' | 'end' | 'ranges'>

/** The passages of hits and what is said of their editions, for one answer. */
export class Hits {
  private readonly db: Db
  private readonly words: readonly string[]
  private readonly longest: number
  /** Characters behind the passage of a sentence in which its words may end. */
  private readonly reach: number
  private readonly about = new Map<number, About>()
  private passages: Passages

  constructor(db: Db, { words, across }: { words: readonly string[]; across: boolean }) {
    this.db = db
    this.words = words
    this.longest = Math.max(0, ...words.map(word => word.length))
    this.reach = across ? this.longest : 0
    this.passages = new Passages(db)
  }

  /** Loads what is not there yet for the hits of these keys. */
  async load(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return
    if (this.about.size > MOST_EDITIONS) {
      this.about.clear()
      this.passages = new Passages(this.db)
    }
    const spots = keys.map(partsOfKey)
    await this.loadAbout([...new Set(spots.map(it => it.edition))].filter(id => !this.about.has(id)))
    await this.passages.load(spots, this.reach)
  }

  /** The sentence that begins at this key with the places of the words in it; null when a word is not there after all. */
  hit(key: number): SearchHit | null {
    const { edition, start } = partsOfKey(key)
    const about = this.about.get(edition)
    const passage = this.passages.from({ edition, start })
    if (!about || !passage) return null
    const { text, from } = passage
    const at = start - from
    let end = endOfSentence(text, at)
    const folded = foldSearch(text.slice(at, end + this.longest))
    const ranges: [number, number][] = []
    for (const word of this.words) {
      const before = ranges.length
      for (let i = folded.indexOf(word); i >= 0 && at + i < end; i = folded.indexOf(word, i + 1)) {
        ranges.push([start + i, start + i + word.length])
      }
      if (ranges.length === before) return null
    }
    for (const [, last] of ranges) while (end < last - from) end = endOfSentence(text, end)
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    return { ...about, edition, sentence: text.slice(at, end), start, end: from + end, ranges }
  }

  private async loadAbout(editions: readonly number[]): Promise<void> {
    if (editions.length === 0) return
    const rows = await this.db.all(
      `select ${OWNER_COLUMNS.join(', ')}, e.id, e.report, e.kind, e.title, e.source_name, e.source_sha256
       from editions e where e.id in (${marks(editions)})`,
      editions,
    )
    for (const row of rows) {
      const [id, report, kind, title, sourceName, sourceSha256] = row.slice(OWNER_COLUMNS.length)
      this.about.set(Number(id), { ...ownerOf(row), report, kind, title, sourceName, sourceSha256 } as About)
    }
  }
}
