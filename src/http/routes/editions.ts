import { answerList } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { listQuery, pageOf } from '../schemas/list-query.ts'
import { Reading } from '../schemas/reading.ts'
import { Edition } from '../schemas/rows.ts'
import { Type } from '../schemas/type.ts'

const tags = ['editions'] as const
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }) })

export function editionRoutes(app: App, { store }: World): void {
  app.route({
    method: 'GET',
    url: '/api/editions',
    schema: {
      operationId: 'listEditions',
      tags,
      summary: '版本列表 / editions',
      querystring: listQuery('editions'),
      response: { 200: pageOf(Edition) },
    },
    handler: (request, reply) => answerList(store, 'editions', request, reply),
  })
  app.route({
    method: 'GET',
    url: '/api/editions/:id',
    schema: {
      operationId: 'getEdition',
      tags,
      summary: '一个版本，不含正文 / one edition without its text',
      params,
      response: { 200: Edition },
    },
    handler: async request => {
      const edition = await store.edition(request.params.id)
      if (edition === null) return missing(request.params.id)
      const { text: _text, origins: _origins, ...row } = edition
      return row
    },
  })
  app.route({
    method: 'GET',
    url: '/api/editions/:id/text',
    schema: {
      operationId: 'getEditionText',
      tags,
      summary: '正文 / the text',
      params,
      response: { 200: { description: 'the text', content: { 'text/plain': { schema: Type.String() } } } },
    },
    handler: async (request, reply) => {
      const edition = await store.edition(request.params.id)
      if (edition === null) return missing(request.params.id)
      return reply.type('text/plain; charset=utf-8').send(edition.text)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/editions/:id/reading',
    schema: {
      operationId: 'getReading',
      tags,
      summary: '完整读法 / the whole reading',
      params,
      response: { 200: Reading },
    },
    handler: async request => (await store.reading(request.params.id)) ?? missing(request.params.id),
  })
}

function missing(id: number): never {
  throw new Problem('not-found', `没有版本 ${id}`)
}
