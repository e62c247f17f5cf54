import { sha256Of } from '../bytes/sha256.ts'
import type { Place, Reading } from '../model/reading.ts'
import type { Value } from './db.ts'
import { sketchOf } from './sketch.ts'

/** An edition as the store writes it: columns of `editions` by name, and what its text brings. */
export type NewEdition = {
  sourceSha256: string
  position: number
  kind: Reading['kind']
  placeCode: string
  year: number
  level: Place['level'] | null
  complete: boolean
  characters: number
  damage: number
  sketch: string
  reading: Reading
}

/** What a person has said of a report's identity; it goes before what was read. */
export type Identity = { place?: Place; year?: number }

export const EDITION_COLUMNS = [
  ...[
    'id',
    'file_sha256',
    'source_sha256',
    'source_name',
    'position',
    'media_type',
    'encoding',
    'line',
    'kind',
    'title',
  ],
  ...['place_code', 'place_name', 'place_full_name', 'level', 'year', 'congress', 'meeting', 'delivered', 'speaker'],
  ...['office', 'complete', 'characters', 'damage', 'outline_count', 'observation_count', 'commitment_count'],
  ...['issue_count', 'report', 'preferred', 'sketch', 'imported_at', 'text_sha256', 'reading_sha256'],
] as const

/** `position`: the how-manieth reading of the same source bytes. */
export function newEdition(read: Reading, position: number, identity: Identity = {}): NewEdition {
  const reading = storable(read)
  const place = identity.place ?? reading.place
  const known: Reading = { ...reading, place, year: identity.year ?? reading.year }
  return {
    sourceSha256: reading.source.sha256,
    position,
    kind: reading.kind,
    placeCode: place?.code ?? '',
    year: known.year ?? 0,
    level: place?.level ?? null,
    complete: reading.complete,
    characters: reading.text.length,
    damage: reading.issues.filter(issue => issue.code === 'words-lost').length,
    sketch: sketchOf(reading.text),
    reading: known,
  }
}

/** The row in the order of `EDITION_COLUMNS`; report and preferred are settled afterwards. */
export function editionValues(id: number, edition: NewEdition, file: string, importedAt: string): Value[] {
  const { reading } = edition
  const { source, place, session, speaker } = reading
  return [
    ...[id, file, source.sha256, source.name, edition.position, source.mediaType, source.encoding, source.line],
    ...[reading.kind, reading.title, edition.placeCode, place?.name ?? null, place?.fullName ?? null],
    ...[edition.level, edition.year, session?.congress ?? null, session?.meeting ?? null, reading.delivered],
    ...[speaker?.name ?? null, speaker?.office ?? null, Number(reading.complete), edition.characters],
    ...[edition.damage, reading.outline.length, reading.observations.length, reading.commitments.length],
    ...[reading.issues.length, null, 0, edition.sketch, importedAt, ...sealsOf(reading)],
  ]
}

/** The hashes of the text, and of all that follows from a reading. */
function sealsOf({ kind, place, year, complete, text, outline, observations, commitments }: Reading): Value[] {
  const read = JSON.stringify([kind, place, year, complete, outline, observations, commitments])
  const textSha256 = sha256Of(text)
  return [textSha256, sha256Of(textSha256 + read)]
}

/** PostgreSQL holds no NUL and no half of a pair: both become U+FFFD, one unit for one, so that every offset stays true. */
function storable(reading: Reading): Reading {
  const { text, title, speaker, source } = reading
  const words = [text, title, speaker?.name, speaker?.office, source.name]
  return words.some(it => it && UNSTORABLE.test(it)) ? (cleaned(reading) as Reading) : reading
}

const UNSTORABLE = /\u0000|\p{Cs}/u
const UNSTORABLE_ALL = /\u0000|\p{Cs}/gu

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNSTORABLE_ALL, '\ufffd')
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cleaned(it)]))
}
