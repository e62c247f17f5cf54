import { DOUBT_KINDS, DOUBT_RULES } from '../../app/vocabulary.ts'
import { answerList, filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { listQuery, narrowingOf, pageOf } from '../schemas/list-query.ts'
import { Doubt } from '../schemas/rows.ts'
import { Nullable, OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['decisions'] as const

const DoubtCount = Type.Object(
  {
    kind: OneOf(DOUBT_KINDS),
    doubts: Type.Integer(),
    limit: Nullable(Type.Number({ description: 'the limit beyond which a value is doubtful' })),
  },
  { $id: 'DoubtCount', description: 'How much of one kind needs a human eye.' },
)

/** What needs a human eye. */
export function doubtRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/doubts',
    schema: {
      operationId: 'listDoubts',
      tags,
      summary: '待校核，最存疑的在前 / what needs a human eye, most doubtful first',
      querystring: listQuery('doubts'),
      response: { 200: pageOf(Doubt) },
    },
    handler: (request, reply) => answerList(store, 'doubts', request, reply),
  })
  app.route({
    method: 'GET',
    url: '/api/doubts/counts',
    schema: {
      operationId: 'countDoubts',
      tags,
      summary: '存疑的全部种类、界限及处数，最存疑的在前 / every kind of doubt, its limit, and how many there are',
      querystring: Type.Object(narrowingOf('doubts'), { additionalProperties: false }),
      response: { 200: Type.Object({ items: Type.Array(DoubtCount) }) },
    },
    handler: async request => {
      const counts = await store.doubtCounts(filterOf(request.query as ListQuery))
      const found = new Map(counts.map(it => [it.kind, it.doubts]))
      return {
        items: DOUBT_KINDS.map(kind => ({ kind, doubts: found.get(kind) ?? 0, limit: DOUBT_RULES[kind].limit })),
      }
    },
  })
}
