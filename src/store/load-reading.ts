import { FACT_DECISIONS, observedOf } from '../model/decided-fact.ts'
import { type Observation, READING_SCHEMA, type Reading } from '../model/reading.ts'
import { type Db, textOf } from './db.ts'
import { listPage, streamRows } from './lists.ts'
import type { Edition, Origins } from './rows.ts'

const EVERY = ['none', ...Object.values(FACT_DECISIONS)] as const

/** An edition with its text, or null. */
export async function loadEdition(db: Db, id: number): Promise<Edition | null> {
  const { rows } = await listPage(db, 'editions', { edition: id }, { limit: 1 })
  const texts = await db.all(
    `select ${db.longText('t.body')}, ${db.longText('t.origins')} from edition_texts t where t.edition = ?`,
    [id],
  )
  if (rows.length === 0 || texts.length === 0) return null
  return { ...rows[0], text: textOf(texts[0][0]), origins: JSON.parse(textOf(texts[0][1])) as Origins }
}

/** The machine's reading of an edition, put together again from its rows; what people decided is left out. */
export async function loadReading(db: Db, id: number): Promise<Reading | null> {
  const edition = await loadEdition(db, id)
  if (edition === null) return null
  const filter = { edition: id }
  const { placeCode, placeName, placeFullName, level, congress, meeting, speaker } = edition
  return {
    schema: READING_SCHEMA,
    source: {
      name: edition.sourceName,
      sha256: edition.sourceSha256,
      mediaType: edition.mediaType,
      encoding: edition.encoding,
      line: edition.line,
    },
    kind: edition.kind,
    title: edition.title,
    place: placeCode && level ? { code: placeCode, name: placeName ?? '', fullName: placeFullName ?? '', level } : null,
    year: edition.year,
    session: congress !== null && meeting !== null ? { congress, meeting } : null,
    delivered: edition.delivered,
    speaker: speaker === null ? null : { name: speaker, office: edition.office },
    complete: edition.complete,
    text: edition.text,
    outline: (await all(streamRows(db, 'outline', filter, { sort: 'edition' }))).map(
      ({ depth, heading, role, start, end }) => ({ level: depth, heading, role, start, end }),
    ),
    observations: (
      await all(streamRows(db, 'observations', { ...filter, decided: EVERY }, { sort: 'edition' }))
    ).flatMap(({ start, end, decided, machine, ...it }) =>
      decided !== null && machine === null ? [] : [readObservation({ start, end, ...(machine ?? it) })],
    ),
    commitments: (await all(streamRows(db, 'commitments', filter, { sort: 'edition' }))).map(it => ({
      ...{ kind: it.kind, start: it.start, end: it.end, topic: it.topic, observations: it.observations },
      ...{ due: it.due, force: it.force, lead: it.lead, partners: it.partners },
    })),
    issues: edition.issues,
    origins: edition.origins,
  }
}

/** The fields of an observation, without those of its row. */
export function readObservation(it: Observation): Observation {
  return { start: it.start, end: it.end, ...observedOf(it) }
}

async function all<Row>(batches: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}
