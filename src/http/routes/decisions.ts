import { checkDecision } from '../../app/check-decision.ts'
import { answerList } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { holdsNul } from '../parameters.ts'
import { Problem } from '../problems.ts'
import { listQuery, pageOf } from '../schemas/list-query.ts'
import { Decision, Event } from '../schemas/rows.ts'
import { Offset } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['decisions'] as const
const Author = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S', description: '谁 / who' })

const NewDecision = Type.Object(
  {
    kind: Type.String({
      pattern: '^[a-z][a-z-]{0,39}$',
      description: 'fact-accept, fact-correct, fact-reject, fact-add, doubt-dismiss, identity, preferred, note, …',
    }),
    edition: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
    at: Type.Optional(
      Type.Object(
        {
          start: Offset,
          end: Offset,
          quote: Type.String({
            minLength: 1,
            maxLength: 20_000,
            description: '该处原文，用来核对 / the words there, to be checked',
          }),
        },
        {
          additionalProperties: false,
          description: '所指之处；没有则指整个版本 / the place; without: the edition as a whole',
        },
      ),
    ),
    payload: Type.Optional(Type.Unsafe<Record<string, unknown>>({ type: 'object', maxProperties: 100 })),
    author: Author,
  },
  { $id: 'NewDecision', additionalProperties: false, description: 'What a person decides.' },
)

export function decisionRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/decisions',
    schema: {
      operationId: 'listDecisions',
      tags,
      summary: '人的决定 / human decisions',
      querystring: listQuery('decisions'),
      response: { 200: pageOf(Decision) },
    },
    handler: (request, reply) => answerList(store, 'decisions', request, reply),
  })
  app.route({
    method: 'POST',
    url: '/api/decisions',
    schema: {
      operationId: 'decide',
      tags,
      summary: '记下一个决定 / keep a decision',
      writes: true,
      body: NewDecision,
      response: { 201: Decision },
    },
    handler: async (request, reply) => {
      const { kind, edition, at, payload = {}, author } = request.body
      if (holdsNul(request.body)) throw new Problem('input-invalid', '/body: U+0000')
      const found = await store.edition(edition)
      if (found === null) throw new Problem('not-found', `没有版本 ${edition}`)
      if (at && found.text.slice(at.start, at.end) !== at.quote) throw new Problem('quote-not-found')
      const place = at ? { start: at.start, end: at.end } : null
      const wrong = await checkDecision(store, { kind, edition, at: place, payload })
      if (wrong) {
        const errors = [{ at: wrong.at, message: wrong.en }]
        throw new Problem(wrong.stale ? 'fact-changed' : 'input-invalid', wrong.zh, { errors })
      }
      return reply.code(201).send(await store.saveDecision({ kind, edition, at: place, payload, author }))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/decisions/:id',
    schema: {
      operationId: 'withdrawDecision',
      tags,
      summary: '撤回一个决定 / withdraw a decision',
      description: '决定仍保留，标明撤回时间。 It stays, with the time of its withdrawal.',
      writes: true,
      params: Type.Object({ id: Type.String({ pattern: '^[\\w-]{1,80}$' }) }),
      querystring: Type.Object({ by: Author }, { additionalProperties: false }),
      response: { 200: Decision },
    },
    handler: async request => {
      const withdrawn = await store.withdrawDecision(request.params.id, request.query.by)
      if (withdrawn === null) throw new Problem('not-found', `没有决定 ${request.params.id}`)
      return withdrawn
    },
  })
  app.route({
    method: 'GET',
    url: '/api/events',
    schema: {
      operationId: 'listEvents',
      tags,
      summary: '发生过的事 / events',
      querystring: listQuery('events'),
      response: { 200: pageOf(Event) },
    },
    handler: (request, reply) => answerList(store, 'events', request, reply),
  })
}
