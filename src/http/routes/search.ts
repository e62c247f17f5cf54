import { filterOf, type ListQuery, nextAddress } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { narrowingOf, PAGING, pageOf } from '../schemas/list-query.ts'
import { Hit, SimilarHit } from '../schemas/rows.ts'
import { OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['search'] as const
const Words = Type.String({
  minLength: 1,
  maxLength: 400,
  pattern: '\\S',
  description: '词句，空格隔开的须同在一句 / words; those apart by blanks must stand in one sentence',
})
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20, description: '句数 / sentences' }))

const searchQuery = Type.Object(
  {
    q: Words,
    ...narrowingOf('search'),
    sort: Type.Optional(OneOf(['newest', 'oldest', 'best'], '排序 / order; without: newest')),
    perReport: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: '每篇最多几句 / at most so many of one edition' }),
    ),
    countTo: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e6, description: '最多数到 / count up to so many' })),
    limit,
    after: PAGING.after,
  },
  { additionalProperties: false },
)
type SearchQuery = ListQuery & { q: string; sort?: 'newest' | 'oldest' | 'best'; perReport?: number; countTo?: number }

const Hits = Type.Object({
  ...pageOf(Hit).properties,
  exact: Type.Boolean({ description: 'false: there are more than total' }),
})

export function searchRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/search',
    schema: {
      operationId: 'search',
      tags,
      summary: '全文检索 / search',
      querystring: searchQuery,
      response: { 200: Hits },
    },
    handler: async (request, reply) => {
      const query = request.query as SearchQuery
      const { q: text, sort, perReport = null, countTo, after = null } = query
      const found = await store.search({
        text,
        filter: filterOf(query),
        limit: query.limit ?? 20,
        after,
        perReport,
        ...(sort && { sort }),
        ...(countTo !== undefined && { countTo }),
      })
      if (found.next !== null) reply.header('link', `<${nextAddress(request, found.next)}>; rel="next"`)
      return { items: found.hits, next: found.next, total: found.total, exact: found.exact }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/similar',
    schema: {
      operationId: 'similar',
      tags,
      summary: '相近的句子 / sentences worded alike',
      querystring: Type.Object({ q: Words, ...narrowingOf('search'), limit }, { additionalProperties: false }),
      response: { 200: Type.Object({ items: Type.Array(SimilarHit) }) },
    },
    handler: async request => {
      const query = request.query as SearchQuery
      return { items: await store.similar(query.q, filterOf(query), query.limit ?? 20) }
    },
  })
}
