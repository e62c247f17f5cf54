import type { Kind, Level } from '../../model/reading.ts'
import { type Db, marks, type Value } from '../db.ts'
import type { SearchHit } from '../store.ts'
import { foldSearch } from './fold.ts'
import { partsOfKey } from './keys.ts'
import { isSentenceEnd, LONGEST_SENTENCE } from './sentences.ts'

/** So many characters behind the beginning of a sentence are fetched; a longer sentence is fetched with its whole text. */
const WINDOW = 600

/** A stretch of a text: from `base`, and whether it is all that follows. */
type Stretch = { row: Value[]; base: number; text: string; whole: boolean }

/** The sentences of hits, fetched for one answer, many in one question: whole texts cost ten times as much. */
export class Sentences {
  private readonly db: Db
  private readonly words: readonly string[]
  private readonly longest: number
  private readonly known = new Map<string, Stretch>()

  /** `words`: folded, all of which a hit must hold. */
  constructor(db: Db, words: readonly string[]) {
    this.db = db
    this.words = words
    this.longest = Math.max(0, ...words.map(word => word.length))
  }

  /** Fetches the sentences of these keys in place of those before. */
  async load(keys: readonly number[]): Promise<void> {
    this.known.clear()
    const places = keys.map(partsOfKey)
    for (let at = 0; at < places.length; at += 200) await this.loadSome(places.slice(at, at + 200))
  }

  private async loadSome(places: readonly Place[]): Promise<void> {
    const rows = await this.db.all(
      `with v (edition, start_at) as (values ${places.map(() => '(cast(? as bigint), cast(? as integer))').join(', ')})
       select ${OWNER}, v.start_at, substr(t.body, v.start_at + 1, ${WINDOW}), length(t.body) = e.characters
       from v join editions e on e.id = v.edition join edition_texts t on t.edition = e.id`,
      places.flatMap(({ edition, start }) => [edition, start]),
    )
    const longer: Place[] = []
    for (const row of rows) {
      const [start, text, plain] = row.slice(-3)
      const place = { edition: Number(row[0]), start: Number(start) }
      const stretch = { row, base: place.start, text: String(text), whole: String(text).length < WINDOW }
      // SQL counts 𠮷 as one character: where a text has such, its offsets are not ours
      if (Number(plain) === 1 && this.holdsSentence(stretch)) this.known.set(nameOf(place), stretch)
      else longer.push(place)
    }
    if (longer.length > 0) await this.loadWhole(longer)
  }

  private async loadWhole(places: readonly Place[]): Promise<void> {
    const editions = [...new Set(places.map(it => it.edition))]
    const rows = await this.db.all(
      `select ${OWNER}, t.body from editions e join edition_texts t on t.edition = e.id where e.id in (${marks(editions)})`,
      editions,
    )
    const texts = new Map(rows.map(row => [Number(row[0]), { row, base: 0, text: String(row.at(-1)), whole: true }]))
    for (const place of places) {
      const stretch = texts.get(place.edition)
      if (stretch) this.known.set(nameOf(place), stretch)
    }
  }

  /** The sentence ends in the stretch, and so does the one in which a word that begins in it ends. */
  private holdsSentence({ text, whole }: Stretch): boolean {
    const end = endOfSentence(text, 0)
    return whole || endOfSentence(text, Math.max(end, Math.min(text.length, end + this.longest) - 1)) < text.length
  }

  /** The sentence of a key that was loaded, with the places of the words in it; null when a word is not there after all. */
  hit(key: number): SearchHit | null {
    const { edition, start: at } = partsOfKey(key)
    const found = this.known.get(nameOf({ edition, start: at }))
    if (!found) return null
    const { text, base } = found
    const start = at - base
    let end = endOfSentence(text, start)
    const folded = foldSearch(text.slice(start, end + this.longest))
    const ranges: [number, number][] = []
    for (const word of this.words) {
      const before = ranges.length
      for (let i = folded.indexOf(word); i >= 0 && start + i < end; i = folded.indexOf(word, i + 1)) {
        ranges.push([at + i, at + i + word.length])
      }
      if (ranges.length === before) return null
    }
    for (const [, last] of ranges) while (base + end < last) end = endOfSentence(text, end)
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    return { ...ownerOf(found.row), edition, sentence: text.slice(start, end), start: at, end: base + end, ranges }
  }
}

type Place = { edition: number; start: number }

function nameOf({ edition, start }: Place): string {
  return `${edition}:${start}`
}

const OWNER =
  'e.id, e.place_code, e.place_name, e.place_full_name, e.level, e.year, e.report, e.kind, e.title, e.source_name, e.source_sha256'

/** Where the sentence that begins at `start` ends: the same places as `sentencesOf` gives. */
function endOfSentence(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST_SENTENCE)
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at)
    if (isSentenceEnd(code)) return code === 10 && at > start ? at : at + 1
  }
  return last
}

function ownerOf(row: Value[]) {
  return {
    placeCode: (row[1] as string) || null,
    placeName: row[2] as string | null,
    placeFullName: row[3] as string | null,
    level: row[4] as Level | null,
    year: (row[5] as number) || null,
    report: row[6] as string | null,
    kind: row[7] as Kind,
    title: row[8] as string | null,
    sourceName: row[9] as string,
    sourceSha256: row[10] as string,
  }
}
