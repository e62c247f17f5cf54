import { type Db, textOf } from './db.ts'
import { LONGEST_TEXT, sentencesOf } from './search/sentences.ts'

/** A passage has at least so many characters: mostly below 2 KB, more than which PostgreSQL would keep apart from the row. */
const LEAST = 560
const AT_ONCE = 250

/** A piece of an edition's text that begins at `from`; each sentence stands whole in one. */
export type Passage = { edition: number; from: number; text: string }

/** A place in the text of an edition. */
type Spot = { edition: number; start: number }

/** Where the passages of a text begin and end: only where a sentence begins, all of the text together. */
export function* passagesOf(text: string): Generator<readonly [start: number, end: number]> {
  const length = Math.min(text.length, LONGEST_TEXT)
  let from = 0
  for (const [start] of sentencesOf(text)) {
    if (start - from < LEAST || isSecondHalf(text.charCodeAt(start))) continue
    yield [from, start]
    from = start
  }
  if (from < length) yield [from, length]
}

/** Of two units that make one character, where so long a sentence was cut between them. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

export async function savePassages(db: Db, edition: number, text: string): Promise<void> {
  const first = edition * LONGEST_TEXT
  const rows = [...passagesOf(text)].map(([start, end]) => [first + start, text.slice(start, end)])
  await db.insert('passages', ['key', 'body'], rows)
}

export async function deletePassages(db: Db, edition: number): Promise<void> {
  const [from, to] = [edition * LONGEST_TEXT, (edition + 1) * LONGEST_TEXT]
  await db.run('delete from passages where key >= cast(? as bigint) and key < cast(? as bigint)', [from, to])
}

/** For a store whose editions came before there were passages. */
export async function saveAllPassages(db: Db): Promise<void> {
  const rows = await db.all('select edition from edition_texts order by edition')
  for (const [edition] of rows) {
    const [[body]] = await db.all(`select ${db.longText('body')} from edition_texts where edition = ?`, [edition])
    await savePassages(db, Number(edition), textOf(body))
  }
}

/** Passages of some editions, by the places in them. */
export class Passages {
  private readonly db: Db
  private readonly known = new Map<number, Passage[]>()

  constructor(db: Db) {
    this.db = db
  }

  /** Loads the passages of these places that are not there yet, and of the `reach` characters behind each passage. */
  async load(spots: readonly Spot[], reach = 0): Promise<void> {
    let wanted = spots
    for (let left = reach; ; left -= LEAST) {
      const missing = wanted.filter(spot => !this.at(spot))
      for (let at = 0; at < missing.length; at += AT_ONCE) await this.fetch(missing.slice(at, at + AT_ONCE))
      if (left <= 0) return
      wanted = wanted.flatMap(spot => this.at(spot) ?? []).map(it => ({ ...it, start: it.from + it.text.length }))
    }
  }

  /** The passage in which this place lies. */
  at({ edition, start }: Spot): Passage | undefined {
    return this.known.get(edition)?.find(({ from, text }) => from <= start && start < from + text.length)
  }

  /** The text from the passage of this place on, as far as it was loaded. */
  from(spot: Spot): Passage | undefined {
    const first = this.at(spot)
    if (!first) return undefined
    let { text } = first
    for (let next: Passage | undefined; ; text += next.text) {
      next = this.at({ edition: spot.edition, start: first.from + text.length })
      if (!next) return text === first.text ? first : { ...first, text }
    }
  }

  private async fetch(spots: readonly Spot[]): Promise<void> {
    const keys = [...new Set(spots.map(({ edition, start }) => edition * LONGEST_TEXT + start))]
    const wanted = keys.map(() => '(cast(? as bigint))').join(', ')
    const rows = await this.db.all(
      `with wanted (key) as (values ${wanted})
       select key, ${this.db.longText('body')} from passages
       where key in (select (select max(p.key) from passages p where p.key <= w.key) from wanted w)`,
      keys,
    )
    for (const [key, body] of rows) {
      const edition = Math.floor(Number(key) / LONGEST_TEXT)
      const passage = { edition, from: Number(key) % LONGEST_TEXT, text: textOf(body) }
      const list = this.known.get(edition)
      if (!list) this.known.set(edition, [passage])
      else if (!list.some(({ from }) => from === passage.from)) list.push(passage)
    }
  }
}
