import { decideLink, type LinkFault } from '../../app/decide-link.ts'
import type { FollowDesk } from '../../app/follow-desk.ts'
import { LINK_CHOICES, type LinkChoice } from '../../model/following.ts'
import type { App } from '../context.ts'
import { holdsNul } from '../parameters.ts'
import { Problem, type ProblemCode } from '../problems.ts'
import { Verdict } from '../schemas/follow.ts'
import { Decision } from '../schemas/rows.ts'
import { Offset, OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'
import { CARD_PARAMS, cardOf, PromiseId, rowOfId } from './follow.ts'

const NewLinkDecision = Type.Object(
  {
    choice: OneOf(Object.keys(LINK_CHOICES) as LinkChoice[], '认可、改判、否定 / accept, change, reject'),
    verdict: Type.Optional(Verdict),
    result: Type.Optional(
      Type.Object(
        {
          edition: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
          quote: Type.String({ minLength: 1, maxLength: 2000, description: '该处原文 / the words there' }),
          start: Type.Optional(Offset),
        },
        { additionalProperties: false, description: '改为以此处为结果 / the passage that answers instead' },
      ),
    ),
    note: Type.Optional(Type.String({ maxLength: 1000, description: '为什么 / why' })),
    author: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S', description: '谁 / who' }),
  },
  { $id: 'NewLinkDecision', additionalProperties: false, description: 'What a person decides of a link.' },
)

const FAULTS: Record<LinkFault, readonly [ProblemCode, string]> = {
  'nothing-changed': ['input-invalid', '改判须给出另一处原文或另一个结论'],
  'quote-not-found': ['quote-not-found', '所选文本中没有这段原文，请逐字核对'],
  'quote-repeated': ['quote-not-found', '这段原文不止出现一次，请多抄几个字使其唯一'],
}

export function followDecisionRoutes(app: App, desk: FollowDesk): void {
  app.route({
    method: 'POST',
    url: '/api/follow/:place/:year/promises/:id/decisions',
    schema: {
      operationId: 'decideLink',
      tags: ['follow'],
      summary: '认可、改判或否定一项结论 / accept, change or reject a link',
      description:
        '决定与机器的判断并存，重读之后仍在；DELETE /api/decisions/{id} 撤回。 Stays beside the proposal, also after another reading.',
      writes: true,
      params: Type.Object({ ...CARD_PARAMS, id: PromiseId }),
      body: NewLinkDecision,
      response: { 201: Decision },
    },
    handler: async (request, reply) => {
      if (holdsNul(request.body)) throw new Problem('input-invalid', '/body: U+0000')
      const card = await cardOf(desk, request.params)
      const decided = await decideLink(desk, card, rowOfId(card, request.params.id), request.body)
      if (typeof decided === 'string') throw new Problem(...FAULTS[decided])
      return reply.code(201).send(decided)
    },
  })
}
