import type { Condition } from '../conditions.ts'
import { type Db, one, type Value } from '../db.ts'
import { ENOUGH, type IndexScope, type Keys, RARE, type SentenceIndex, type Wanted } from './index-of-sentences.ts'
import { partsOfKey } from './keys.ts'
import { othersAt, othersNow } from './other-editions.ts'
import type { IndexQuery } from './query.ts'
import { scopeConditions } from './scope.ts'
import { lastSeen, type OtherEditions, type Seen, SNAPSHOT, seenAt } from './seen.ts'
import { LONGEST_TEXT } from './sentences.ts'

/**
 * A tsvector of pairs of characters without positions; a phrase is then looked for in the few sentences that have all its pairs. A question brings
 * keys, sentences, count and snapshot as one row: with many clients each question more waits its turn once more.
 */
export const POSTGRES_INDEX: SentenceIndex = {
  async keys(db, query, scope, wanted) {
    const { found } = await ask(db, scope, of => {
      const { sql, values } = conditions(query, of)
      const few = `select key from sentences where ${sql} order by key ${orderOf(of)} limit ${wanted.limit}`
      return {
        sql: `with few as materialized (${few}), shown as (${shownOf('few', wanted, of)})
          select (select string_agg(key::text, ' ') from few), joined, n from ${SENTENCES_OF_SHOWN}`,
        values,
      }
    })
    return keysOf(found, scope)
  },

  async count(db, query, scope, limit) {
    const seen = lastSeen(db)
    if (
      seen?.uncounted.has(questionOf(query, scope, limit)) &&
      seen.snapshot === (await one(db, `select ${SNAPSHOT}`))?.[0]
    )
      return limit
    const { found } = await ask(db, scope, of => {
      const { sql, values } = conditions(query, of)
      return { sql: `select count(*) from (select 1 from sentences where ${sql} limit ${limit}) as found`, values }
    })
    return Number(found[0])
  },

  /** Each sentence found is a page of the table to look at: once for both, where there are not more than are counted. */
  async first(db, query, scope, wanted, countTo) {
    const seen = lastSeen(db)
    if (seen?.uncounted.has(questionOf(query, scope, countTo))) {
      // of so many the first are soon met in the order of keys
      const first = await POSTGRES_INDEX.keys(db, query, scope, wanted)
      if (lastSeen(db) === seen) return { ...first, count: countTo }
    }
    const {
      found,
      seen: now,
      of,
    } = await ask(db, scope, of => {
      const { sql, values } = conditions(query, of)
      return {
        sql: `with found as materialized (select key from sentences where ${sql} limit ${countTo}),
          counted (hits) as materialized (select count(*) from found),
          shown as (${shownOf('found', wanted, of, `(select hits from counted) < ${countTo}`)})
          select (select hits from counted), (select string_agg(key::text, ' ') from shown), joined, n
          from ${SENTENCES_OF_SHOWN}`,
        values,
      }
    })
    const count = Number(found[0])
    if (count < countTo) return { ...keysOf(found.slice(1), scope), count }
    now.uncounted.add(questionOf(query, of, countTo))
    return { ...(await POSTGRES_INDEX.keys(db, query, of, wanted)), count }
  },

  async sharing(db, grams, query, scope, limit) {
    const common = await commonPairs(db)
    const often = (gram: string) => common.get(gram) ?? 0
    const rare = grams.filter(gram => often(gram) === 0)
    const least = [...grams].sort((a, b) => often(a) - often(b)).slice(0, FEW)
    const chosen = (rare.length > 0 ? rare : least).slice(0, ENOUGH.pairs)
    if (chosen.length === 0) return { keys: [], sentences: null }
    const { found } = await ask(db, scope, of => {
      const parts = chosen.map(gram => {
        const { sql, values } = conditions({ ...query, terms: [{ folded: gram, grams: [gram], alone: false }] }, of)
        return { sql: `(select key from sentences where ${sql} order by key limit ${RARE})`, values }
      })
      return {
        sql: `with shown as materialized (select key, count(*) as shared
            from (${parts.map(it => it.sql).join(' union all ')}) as found
            group by key order by count(*) desc, key limit ${limit})
          select (select string_agg(key::text, ' ' order by shared desc, key) from shown), joined, n
          from ${SENTENCES_OF_SHOWN}`,
        values: parts.flatMap(it => it.values),
      }
    })
    return { keys: numbersOf(found[0]), sentences: sentencesOf(found) }
  },

  async *texts(db, groups, query, scope, editions) {
    const now = scope.isPreferred ? { ...scope, without: await othersNow(db) } : scope
    for (const [i, terms] of groups.entries()) {
      const any = `(${terms.map(({ grams }) => `(${grams.map(quoted).join(' & ')})`).join(' | ')})`
      let from = now.from
      for (let more = true; more; ) {
        const { sql, values } = conditions(query, { ...now, from }, any)
        const rows = await db.all(
          `select key, folded from sentences where ${sql} order by key limit ${SENTENCES_AT_ONCE}`,
          values,
        )
        more = rows.length === SENTENCES_AT_ONCE
        if (more) from = Number(rows[rows.length - 1][0]) + 1
        yield rows
          .map(([key, folded]) => ({
            edition: partsOfKey(Number(key)).edition,
            text: Buffer.from(String(folded)),
            groups: [i],
          }))
          .filter(({ edition }) => editions.has(edition))
      }
    }
  },
}

