import { type Db, marks } from '../db.ts'
import { OWNER_COLUMNS, ownerOf } from '../owners.ts'
import { loadTexts } from '../recent-texts.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { endOfSentence } from './sentences.ts'

/** A long scan forgets the texts it has passed. */
const MOST_TEXTS = 400

/** What is said of the edition of a hit. */
type About = Omit<SearchHit, 'edition' | 'sentence' | 'start' | 'end' | 'ranges'>

type Known = { about: About; text: string }

/** Texts of editions and what is said of them, for one answer. */
export class Texts {
  private readonly db: Db
  private readonly known = new Map<number, Known>()

  constructor(db: Db) {
    this.db = db
  }

  /** Loads what is not there yet, all in one question. */
  async load(editions: readonly number[]): Promise<void> {
    if (this.known.size > MOST_TEXTS) this.known.clear()
    const missing = [...new Set(editions)].filter(edition => !this.known.has(edition))
    if (missing.length === 0) return
    const rows = await this.db.all(
      `select ${OWNER_COLUMNS.join(', ')}, e.id, e.text_sha256, e.report, e.kind, e.title, e.source_name, e.source_sha256
       from editions e where e.id in (${marks(missing)})`,
      missing,
    )
    const own = OWNER_COLUMNS.length
    const wanted = rows.map(row => ({ id: Number(row[own]), hash: String(row[own + 1]) }))
    const texts = await loadTexts(this.db, wanted)
    for (const row of rows) {
      const [id, , report, kind, title, sourceName, sourceSha256] = row.slice(own)
      const text = texts.get(Number(id))
      const about = { ...ownerOf(row), report, kind, title, sourceName, sourceSha256 } as About
      if (text !== undefined) this.known.set(Number(id), { about, text })
    }
  }

  /** The sentence that begins at `start` with the places of the words in it; null when a word is not there after all. */
  hit(edition: number, start: number, words: readonly string[]): SearchHit | null {
    const found = this.known.get(edition)
    if (!found) return null
    const { text } = found
    let end = endOfSentence(text, start)
    const longest = Math.max(0, ...words.map(word => word.length))
    const folded = foldSearch(text.slice(start, end + longest))
    const ranges: [number, number][] = []
    for (const word of words) {
      const before = ranges.length
      for (let at = folded.indexOf(word); at >= 0 && start + at < end; at = folded.indexOf(word, at + 1)) {
        ranges.push([start + at, start + at + word.length])
      }
      if (ranges.length === before) return null
    }
    for (const [, last] of ranges) while (end < last) end = endOfSentence(text, end)
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    return { ...found.about, edition, sentence: text.slice(start, end), start, end, ranges }
  }
}
