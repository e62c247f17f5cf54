import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { Pages } from '../../app/load-pages.ts'
import type { App } from '../context.ts'
import { CONTENT_POLICY } from '../guards.ts'
import { Problem } from '../problems.ts'

const compress = promisify(gzip)

/** The addresses of the web application; which page stands there is its own affair. */
const ADDRESSES = [
  '/',
  ...['/report/*', '/edition/*', '/indicator', '/indicator/*', '/cascade/*', '/search', '/words', '/check'],
  ...['/follow', '/follow/*'],
]

/** What stands in the built page where the nonce belongs. */
const NONCE = 'CSP-NONCE'

/** The web application, under a policy by which only its own files run; styles need the nonce of this one answer. */
export function pageRoutes(app: App, pages: Pages | null): void {
  const packed = new Map<string, Promise<Buffer>>()
  for (const url of ADDRESSES)
    app.route({
      method: 'GET',
      url,
      schema: { hidden: true },
      handler: (_request, reply) => sendIndex(pages, reply),
    })
  app.route({
    method: 'GET',
    url: '/assets/*',
    schema: { hidden: true },
    handler: async (request, reply) => {
      const path = request.url.split('?', 1)[0]
      const file = pages?.files.get(path)
      if (!file) throw new Problem('not-found')
      reply.type(file.type).header('vary', 'accept-encoding')
      if (file.immutable) reply.header('cache-control', 'public, max-age=31536000, immutable')
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.bytes)
      const small = packed.get(path) ?? compress(file.bytes, { level: 9 })
      packed.set(path, small)
      return reply.header('content-encoding', 'gzip').send(await small)
    },
  })
}

function sendIndex(pages: Pages | null, reply: FastifyReply): FastifyReply {
  if (pages === null) throw new Problem('not-found', '网页尚未编译：请先运行 npm run build')
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyWith(nonce))
    .send(pages.index.replaceAll(NONCE, nonce))
}

/** The policy of every answer, with styles by nonce, and pictures that the page itself has drawn. */
function policyWith(nonce: string): string {
  return CONTENT_POLICY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`).replace(
    "img-src 'self' data:",
    "img-src 'self' data: blob:",
  )
}