const SENTENCES_AT_ONCE = 20_000
/** So many of the common pairs are asked where no pair is rare. */
const FEW = 3
const KNOWN_MILLISECONDS = 60_000
const known = new WeakMap<Db, { pairs: Promise<Map<string, number>>; until: number }>()

/** The commonest pairs and the share of sentences that have them, as the planner knows them: to count each would mean to visit its sentences. */
function commonPairs(db: Db): Promise<Map<string, number>> {
  const last = known.get(db)
  if (last && last.until > performance.now()) return last.pairs
  const sql = `select unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs) from pg_stats
    where schemaname = current_schema() and tablename = 'sentences' and attname = 'words'`
  const pairs = db.all(sql).then(rows => new Map(rows.map(([gram, share]) => [String(gram), Number(share)])))
  known.set(db, { pairs, until: performance.now() + KNOWN_MILLISECONDS })
  return pairs
}

/**
 * One row whose last column is the snapshot it was found in. The editions that do not count were known from an earlier one: where others are
 * meanwhile, the question is asked again.
 */
async function ask(
  db: Db,
  scope: IndexScope,
  questionOf: (scope: IndexScope) => { sql: string; values: Value[] },
): Promise<{ found: Value[]; seen: Seen; of: IndexScope }> {
  for (let of = scope; ; ) {
    const { sql, values } = questionOf(of)
    const [found] = await db.all(`select q.*, ${SNAPSHOT} from (${sql}) as q`, values)
    const snapshot = String(found.at(-1))
    const others = of.isPreferred ? await othersAt(db, snapshot) : of.without
    if (isSame(others, of.without)) return { found: found.slice(0, -1), seen: seenAt(db, snapshot), of }
    of = { ...of, without: others }
  }
}

function isSame(a: OtherEditions, b: OtherEditions): boolean {
  return a === b || String(a) === String(b)
}

/** By what a question is remembered that found more than was counted. */
function questionOf(query: IndexQuery, scope: IndexScope, countTo: number): string {
  const { sql, values } = conditions(query, scope)
  return JSON.stringify([sql, values, countTo])
}

/** The first of these keys that become hits. */
function shownOf(keys: string, { most, perReport }: Wanted, scope: IndexScope, only: string | null = null): string {
  const order = `order by key ${orderOf(scope)}`
  const where = only === null ? '' : ` where ${only}`
  if (perReport === null) return `select key from ${keys}${where} ${order} limit ${most}`
  const nth = `row_number() over (partition by key / ${LONGEST_TEXT} ${order})`
  return `select key from (select key, ${nth} as nth from ${keys}${where}) as given where nth <= ${perReport} ${order} limit ${most}`
}

function orderOf({ descending }: IndexScope): string {
  return descending ? 'desc' : 'asc'
}

const END = '\x1f'
/** Keys and sentences by turns, and how many of them. */
const SENTENCES_OF_SHOWN = `(select string_agg(concat_ws('${END}', s.key, s.body), '${END}') as joined, count(*) as n
  from shown join sentence_texts s using (key)) as texts`

/** From the last two columns; null when a sentence itself holds the sign between them: then they are asked for one by one. */
function sentencesOf(found: readonly Value[]): ReadonlyMap<number, string> | null {
  const [joined, count] = found.slice(-2)
  const flat = joined === null ? [] : String(joined).split(END)
  if (flat.length !== 2 * Number(count)) return null
  return new Map(Array.from({ length: Number(count) }, (_, i) => [Number(flat[2 * i]), flat[2 * i + 1]]))
}

/** From a row of keys and sentences. */
function keysOf(found: readonly Value[], { descending }: IndexScope): Keys {
  const keys = numbersOf(found[0]).sort((a, b) => (descending ? b - a : a - b))
  return { keys, sentences: sentencesOf(found) }
}

/** '1 2 3', or null for none. */
function numbersOf(joined: Value): number[] {
  return joined === null ? [] : String(joined).split(' ').map(Number)
}

function conditions(
  query: IndexQuery,
  scope: IndexScope,
  first: string | null = null,
): { sql: string; values: Value[] } {
  const parts = query.terms.flatMap(({ grams, alone }) => (alone ? [`${quoted(grams[0])}:*`] : grams.map(quoted)))
  if (first !== null) parts.unshift(first)
  for (const group of query.tags) parts.push(`(${group.map(quoted).join(' | ')})`)
  const all: Condition[] = [
    { sql: 'words @@ ?::tsquery', values: [parts.join(' & ')] },
    ...scopeConditions(scope, 'key', '?'),
  ]
  for (const { folded, grams } of query.terms) {
    if (grams.length > 1) all.push({ sql: 'strpos(folded, ?) > 0', values: [folded] })
  }
  return { sql: all.map(it => it.sql).join(' and '), values: all.flatMap(it => it.values) }
}

/** No token holds ' or \: ASCII punctuation is full-width in them. */
function quoted(token: string): string {
  return `'${token}'`
}
