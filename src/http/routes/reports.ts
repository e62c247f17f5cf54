import { reportGrid } from '../../app/report-grid.ts'
import { KINDS, LEVELS } from '../../app/vocabulary.ts'
import { answerList, filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { pageOfPlaces } from '../page-of-places.ts'
import { Problem } from '../problems.ts'
import { listQuery, narrowingOf, PAGING, pageOf } from '../schemas/list-query.ts'
import { Report } from '../schemas/rows.ts'
import { OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['reports'] as const
const MOST_UNPLACED = 200
const params = Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$' }) })

const GridReport = Type.Object(
  {
    id: Type.String(),
    year: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    kind: OneOf(KINDS),
    title: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
    complete: Type.Boolean(),
    editions: Type.Integer(),
    observations: Type.Integer(),
    commitments: Type.Integer(),
  },
  { $id: 'GridReport', description: 'A report as the grid shows it.' },
)

const GridPlace = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    fullName: Type.String(),
    level: OneOf(LEVELS),
    reports: Type.Array(GridReport),
  },
  {
    $id: 'GridPlace',
    description: 'A place and its reports by year; places above it are there also without a report.',
  },
)

const Grid = Type.Object({
  years: Type.Array(Type.Integer()),
  items: Type.Array(GridPlace),
  unplaced: Type.Array(GridReport, {
    description: '没有读出地区的报告，至多 200 篇 / reports without a place, 200 at most',
  }),
  totals: Type.Object({
    reports: Type.Integer(),
    places: Type.Integer(),
    observations: Type.Integer(),
    commitments: Type.Integer(),
  }),
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
      description:
        '按地区分页；years、unplaced、totals 不分页。 Paged by place; years, unplaced and totals are those of all pages.',
      querystring: Type.Object({ ...narrowingOf('reports', ['report']), ...PAGING }, { additionalProperties: false }),
      response: { 200: Grid },
    },
    handler: async request => {
      const query = request.query as ListQuery
      const { years, places, unplaced, totals } = await reportGrid(store, filterOf(query))
      const page = pageOfPlaces(places, it => it.code, query)
      return { years, unplaced: unplaced.slice(0, MOST_UNPLACED), totals, ...page }
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
