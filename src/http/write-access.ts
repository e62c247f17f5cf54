import type { FastifyRequest } from 'fastify'
import { Problem } from './problems.ts'
import { isSession, parseCookie, SESSION_COOKIE, sameWords } from './session.ts'

/**
 * Lets a write pass: `Authorization: Bearer TOKEN`, or a session from the same site. Throws a `Problem` otherwise. A browser
 * sends the cookie also for pages of others, so with a session the Origin must be this host.
 */
export function requireWriter(request: FastifyRequest, token: string, now: number): void {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')
  if (bearer) {
    if (!sameWords(bearer[1], token)) throw new Problem('token-wrong')
    return
  }
  const session = parseCookie(request.headers.cookie, SESSION_COOKIE)
  if (session === null || !isSession(session, token, now)) throw new Problem('token-missing')
  if (!isSameOrigin(request)) throw new Problem('origin-foreign')
}

function isSameOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin'
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}
