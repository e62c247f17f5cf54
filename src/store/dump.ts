import { type Db, one, type Value } from './db.ts'
import { editionIdsUpTo, highestEditionId } from './edition-ids.ts'
import { EDITION_COLUMNS, newEdition } from './edition-row.ts'
import { loadReading } from './load-reading.ts'
import { DERIVED_COLUMNS } from './reading-rows.ts'
import { indexSentences } from './sentence-rows.ts'
import { settleAllDoubts } from './settle-doubts.ts'
import { settleFacts } from './settle-facts.ts'
import { bandsOf } from './sketch.ts'
import { type DumpChunk, StoreError } from './store.ts'

/** Every table but the sentences and their index, an order in which rows may be put in, and the columns that order its rows. */
const TABLES: readonly { table: string; columns: readonly string[]; key: readonly string[] }[] = [
  { table: 'files', columns: ['sha256', 'name', 'bytes', 'received_at', 'editions'], key: ['sha256'] },
  { table: 'editions', columns: EDITION_COLUMNS, key: ['id'] },
  { table: 'edition_texts', columns: ['edition', 'body', 'issues', 'origins'], key: ['edition'] },
  { table: 'reports', columns: ['id', 'kind', 'place_code', 'year', 'number', 'edition', 'editions'], key: ['id'] },
  { table: 'outline', columns: DERIVED_COLUMNS.outline, key: ['edition', 'idx'] },
  {
    table: 'observations',
    columns: [...DERIVED_COLUMNS.observations, 'decided', 'decision', 'machine'],
    key: ['edition', 'idx'],
  },
  { table: 'commitments', columns: DERIVED_COLUMNS.commitments, key: ['edition', 'idx'] },
  {
    table: 'decisions',
    columns: [
      ...['id', 'kind', 'edition', 'source_sha256', 'position', 'quote', 'before_quote', 'after_quote', 'occurrence'],
      ...['start_at', 'end_at', 'state', 'payload', 'author', 'made_at', 'withdrawn_at'],
    ],
    key: ['id'],
  },
  { table: 'events', columns: ['seq', 'at', 'actor', 'kind', 'subject', 'payload'], key: ['seq'] },
]

/** Texts are large: fewer of them at once. */
const rowsAtOnce = (table: string) => (table === 'edition_texts' ? 50 : 2000)

/** See `Store.dump`. In batches, each behind the last row of the one before. */
export async function* dumpTables(db: Db): AsyncGenerator<DumpChunk> {
  for (const { table, columns, key } of TABLES) {
    const indexes = key.map(column => columns.indexOf(column))
    const order = key.join(', ')
    let after: Value[] | null = null
    for (;;) {
      const behind: string = after ? ` where (${order}) > (${key.map(() => '?').join(', ')})` : ''
      const limit = rowsAtOnce(table)
      const rows: Value[][] = await db.all(
        `select ${columns.join(', ')} from ${table}${behind} order by ${order} limit ${limit}`,
        after ?? [],
      )
      if (rows.length > 0) yield { table, columns: [...columns], rows }
      if (rows.length < limit) break
      after = indexes.map(i => rows[rows.length - 1][i])
    }
  }
}

/** See `Store.load`. All or nothing; throws store-not-empty. */
export async function loadTables(db: Db, chunks: AsyncIterable<DumpChunk>): Promise<void> {
  await db.write(async inside => {
    for (const table of ['files', 'editions', 'decisions', 'events']) {
      if (await one(inside, `select 1 from ${table} limit 1`)) {
        throw new StoreError('store-not-empty', `目标存储已有内容（${inside.location}），不能覆盖。`)
      }
    }
    for await (const { table, columns, rows } of chunks) {
      const known = TABLES.find(it => it.table === table)
      if (!known || columns.some(column => !known.columns.includes(column))) {
        throw new Error(`the dump has a table that this program does not know: ${table}`)
      }
      await inside.insert(table, columns, rows as Value[][])
    }
    await deriveIndexes(inside)
    await settleAllDoubts(inside)
    await editionIdsUpTo(inside, await highestEditionId(inside))
    if (inside.engine === 'postgres') {
      await inside.run(
        "select setval(pg_get_serial_sequence('events', 'seq'), coalesce((select max(seq) from events), 0) + 1, false)",
      )
    }
  })
}

async function deriveIndexes(db: Db): Promise<void> {
  for (const [id, position] of await db.all('select id, position from editions order by id')) {
    const reading = await loadReading(db, Number(id))
    if (!reading) continue
    const edition = newEdition(reading, Number(position))
    await db.insert(
      'edition_bands',
      ['band', 'edition'],
      bandsOf(edition.sketch).map(band => [band, Number(id)]),
    )
    await indexSentences(db, Number(id), edition)
  }
  const decided = await db.all("select distinct edition from observations where decided <> '' order by edition")
  for (const [id] of decided) await settleFacts(db, Number(id))
}
