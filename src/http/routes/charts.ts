import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { TProperties } from 'typebox'
import { cascadeOf } from '../../app/cascade.ts'
import { cascadeTable, chartTable, wordTable } from '../../app/export-charts.ts'
import { EXPORT_FORMATS } from '../../app/export-rows.ts'
import { type ExportTable, oneBatch } from '../../app/export-table.ts'
import { indicatorChart } from '../../app/indicator-chart.ts'
import { LEVELS, MEASURES } from '../../app/vocabulary.ts'
import { listTopics, parseWordGroup, wordWeights } from '../../app/word-weights.ts'
import type { Level, Measure } from '../../model/reading.ts'
import { filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { Cascade, IndicatorChart, Topic, WordWeights } from '../schemas/charts.ts'
import { narrowingOf } from '../schemas/list-query.ts'
import { Binary, OneOf, SomeOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const Id = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: '指标编号 / id of an indicator' })
const Year = Type.Integer({ minimum: 1949, maximum: 2100, description: '年份 / year' })
const axis = {
  place: Type.Optional(
    Type.String({ minLength: 2, maxLength: 60, description: '地区代码或名称 / code or name of a place' }),
  ),
  year: Type.Optional(Year),
  measure: Type.Optional(OneOf(MEASURES, '量的种类；不给则取最常见的 / without: the commonest')),
  unit: Type.Optional(Type.String({ maxLength: 20, description: '单位，与 measure 同用 / unit, with measure' })),
}
const levels = { level: Type.Optional(SomeOf(LEVELS, '层级 / levels')) }
const format = { format: Type.Optional(OneOf(['csv', 'xlsx'], '格式，默认 csv / without: csv')) }
const words = {
  terms: Type.Unsafe<string[]>({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 400 },
    minItems: 1,
    maxItems: 8,
    description: '词，| 分隔的合计；@ 后为主题 / words, those between | counted together; @ and the id of a topic',
  }),
  by: Type.Optional(OneOf(['year', 'place'], '按年份（默认）或地区 / by year (default) or place')),
  ...narrowingOf('reports', ['report']),
}

type AxisQuery = { place?: string; year?: number; measure?: Measure; unit?: string; level?: Level[] }
type WordsQuery = ListQuery & { terms: string[]; by?: 'year' | 'place' }
type Format = { format?: 'csv' | 'xlsx' }

const File = {
  description: 'the file, streamed',
  content: Object.fromEntries(
    (['csv', 'xlsx'] as const).map(it => [EXPORT_FORMATS[it].mediaType.split(';', 1)[0], { schema: Binary }]),
  ),
}

export function chartRoutes(app: App, { store }: World): void {
  const placeOf = (query: AxisQuery) => (query.place === undefined ? undefined : filterOf({ place: query.place }).place)

  const chartOf = async (indicator: string, query: AxisQuery) => {
    const place = placeOf(query)
    if (place === undefined && query.year === undefined)
      throw new Problem('input-invalid', '请给出地区（看历年）或年份（看各地），或两者')
    const chart = await indicatorChart(store, { ...query, indicator, place, levels: query.level })
    if (!chart) throw new Problem('not-found', `没有指标 ${indicator}`)
    return chart
  }
  const cascade = async (query: AxisQuery & { indicator: string }) => {
    const found = await cascadeOf(store, { ...query, place: placeOf(query) })
    if (!found) throw new Problem('not-found', `没有指标 ${query.indicator}`)
    return found
  }
  const weights = (query: WordsQuery) => {
    const { terms, by = 'year', ...narrowing } = query
    const groups = terms.map(term => {
      const group = parseWordGroup(term)
      if (!group) throw new Problem('input-invalid', `没有主题 ${term}，或其中没有词，或多于 40 个词`)
      return group
    })
    return wordWeights(store, groups, filterOf({ kind: ['work-report'], ...narrowing }), by)
  }

  const route = (
    url: string,
    operationId: string,
    summary: string,
    query: TProperties,
    answer: unknown,
    more = {},
  ) => ({
    method: 'GET' as const,
    url,
    schema: {
      operationId,
      tags: [url.startsWith('/api/exports') ? 'exports' : 'lookup'],
      summary,
      querystring: Type.Object(query, { additionalProperties: false }),
      response: { 200: answer },
      ...more,
    },
  })
  const byId = { params: Type.Object({ id: Id }) }
  const idOf = (request: { params: unknown }) => (request.params as { id: string }).id

  app.route({
    ...route(
      '/api/indicators/:id/chart',
      'getIndicatorChart',
      '指标图：一地历年，或一年各地 / a place over years, or places of a year',
      { ...axis, ...levels },
      IndicatorChart,
      byId,
    ),
    handler: request => chartOf(idOf(request), request.query as AxisQuery),
  })
  app.route({
    ...route(
      '/api/cascade',
      'getCascade',
      '层层加码：各级目标 / who set what, above whom',
      { indicator: Id, ...axis },
      Cascade,
    ),
    handler: request => cascade(request.query as AxisQuery & { indicator: string }),
  })
  app.route({
    ...route(
      '/api/words',
      'countWords',
      '词频：每千字出现次数 / how often words stand in 1,000 characters',
      words,
      WordWeights,
    ),
    handler: request => weights(request.query as WordsQuery),
  })
  app.route({
    ...route(
      '/api/topics',
      'listTopics',
      '词频的主题及其用词 / topics and their words',
      {},
      Type.Object({ items: Type.Array(Topic) }),
    ),
    handler: async () => ({ items: listTopics() }),
  })
  app.route({
    ...route(
      '/api/exports/indicators/:id',
      'exportIndicatorChart',
      '导出：指标图 / an indicator chart',
      { ...axis, ...levels, ...format },
      File,
      byId,
    ),
    handler: async (request, reply) => {
      const { table, rows } = chartTable(await chartOf(idOf(request), request.query as AxisQuery))
      return sendTable(reply, table, rows, request.query as Format)
    },
  })
  app.route({
    ...route(
      '/api/exports/cascade',
      'exportCascade',
      '导出：层层加码 / a cascade',
      { indicator: Id, ...axis, ...format },
      File,
    ),
    handler: async (request, reply) => {
      const { table, rows } = cascadeTable(await cascade(request.query as AxisQuery & { indicator: string }))
      return sendTable(reply, table, rows, request.query as Format)
    },
  })
  app.route({
    ...route('/api/exports/words', 'exportWords', '导出：词频 / weights of words', { ...words, ...format }, File),
    handler: async (request, reply) => {
      const { format, ...query } = request.query as WordsQuery & Format
      const { table, rows } = wordTable(await weights(query))
      return sendTable(reply, table, rows, { ...(format && { format }) })
    },
  })
}

function sendTable<Row>(reply: FastifyReply, table: ExportTable<Row>, rows: Row[], { format = 'csv' }: Format) {
  const { mediaType, encode } = EXPORT_FORMATS[format]
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="jiannuo-${table.name}.${format}"`)
    .send(Readable.from(encode(table, oneBatch(rows))))
}
