import {
  COMMITMENT_KINDS,
  COMPARATORS,
  DECIDED,
  DOUBT_KINDS,
  KINDS,
  LEVELS,
  MEASURES,
  ROLES,
  STATUSES,
} from '../../app/vocabulary.ts'
import { Force, observed, promised } from './observed.ts'
import { Nullable, named, Offset, OneOf, Sha256 } from './shapes.ts'
import { Type } from './type.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })

const owner = {
  placeCode: Nullable(Text),
  placeName: Nullable(Text),
  placeFullName: Nullable(Text),
  level: Nullable(OneOf(LEVELS)),
  year: Nullable(Type.Integer()),
}

const head = {
  ...owner,
  kind: OneOf(KINDS),
  title: Nullable(Text),
  congress: Nullable(Count),
  meeting: Nullable(Count),
  delivered: Nullable(Text),
  speaker: Nullable(Text),
  office: Nullable(Text),
  complete: Type.Boolean(),
  characters: Count,
  observations: Count,
  commitments: Count,
}

export const Issue = named('Issue', 'What could not be read, or was decided with doubt.', {
  code: Text,
  message: Text,
  start: Nullable(Offset),
  end: Nullable(Offset),
})

export const Source = named('Source', 'A file as received.', {
  sha256: Sha256,
  name: Text,
  bytes: Count,
  receivedAt: Text,
  editions: Count,
})

export const Report = named('Report', 'What a government delivered in one year, told by its preferred edition.', {
  ...head,
  id: Text,
  issues: Count,
  edition: Type.Integer(),
  editions: Count,
})

const edition = {
  ...head,
  id: Type.Integer(),
  report: Nullable(Text),
  preferred: Type.Boolean(),
  damage: Count,
  issues: Type.Array(Issue),
  sourceName: Text,
  sourceSha256: Sha256,
  fileSha256: Sha256,
  mediaType: Text,
  encoding: Nullable(Text),
  line: Nullable(Count),
  importedAt: Text,
  textSha256: Nullable(Sha256),
  readingSha256: Nullable(Sha256),
}

export const Edition = named('Edition', 'One text of a report, from one source.', edition)

const derived = {
  ...owner,
  id: Type.String({ description: 'edition:index' }),
  edition: Type.Integer(),
  report: Nullable(Text),
  index: Count,
  sourceName: Text,
  sourceSha256: Sha256,
  start: Offset,
  end: Offset,
}

const inside = {
  role: Nullable(OneOf(ROLES)),
  heading: Nullable(Text),
  quote: Type.String({ description: 'the words of the text from start to end' }),
}

export const Outline = named('Outline', 'A heading and all under it.', {
  ...derived,
  depth: Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3] }),
  heading: Text,
  role: OneOf(ROLES),
})

export const Observed = named('Observed', 'What an observation says.', observed)

const Mark = Type.Unsafe<'accepted' | 'corrected' | 'added' | 'rejected' | null>(
  Nullable(
    OneOf(
      DECIDED.filter(it => it !== 'none'),
      'what a person decided of it',
    ),
  ),
)

export const Observation = named(
  'Observation',
  'One thing measured, one value, with its words, as it holds: read by the machine, or decided by a person (`decided`, `decision`; `machine` is what the machine reads there).',
  {
    ...derived,
    ...inside,
    ...observed,
    decided: Mark,
    decision: Nullable(Text),
    machine: Nullable(Observed),
    sentence: Nullable(Text),
  },
)

export const Commitment = named('Commitment', 'Something promised that can be checked.', {
  ...derived,
  ...inside,
  kind: OneOf(COMMITMENT_KINDS),
  ...promised,
})

export const Doubt = named('Doubt', 'Something that needs a human eye.', {
  ...derived,
  start: Nullable(Offset),
  end: Nullable(Offset),
  kind: OneOf(DOUBT_KINDS),
  observation: Nullable(Type.Integer({ minimum: 0, description: 'index of the observation it is about' })),
  decision: Nullable(Text),
  quote: Nullable(Text),
  facts: Type.Unsafe<Record<string, string | number>>({ type: 'object', description: 'what the reason is made of' }),
  reason: Type.Object({ zh: Text, en: Text }),
  sentence: Nullable(Text),
})

export const Anchor = named('Anchor', 'A place in a text that survives another reading.', {
  quote: Text,
  before: Text,
  after: Text,
  occurrence: Count,
  start: Offset,
  end: Offset,
})

export const Decision = named('Decision', 'What a person decided.', {
  id: Text,
  kind: Text,
  edition: Type.Integer(),
  report: Nullable(Text),
  anchor: Nullable(Anchor),
  state: OneOf(['anchored', 'lost']),
  payload: Type.Unknown(),
  author: Text,
  madeAt: Text,
  withdrawnAt: Nullable(Text),
})

export const Event = named('Event', 'Something that happened; never changed.', {
  seq: Count,
  at: Text,
  actor: Text,
  kind: Text,
  subject: Text,
  payload: Type.Unknown(),
})

const hit = {
  ...owner,
  report: Nullable(Text),
  kind: OneOf(KINDS),
  title: Nullable(Text),
  sourceName: Text,
  sourceSha256: Sha256,
  edition: Type.Integer(),
  sentence: Text,
  start: Offset,
  end: Offset,
  ranges: Type.Array(
    Type.Unsafe<[start: number, end: number]>({
      type: 'array',
      prefixItems: [Offset, Offset],
      minItems: 2,
      maxItems: 2,
      items: false,
    }),
  ),
}

export const Hit = named('Hit', 'A sentence in which all words stand; ranges are where.', hit)

export const SimilarHit = named('SimilarHit', 'A sentence worded alike.', { ...hit, similarity: Type.Number() })

const value = {
  placeCode: Nullable(Text),
  placeName: Nullable(Text),
  year: Nullable(Type.Integer()),
  report: Nullable(Text),
  edition: Type.Integer(),
  index: Count,
  status: OneOf(STATUSES),
  measure: OneOf(MEASURES),
  value: Nullable(Type.Number()),
  upper: Nullable(Type.Number()),
  unit: Text,
  comparator: OneOf(COMPARATORS),
  force: Force,
  member: Nullable(Text),
  period: Text,
  quote: Text,
  decided: Mark,
  subject: Text,
  reference: Nullable(Text),
  role: Nullable(OneOf(ROLES)),
  start: Offset,
  end: Offset,
}

export const Value = named('Value', 'One value of an indicator.', value)

const Figure = Nullable(Type.Number())

export const ShownValue = named(
  'ShownValue',
  'A value in the unit of its chart, with the interval its words ask for.',
  {
    ...value,
    ...{ shown: Figure, shownUpper: Figure, low: Figure, high: Figure },
  },
)

/** The row of each list as the API shows it. */
export const ROWS = {
  sources: Source,
  reports: Report,
  editions: Edition,
  outline: Outline,
  observations: Observation,
  commitments: Commitment,
  doubts: Doubt,
  decisions: Decision,
  events: Event,
}
