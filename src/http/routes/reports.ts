import { Type } from 'typebox'
import { reportGrid } from '../../app/report-grid.ts'
import { KINDS, LEVELS } from '../../app/vocabulary.ts'
import { answerList, filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { listQuery, narrowingOf, PAGING, pageOf } from '../schemas/list-query.ts'
import { Report } from '../schemas/rows.ts'
import { OneOf } from '../schemas/shapes.ts'

const tags = ['reports'] as const
const params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$' }) })

const GridPlace = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    fullName: Type.String(),
    level: OneOf(LEVELS),
    reports: Type.Array(
      Type.Object({
        id: Type.String(),
        year: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
        kind: OneOf(KINDS),
        complete: Type.Boolean(),
        editions: Type.Integer(),
        observations: Type.Integer(),
        commitments: Type.Integer(),
      }),
    ),
  },
  { $id: 'GridPlace', description: 'A place and its reports by year.' },
)

const Grid = Type.Object({
  years: Type.Array(Type.Integer()),
  items: Type.Array(GridPlace),
  next: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  total: Type.Integer(),
})

export function reportRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/reports',
    schema: {
      operationId: 'listReports',
      tags,
      summary: '报告列表 / reports',
      querystring: listQuery('reports'),
      response: { 200: pageOf(Report) },
    },
    handler: (request, reply) => answerList(store, 'reports', request, reply),
  })
  app.route({
    method: 'GET',
    url: '/api/reports/grid',
    schema: {
      operationId: 'gridReports',
      tags,
      summary: '地区 × 年份 / places by years',
      description: '按地区分页；years 为所有年份。 Paged by place; years are those of all pages.',
      querystring: Type.Object({ ...narrowingOf('reports', ['report']), ...PAGING }, { additionalProperties: false }),
      response: { 200: Grid },
    },
    handler: async request => {
      const query = request.query as ListQuery
      const { years, places } = await reportGrid(store, filterOf(query))
      const { after = '', limit = 50 } = query
      if (!/^\d{0,6}$/.test(after)) throw new Problem('cursor-invalid')
      const begin = places.findIndex(it => it.code > after)
      const items = begin < 0 ? [] : places.slice(begin, begin + limit)
      const more = begin >= 0 && begin + limit < places.length
      return { years, items, next: more ? items[items.length - 1].code : null, total: places.length }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/reports/:id',
    schema: { operationId: 'getReport', tags, summary: '一篇报告 / one report', params, response: { 200: Report } },
    handler: async request => (await store.report(request.params.id)) ?? missing(request.params.id),
  })
}

function missing(id: string): never {
  throw new Problem('not-found', `没有报告 ${id}`)
}
