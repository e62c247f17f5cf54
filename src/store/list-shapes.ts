import type { Kind } from '../model/reading.ts'
import type { Value } from './db.ts'
import type { DerivedName } from './derived-shapes.ts'
import type { LIST_SORTS } from './filter.ts'
import { OWNER_COLUMNS, ownerOf } from './owners.ts'
import type { Anchor, DecisionRow, ListName, Rows } from './rows.ts'

/**
 * How a list is asked and how its rows look: `columns` in SQL, `row` makes of their values what the contract says. `sorts`: the
 * columns before the key; `key`: columns that no two rows share.
 */
export type PlainName = Exclude<ListName, DerivedName>

export type ListShape<N extends PlainName> = {
  from: string
  columns: readonly string[]
  key: readonly string[]
  sorts: Record<(typeof LIST_SORTS)[N][number], readonly string[]>
  row: (values: Value[]) => Rows[N]
}

const SPEECH = ['e.congress', 'e.meeting', 'e.delivered', 'e.speaker', 'e.office']
const BY_PLACE = ['e.place_code', 'e.year']
const BY_YEAR = ['e.year', 'e.place_code']

function speech([congress, meeting, delivered, speaker, office]: Value[]) {
  return {
    ...{
      congress: congress as number | null,
      meeting: meeting as number | null,
      delivered: delivered as string | null,
    },
    ...{ speaker: speaker as string | null, office: office as string | null },
  }
}

const SOURCES: ListShape<'sources'> = {
  from: 'files f',
  columns: ['f.sha256', 'f.name', 'f.bytes', 'f.received_at', 'f.editions'],
  key: ['f.sha256'],
  sorts: { received: ['f.received_at'], name: ['f.name'] },
  row: ([sha256, name, bytes, receivedAt, editions]) =>
    ({ sha256, name, bytes, receivedAt, editions }) as Rows['sources'],
}

const REPORTS: ListShape<'reports'> = {
  from: 'editions e join reports r on r.edition = e.id',
  columns: [
    ...OWNER_COLUMNS,
    ...SPEECH,
    ...['r.id', 'e.kind', 'e.title', 'e.complete', 'e.characters', 'e.observation_count', 'e.commitment_count'],
    ...['e.issue_count', 'e.id', 'r.editions'],
  ],
  key: ['e.id'],
  sorts: {
    place: BY_PLACE,
    year: BY_YEAR,
    characters: ['e.characters'],
    observations: ['e.observation_count'],
    commitments: ['e.commitment_count'],
  },
  row: values => ({
    ...ownerOf(values),
    ...speech(values.slice(5)),
    id: values[10] as string,
    kind: values[11] as Kind,
    title: values[12] as string | null,
    complete: values[13] === 1,
    characters: values[14] as number,
    observations: values[15] as number,
    commitments: values[16] as number,
    issues: values[17] as number,
    edition: values[18] as number,
    editions: values[19] as number,
  }),
}

const EDITIONS: ListShape<'editions'> = {
  from: 'editions e join edition_texts t on t.edition = e.id',
  columns: [
    ...OWNER_COLUMNS,
    ...SPEECH,
    ...['e.id', 'e.report', 'e.preferred', 'e.kind', 'e.title', 'e.complete', 'e.characters', 'e.observation_count'],
    ...['e.commitment_count', 'e.damage', 't.issues', 'e.source_name', 'e.source_sha256', 'e.file_sha256'],
    ...['e.media_type', 'e.encoding', 'e.line', 'e.imported_at', 'e.text_sha256', 'e.reading_sha256'],
  ],
  key: ['e.id'],
  sorts: { id: [], place: BY_PLACE, year: BY_YEAR },
  row: values => ({
    ...ownerOf(values),
    ...speech(values.slice(5)),
    id: values[10] as number,
    report: values[11] as string | null,
    preferred: values[12] === 1,
    kind: values[13] as Kind,
    title: values[14] as string | null,
    complete: values[15] === 1,
    characters: values[16] as number,
    observations: values[17] as number,
    commitments: values[18] as number,
    damage: values[19] as number,
    issues: JSON.parse(values[20] as string) as Rows['editions']['issues'],
    sourceName: values[21] as string,
    sourceSha256: values[22] as string,
    fileSha256: values[23] as string,
    mediaType: values[24] as string,
    encoding: values[25] as string | null,
    line: values[26] as number | null,
    importedAt: values[27] as string,
    textSha256: (values[28] as string) || null,
    readingSha256: (values[29] as string) || null,
  }),
}

const DECISIONS: ListShape<'decisions'> = {
  from: 'decisions n left join editions e on e.id = n.edition',
  columns: [
    ...['n.id', 'n.kind', 'n.edition', 'e.report', 'n.quote', 'n.before_quote', 'n.after_quote', 'n.occurrence'],
    ...['n.start_at', 'n.end_at', 'n.state', 'n.payload', 'n.author', 'n.made_at', 'n.withdrawn_at'],
  ],
  key: ['n.id'],
  sorts: { made: ['n.made_at'] },
  row: values => ({
    id: values[0] as string,
    kind: values[1] as string,
    edition: values[2] as number,
    report: values[3] as string | null,
    anchor: values[4] === null ? null : anchorOf(values.slice(4, 10)),
    state: values[10] as DecisionRow['state'],
    payload: JSON.parse(values[11] as string) as unknown,
    author: values[12] as string,
    madeAt: values[13] as string,
    withdrawnAt: values[14] as string | null,
  }),
}

function anchorOf([quote, before, after, occurrence, start, end]: Value[]): Anchor {
  return { quote, before, after, occurrence, start, end } as Anchor
}

const EVENTS: ListShape<'events'> = {
  from: 'events v',
  columns: ['v.seq', 'v.at', 'v.actor', 'v.kind', 'v.subject', 'v.payload'],
  key: ['v.seq'],
  sorts: { seq: [] },
  row: ([seq, at, actor, kind, subject, payload]) =>
    ({ seq, at, actor, kind, subject, payload: JSON.parse(payload as string) as unknown }) as Rows['events'],
}

export const LIST_SHAPES: { [N in PlainName]: ListShape<N> } = {
  sources: SOURCES,
  reports: REPORTS,
  editions: EDITIONS,
  decisions: DECISIONS,
  events: EVENTS,
}
