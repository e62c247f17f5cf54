import { examineSource } from '../../app/examine-source.ts'
import { explainPassage } from '../../app/explain-passage.ts'
import { EXPLAIN_RULES } from '../../app/explain-rules.ts'
import { SourcePassages } from '../../app/source-passage.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { ReadValue } from '../schemas/reading.ts'
import { Issue } from '../schemas/rows.ts'
import { Nullable, Offset, OneOf, Sha256 } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['passages'] as const
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }) })

const place = {
  start: Type.Integer({ minimum: 0, description: '起 / UTF-16 code unit of the text' }),
  end: Type.Integer({ minimum: 1, description: '止（不含）/ not included' }),
}

/** Longer passages are no quotes. */
const LONGEST = 10_000

const Step = Type.Object(
  { start: Offset, end: Offset, rule: OneOf(EXPLAIN_RULES), result: Type.String() },
  { $id: 'ExplanationStep', description: 'One rule at work: the words it read and what it made of them.' },
)

const Explanation = Type.Object(
  {
    words: Type.String({ description: 'the sentences around the passage' }),
    start: Offset,
    end: Offset,
    steps: Type.Array(Step),
    observations: Type.Array(ReadValue),
    issues: Type.Array(Issue),
    agrees: Type.Boolean({ description: 'what is kept is what this program reads there now' }),
  },
  { $id: 'Explanation', description: 'How the sentences around a passage were read, rule by rule.' },
)

const Span = Type.Unsafe<readonly [start: number, end: number]>({
  type: 'array',
  prefixItems: [Offset, Offset],
  minItems: 2,
  maxItems: 2,
  items: false,
})

const SourcePassage = Type.Object(
  {
    state: OneOf(['kept', 'missing', 'altered', 'unreadable']),
    length: Nullable(Type.Integer()),
    from: Nullable(Type.Integer()),
    to: Nullable(Type.Integer()),
    text: Nullable(Type.String()),
    marks: Type.Array(Span),
    same: Nullable(Type.Boolean()),
  },
  {
    $id: 'SourcePassage',
    description:
      'A window of the decoded source, from..to of length; marks: where the passage stands in the source; same: the marked words are those of the text.',
  },
)

const SourceCheck = Type.Object(
  {
    sha256: Sha256,
    state: OneOf(['kept', 'missing', 'altered']),
    found: Nullable(Sha256),
    bytes: Nullable(Type.Integer()),
    checkedAt: Type.String(),
  },
  { $id: 'SourceCheck', description: 'The hash that the kept bytes have now.' },
)

/** What is asked about one passage: how it was read, where it stands in its source, whether the source is whole. */
export function passageRoutes(app: App, { store, sources, passages, now }: World): void {
  const inSource = new SourcePassages(sources, passages)
  app.route({
    method: 'GET',
    url: '/api/editions/:id/explain',
    schema: {
      operationId: 'explainPassage',
      tags,
      summary: '这几句是怎样读出来的，逐条规则 / how the sentences around a passage were read, rule by rule',
      params,
      querystring: Type.Object(place, { additionalProperties: false }),
      response: { 200: Explanation },
    },
    handler: async request => {
      const { start, end } = request.query
      checkSpan(start, end)
      return (
        (await explainPassage({ store, passages }, request.params.id, start, end)) ?? missingEdition(request.params.id)
      )
    },
  })
  app.route({
    method: 'GET',
    url: '/api/editions/:id/source',
    schema: {
      operationId: 'findInSource',
      tags,
      summary: '来源文件中的同一处 / the same passage in the source as received',
      params,
      querystring: Type.Object(
        {
          ...place,
          from: Type.Optional(
            Type.Integer({ minimum: 0, description: '从来源的何处看起 / where the window begins in the source' }),
          ),
        },
        { additionalProperties: false },
      ),
      response: { 200: SourcePassage },
    },
    handler: async (request, reply) => {
      const { start, end, from = null } = request.query
      checkSpan(start, end)
      const edition = await store.edition(request.params.id)
      if (edition === null) return missingEdition(request.params.id)
      if (end > edition.text.length)
        throw new Problem('input-invalid', `版本 ${edition.id} 的正文只有 ${edition.text.length} 个字`)
      // the bytes are looked at each time: no event tells of a file changed behind the store's back
      reply.header('cache-control', 'no-store')
      return inSource.find(edition, { start, end, from })
    },
  })
  app.route({
    method: 'GET',
    url: '/api/sources/:sha256/check',
    schema: {
      operationId: 'checkSource',
      tags,
      summary: '现在重新计算来源文件的哈希 / computes the hash of the kept bytes now',
      params: Type.Object({ sha256: Sha256 }),
      response: { 200: SourceCheck },
    },
    handler: async (request, reply) => {
      const { sha256 } = request.params
      if (!(await store.knownFiles([sha256])).has(sha256)) throw new Problem('not-found', `没有来源文件 ${sha256}`)
      reply.header('cache-control', 'no-store')
      return examineSource(sources, sha256, now())
    },
  })
}

function checkSpan(start: number, end: number): void {
  if (end <= start || end - start > LONGEST)
    throw new Problem('input-invalid', `start 须小于 end，且相差不超过 ${LONGEST}`)
}

function missingEdition(id: number): never {
  throw new Problem('not-found', `没有版本 ${id}`)
}
