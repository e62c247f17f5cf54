import { PART_MARKS, ROW_KINDS } from '../../app/differences/difference-rows.ts'
import { editionDifferences, MOST_COMPARED, type NoDifferences } from '../../app/differences/edition-differences.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { Commitment, Decision, Observation } from '../schemas/rows.ts'
import { Nullable, Offset, OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const EditionNumber = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const Range = Type.Object({ start: Offset, end: Offset })
const Fields = Type.Array(Type.String(), { description: '不同的字段 / the fields that differ' })

const Differences = Type.Object(
  {
    report: Type.String(),
    a: EditionNumber,
    b: EditionNumber,
    compared: Type.Object(
      { a: Offset, b: Offset },
      { description: '比较了多少字 / how much of each text was compared' },
    ),
    preferred: EditionNumber,
    preferences: Type.Array(
      Type.Object({
        edition: EditionNumber,
        by: Nullable(
          OneOf(
            ['decision', 'length', 'complete', 'damage', 'observations', 'issues', 'characters', 'source'],
            '首选版本因何在它之前 / by what the preferred edition goes before it',
          ),
        ),
      }),
    ),
    decision: Nullable(Decision),
    rows: Type.Array(
      Type.Object({
        kind: OneOf(ROW_KINDS, '相同、仅形式不同、文字不同 / the same, other in form only, other in words'),
        a: Range,
        b: Range,
        parts: Type.Array(Type.Object({ mark: OneOf(PART_MARKS), text: Type.String() })),
      }),
      { description: 'same 与 gone 连成甲版，same 与 new 连成乙版 / same and gone make up a, same and new make up b' },
    ),
    observations: Type.Object({
      same: Type.Integer(),
      differing: Type.Integer(),
      items: Type.Array(Type.Object({ a: Nullable(Observation), b: Nullable(Observation), fields: Fields })),
    }),
    commitments: Type.Object({
      same: Type.Integer(),
      differing: Type.Integer(),
      items: Type.Array(Type.Object({ a: Nullable(Commitment), b: Nullable(Commitment), fields: Fields })),
    }),
  },
  { $id: 'Differences', description: 'Two editions of a report side by side: texts to the character, and facts.' },
)

const MOST = MOST_COMPARED.toLocaleString('en')

const REFUSALS: Record<NoDifferences, string> = {
  'no-report': '没有这篇报告',
  'one-edition': '这篇报告只有一个版本，无可对照',
  'no-edition': '这篇报告没有这个版本',
}

export function differenceRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/reports/:id/differences',
    schema: {
      operationId: 'compareEditions',
      tags: ['editions'],
      summary: '两个版本对照 / two editions side by side',
      description: `不写 a、b 时为首选版本与另一版本。每篇至多比较 ${MOST} 字。 Without a and b: the preferred edition and the next. ${MOST} characters a text at most.`,
      params: Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$' }) }),
      querystring: Type.Object(
        { a: Type.Optional(EditionNumber), b: Type.Optional(EditionNumber) },
        { additionalProperties: false },
      ),
      response: { 200: Differences },
    },
    handler: async request => {
      const found = await editionDifferences(store, request.params.id, request.query)
      if (typeof found === 'string') throw new Problem('not-found', `${REFUSALS[found]}：${request.params.id}`)
      return found
    },
  })
}
