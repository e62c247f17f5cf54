import type { Kind, Level } from '../../model/reading.ts'
import { type Db, marks, textOf, type Value } from '../db.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { endOfSentence } from './sentences.ts'

/** A long scan forgets the texts it has passed. */
const MOST_TEXTS = 400

type Known = { row: Value[]; text: string }

/** Texts of editions, loaded once for one answer. */
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
      `select e.id, ${this.db.longText('t.body')}, e.place_code, e.place_name, e.place_full_name, e.level, e.year, e.report, e.kind, e.title, e.source_name, e.source_sha256
       from editions e join edition_texts t on t.edition = e.id where e.id in (${marks(missing)})`,
      missing,
    )
    for (const row of rows) this.known.set(Number(row[0]), { row, text: textOf(row[1]) })
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
    return { ...ownerOf(found.row), edition, sentence: text.slice(start, end), start, end, ranges }
  }
}

function ownerOf(row: Value[]) {
  return {
    placeCode: (row[2] as string) || null,
    placeName: row[3] as string | null,
    placeFullName: row[4] as string | null,
    level: row[5] as Level | null,
    year: (row[6] as number) || null,
    report: row[7] as string | null,
    kind: row[8] as Kind,
    title: row[9] as string | null,
    sourceName: row[10] as string,
    sourceSha256: row[11] as string,
  }
}
