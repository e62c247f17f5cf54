import { COMMITMENT_KINDS, KINDS, LEVELS, ROLES } from '../../app/vocabulary.ts'
import { observed, promised } from './observed.ts'
import { Issue } from './rows.ts'
import { Nullable, Offset, OneOf, Sha256 } from './shapes.ts'
import { Type } from './type.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Place = { start: Offset, end: Offset }

export const ReadValue = Type.Object(
  {
    ...Place,
    ...observed,
  },
  { $id: 'ReadValue', description: 'An observation of a reading.' },
)

export const ReadCommitment = Type.Object(
  {
    kind: OneOf(COMMITMENT_KINDS),
    ...Place,
    ...promised,
  },
  { $id: 'ReadCommitment', description: 'A commitment of a reading.' },
)

export const ReadHeading = Type.Object(
  {
    level: Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3] }),
    heading: Text,
    role: OneOf(ROLES),
    ...Place,
  },
  { $id: 'ReadHeading', description: 'A heading of a reading and all under it.' },
)

/** `jiannuo/reading/1`, as docs/reading.md tells it. */
export const Reading = Type.Object(
  {
    schema: Text,
    source: Type.Object({
      name: Text,
      sha256: Sha256,
      mediaType: Text,
      encoding: Nullable(Text),
      line: Nullable(Count),
    }),
    kind: OneOf(KINDS),
    title: Nullable(Text),
    place: Type.Unsafe<{ code: string; name: string; fullName: string; level: (typeof LEVELS)[number] } | null>({
      type: ['object', 'null'],
      properties: { code: Text, name: Text, fullName: Text, level: OneOf(LEVELS) },
      required: ['code', 'name', 'fullName', 'level'],
    }),
    year: Nullable(Type.Integer()),
    session: Type.Unsafe<{ congress: number; meeting: number } | null>({
      type: ['object', 'null'],
      properties: { congress: Count, meeting: Count },
      required: ['congress', 'meeting'],
    }),
    delivered: Nullable(Text),
    speaker: Type.Unsafe<{ name: string; office: string | null } | null>({
      type: ['object', 'null'],
      properties: { name: Text, office: Nullable(Text) },
      required: ['name', 'office'],
    }),
    complete: Type.Boolean(),
    text: Text,
    outline: Type.Array(ReadHeading),
    observations: Type.Array(ReadValue),
    commitments: Type.Array(ReadCommitment),
    issues: Type.Array(Issue),
    origins: Type.Optional(
      Type.Array(
        Type.Unsafe<[textStart: number, sourceStart: number, length: number]>({
          type: 'array',
          prefixItems: [Offset, Offset, Count],
          minItems: 3,
          maxItems: 3,
          items: false,
        }),
      ),
    ),
  },
  { $id: 'Reading', description: 'jiannuo/reading/1, as `jiannuo read --origins` prints it.' },
)
