import { answerList } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { listQuery, pageOf } from '../schemas/list-query.ts'
import { ROWS } from '../schemas/rows.ts'

/** The lists of what was read from the texts. */
const FACTS = {
  outline: { operationId: 'listOutline', summary: '结构 / outline' },
  observations: { operationId: 'listObservations', summary: '指标值 / observations' },
  commitments: { operationId: 'listCommitments', summary: '承诺 / commitments' },
} as const

export function factRoutes(app: App, { store }: World): void {
  for (const name of Object.keys(FACTS) as (keyof typeof FACTS)[]) {
    app.route({
      method: 'GET',
      url: `/api/${name}`,
      schema: { ...FACTS[name], tags: ['facts'], querystring: listQuery(name), response: { 200: pageOf(ROWS[name]) } },
      handler: (request, reply) => answerList(store, name, request, reply),
    })
  }
}
