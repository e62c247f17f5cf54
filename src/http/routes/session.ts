import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { Type } from '../schemas/type.ts'
import { isSession, makeSession, parseCookie, SESSION_COOKIE, SESSION_SECONDS, sameWords } from '../session.ts'

const tags = ['session'] as const
const State = Type.Object({ writer: Type.Boolean() })

/** A browser exchanges the token for a cookie that its scripts cannot read and other sites cannot use. */
export function sessionRoutes(app: App, { now }: World, token: string): void {
  app.route({
    method: 'GET',
    url: '/api/session',
    schema: {
      operationId: 'getSession',
      tags,
      summary: '是否可以写入 / whether one may write',
      response: { 200: State },
    },
    handler: async (request, reply) => {
      const session = parseCookie(request.headers.cookie, SESSION_COOKIE)
      reply.header('cache-control', 'no-store')
      return { writer: session !== null && isSession(session, token, now()) }
    },
  })
  app.route({
    method: 'POST',
    url: '/api/session',
    schema: {
      operationId: 'openSession',
      tags,
      summary: '用令牌换取会话 / exchange the token for a session',
      body: Type.Object({ token: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
      response: { 200: State },
    },
    handler: async (request, reply) => {
      if (!sameWords(request.body.token, token)) throw new Problem('token-wrong')
      reply.header('set-cookie', cookie(makeSession(token, now()), SESSION_SECONDS, request.protocol))
      return { writer: true }
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/session',
    schema: { operationId: 'closeSession', tags, summary: '结束会话 / end the session', response: { 200: State } },
    handler: async (request, reply) => {
      reply.header('set-cookie', cookie('', 0, request.protocol))
      return { writer: false }
    },
  })
}

function cookie(value: string, seconds: number, protocol: string): string {
  const secure = protocol === 'https' ? '; Secure' : ''
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`
}
