import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { encodeUtf8 } from '../app/encode-utf8.ts'

/**
 * Answers to GET carry an ETag, and are 304 without a body where the client has them already. A route that knows a better
 * one (the hash of a file) sets it itself; streams without one have none.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, made) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return made
    const payload = typeof made === 'string' ? encodeUtf8(made) : made
    if (reply.getHeader('etag') === undefined) {
      if (!Buffer.isBuffer(payload)) return payload
      reply.header('etag', `W/"${createHash('sha1').update(payload).digest('base64url')}"`)
    }
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
    if (!isKnown(request.headers['if-none-match'], String(reply.getHeader('etag')))) return payload
    if (payload !== null && typeof payload === 'object' && 'destroy' in payload)
      (payload as { destroy: () => void }).destroy()
    reply.code(304).removeHeader('content-length')
    return null
  })
}

/** `If-None-Match: "a", W/"b"` against a tag; weak comparison (RFC 9110, 13.1.2). */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const plain = (it: string) => it.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some(it => plain(it) === plain(tag))
}
