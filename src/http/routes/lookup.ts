import { findPlaces } from '../../app/find-places.ts'
import { isIndicator, listIndicators } from '../../app/list-indicators.ts'
import { filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { Place } from '../schemas/charts.ts'
import { narrowingOf, PAGING, pageOf } from '../schemas/list-query.ts'
import { Value } from '../schemas/rows.ts'
import { Nullable, OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const Indicator = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    en: Type.String(),
    alias: Nullable(Type.String({ description: '由何别名查得 / the other name by which it was found' })),
    unit: Type.Array(Type.String()),
    better: OneOf(['up', 'down', 'band', 'none']),
    observations: Type.Integer(),
  },
  { $id: 'Indicator', description: 'A named measure that recurs, and how many observations there are of it.' },
)

const narrowing = narrowingOf('observations', ['indicator', 'report', 'edition'])

export function lookupRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/places',
    schema: {
      operationId: 'findPlaces',
      tags: ['lookup'],
      summary: '地区查询：代码或名称 / places by code or name',
      querystring: Type.Object(
        {
          q: Type.String({ minLength: 2, maxLength: 60, description: '沈河、辽宁省沈阳市、210100' }),
          year: Type.Optional(
            Type.Integer({ minimum: 1949, maximum: 2100, description: '当年的名称 / as named in that year' }),
          ),
        },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ items: Type.Array(Place) }) },
    },
    handler: async request => ({ items: findPlaces(request.query.q, request.query.year ?? null) }),
  })
  app.route({
    method: 'GET',
    url: '/api/indicators',
    schema: {
      operationId: 'listIndicators',
      tags: ['lookup'],
      summary: '指标及其指标值个数 / indicators and how often they occur',
      querystring: Type.Object(
        {
          q: Type.Optional(Type.String({ maxLength: 60, description: '名称或别名的一部分 / part of a name' })),
          ...narrowing,
          ...PAGING,
        },
        { additionalProperties: false },
      ),
      response: { 200: pageOf(Indicator) },
    },
    handler: async request => {
      const query = request.query as ListQuery & { q?: string }
      const { limit = 50, after, q = null } = query
      const rows = await listIndicators(store, filterOf(query), q)
      const begin = after === undefined ? 0 : rows.findIndex(it => it.id === after) + 1
      if (after !== undefined && begin === 0) throw new Problem('cursor-invalid')
      const items = rows.slice(begin, begin + limit)
      return { items, next: begin + limit < rows.length ? items[items.length - 1].id : null, total: rows.length }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/indicators/:id/panel',
    schema: {
      operationId: 'getPanel',
      tags: ['lookup'],
      summary: '一个指标的全部数值：地区 × 年份 / every value of one indicator over places and years',
      params: Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) }),
      querystring: Type.Object(narrowing, { additionalProperties: false }),
      response: { 200: Type.Object({ items: Type.Array(Value) }) },
    },
    handler: async request => {
      const { id } = request.params
      if (!isIndicator(id)) throw new Problem('not-found', `没有指标 ${id}`)
      return { items: await store.panel(id, filterOf(request.query as ListQuery)) }
    },
  })
}
