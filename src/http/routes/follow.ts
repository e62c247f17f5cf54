import { findPlaces } from '../../app/find-places.ts'
import type { Scorecard as Card, FollowDesk } from '../../app/follow-desk.ts'
import { findHistory } from '../../app/follow-history.ts'
import { loadTallies } from '../../app/follow-tallies.ts'
import { loadContext, loadDecisions } from '../../app/score-context.ts'
import { SCORE_CSV_HEAD, writeScoreCsv } from '../../app/score-csv.ts'
import type { PromiseRow as Row } from '../../app/score-rows.ts'
import { filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { answerOf, overviewOf, rowOf } from '../follow-answers.ts'
import { Problem } from '../problems.ts'
import {
  Claim,
  ContextPassage,
  PromiseKind,
  PromiseRow,
  Scorecard,
  TallyRow,
  VERDICT_WORDS,
} from '../schemas/follow.ts'
import { narrowingOf, PAGING, pageOf } from '../schemas/list-query.ts'
import { Decision } from '../schemas/rows.ts'
import { Binary, OneOf, SomeOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['follow'] as const

export const CARD_PARAMS = {
  place: Type.String({ minLength: 2, maxLength: 60, description: '地区代码或名称 / code or name of a place' }),
  year: Type.Integer({ minimum: 1900, maximum: 2999, description: '承诺的年份 / year of the promises' }),
}
export const PromiseId = Type.String({
  pattern: '^(\\d{1,3}\\.)?\\d{1,9}-\\d{1,9}(~\\d{1,3})?$',
  description: '承诺编号 / id of a promise',
})
const until = Type.Optional(
  Type.Integer({
    minimum: 1900,
    maximum: 2999,
    description: '追踪到哪一年的报告 / follow to the reports up to this year',
  }),
)
const params = Type.Object(CARD_PARAMS)
const rowParams = Type.Object({ ...CARD_PARAMS, id: PromiseId })
const SORTS = ['text', 'verdict', '-verdict'] as const

export function followRoutes(app: App, { followAhead }: World, desk: FollowDesk): void {
  // what it rests on can change without an event: bytes on the disk
  const fresh = { 'cache-control': 'no-store' }

  app.route({
    method: 'GET',
    url: '/api/follow',
    schema: {
      operationId: 'listFollowings',
      tags,
      summary: '各地兑现情况 / how promises fared, by place and year',
      description:
        '按地区代码排列；比率须与可判断的比例同看，故不按比率排序。 In the order of place codes; rates only mean something beside their coverage, so they are no order.',
      querystring: Type.Object(
        { ...narrowingOf('reports', ['kind', 'report']), ...PAGING },
        { additionalProperties: false },
      ),
      response: {
        200: Type.Object({
          items: Type.Array(TallyRow),
          next: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
          total: Type.Integer(),
          pending: Type.Integer({ description: 'years of all places that are not counted yet' }),
          years: Type.Array(Type.Integer()),
        }),
      },
    },
    handler: async (request, reply) => {
      const query = request.query as ListQuery
      const answer = await overviewOf(desk, await loadTallies(desk), filterOf(query), query)
      if (answer.pending > 0) followAhead()
      reply.headers(fresh)
      return answer
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year',
    schema: {
      operationId: 'getScorecard',
      tags,
      summary: '一地一年的兑现情况 / the scorecard of a place and year',
      params,
      querystring: Type.Object({ until }, { additionalProperties: false }),
      response: { 200: Scorecard },
    },
    handler: async (request, reply) => {
      reply.headers(fresh)
      return answerOf(await cardOf(desk, request.params, request.query.until))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year/promises',
    schema: {
      operationId: 'listPromises',
      tags,
      summary: '承诺与结果 / promises with their results',
      params,
      querystring: Type.Object(
        {
          until,
          commitment: Type.Optional(PromiseKind),
          verdict: Type.Optional(SomeOf(VERDICT_WORDS, '结论 / verdicts')),
          measured: Type.Optional(Type.Boolean({ description: '有无数字 / with a figure, or without' })),
          q: Type.Optional(Type.String({ maxLength: 100, description: '承诺中的词句 / words of the promise' })),
          sort: Type.Optional(OneOf(SORTS, '次序，默认按原文 / order; without: as in the text')),
          ...PAGING,
        },
        { additionalProperties: false },
      ),
      response: { 200: pageOf(PromiseRow) },
    },
    handler: async (request, reply) => {
      const { until, commitment, verdict, measured, q, sort, limit = 50, after } = request.query
      const { rows } = await cardOf(desk, request.params, until)
      const found = rows.filter(
        it =>
          (commitment === undefined || it.kind === commitment) &&
          (verdict === undefined || verdict.includes(it.verdict)) &&
          (measured === undefined || it.measured === measured) &&
          (q === undefined || it.promise.quote.includes(q)),
      )
      if (sort?.endsWith('verdict')) {
        const order = (it: Row) => VERDICT_WORDS.indexOf(it.verdict) * (sort.startsWith('-') ? -1 : 1)
        found.sort((a, b) => order(a) - order(b))
      }
      const page = pageFrom(found, after, limit)
      reply.headers(fresh)
      return { ...page, items: page.items.map(rowOf) }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year/promises/:id',
    schema: {
      operationId: 'getPromise',
      tags,
      summary: '一项承诺：各处原文与人的决定 / one promise: its passages in their paragraphs, and what people decided',
      params: rowParams,
      querystring: Type.Object({ until }, { additionalProperties: false }),
      response: {
        200: Type.Object({
          row: PromiseRow,
          passages: Type.Array(ContextPassage),
          decisions: Type.Array(Decision),
        }),
      },
    },
    handler: async (request, reply) => {
      const card = await cardOf(desk, request.params, request.query.until)
      const row = rowOfId(card, request.params.id)
      reply.headers(fresh)
      const passages = await loadContext(desk.store, card, row)
      return { row: rowOf(row), passages, decisions: await loadDecisions(desk.store, card, row) }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year/promises/:id/history',
    schema: {
      operationId: 'getPromiseHistory',
      tags,
      summary: '一项承诺的历年情况 / one commitment over the years: target, result, target, …',
      params: rowParams,
      response: {
        200: Type.Object({
          items: Type.Array(Type.Object({ year: Type.Integer(), row: PromiseRow, texts: Scorecard.properties.texts })),
        }),
      },
    },
    handler: async (request, reply) => {
      const card = await cardOf(desk, request.params)
      const steps = await findHistory(desk, card, rowOfId(card, request.params.id))
      reply.headers(fresh)
      return { items: steps.map(it => ({ year: it.card.from, row: rowOf(it.row), texts: it.card.texts })) }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year/claims',
    schema: {
      operationId: 'listClaims',
      tags,
      summary: '没有承诺的结果 / results that no promise was found for',
      params,
      querystring: Type.Object(
        { until, q: Type.Optional(Type.String({ maxLength: 100 })), ...PAGING },
        { additionalProperties: false },
      ),
      response: { 200: pageOf(Claim) },
    },
    handler: async (request, reply) => {
      const { until, q, limit = 50, after } = request.query
      const { claims, texts } = await cardOf(desk, request.params, until)
      const page = pageFrom(
        claims.filter(it => q === undefined || it.quote.includes(q)),
        after,
        limit,
      )
      reply.headers(fresh)
      return {
        ...page,
        items: page.items.map(({ start, end, text, quote, subject, indicator }) => ({
          ...{ start, end, text, quote, subject, indicator },
          edition: texts[text].edition ?? null,
        })),
      }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/follow/:place/:year/csv',
    schema: {
      operationId: 'exportScorecard',
      tags,
      summary: '一地一年的兑现情况，CSV / the scorecard as CSV',
      params,
      querystring: Type.Object({ until }, { additionalProperties: false }),
      response: { 200: { description: 'the file', content: { 'text/csv': { schema: Binary } } } },
    },
    handler: async (request, reply) => {
      const card = await cardOf(desk, request.params, request.query.until)
      return reply
        .headers(fresh)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="jiannuo-${card.place.code}-${card.from}.csv"`)
        .send(`\uFEFF${SCORE_CSV_HEAD}${writeScoreCsv(card.rows, card)}` as never)
    },
  })
}

/** The scorecard that an address means. Throws `place-unknown`, or `not-found` with the reasons why it cannot be followed. */
export async function cardOf(
  desk: FollowDesk,
  { place: name, year }: { place: string; year: number },
  until?: number,
): Promise<Card> {
  const codes = /^\d{6}$/.test(name) ? [name] : findPlaces(name).map(it => it.code)
  const places = (await Promise.all(codes.map(code => desk.place(code)))).filter(it => it !== null)
  if (places.length > 1) throw new Problem('place-unknown', `“${name}”不止一处，请写代码`, { places })
  const [place] = places
  if (!place) throw new Problem('not-found', `没有“${name}”的报告，无从追踪；请先导入。`)
  const { card, issues } = await desk.scorecard(place, year, until)
  if (card === null) throw new Problem('not-found', issues.map(it => it.message).join('；'), { issues })
  return card
}

/** The promise of an id. Throws `not-found`. */
export function rowOfId({ rows, place, from }: Card, id: string): Row {
  const row = rows.find(it => it.id === id)
  if (!row) throw new Problem('not-found', `${place.name}${from}年的报告里没有编号为 ${id} 的承诺`)
  return row
}

/** One page of rows that are worked out anew each time: a cursor is the number of the first row behind the page. */
function pageFrom<Item>(all: readonly Item[], after: string | undefined, limit: number) {
  const begin = after === undefined ? 0 : Number(after)
  if (!Number.isInteger(begin) || begin < 0 || begin > all.length) throw new Problem('cursor-invalid')
  const items = all.slice(begin, begin + limit)
  return { items, next: begin + limit < all.length ? String(begin + limit) : null, total: all.length }
}
