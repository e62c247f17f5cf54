import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Store } from '../app/kept.ts'

/** What was answered, as long as nothing is written: kept by address, the least used go first. */
type Answer = { payload: Buffer; headers: Record<string, string>; version: string }

/** An answer under way; who asks the same meanwhile waits for it. Null: it is not one to be given again. */
type Turn = { version: string; answer: Promise<Answer | null>; settle: (answer: Answer | null) => void }

const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 2 * 1024 * 1024
/** How long the version of the store is believed without asking; a write through this server is known at once. */
const VERSION_MILLISECONDS = 200

const KEPT_HEADERS = ['content-type', 'etag', 'link', 'vary', 'cache-control'] as const
const KEPT_TYPES = /^(?:application\/json|text\/plain)\b/

/**
 * Answers again what was answered before, while nothing was written in between, by any process: the store's version tells. For
 * JSON and text to GET; files, streams and what says `no-store` pass by.
 */
export function cacheAnswers(app: FastifyInstance, store: Store, now: () => number): void {
  const answers = new AnswerCache()
  const running = new Map<string, Turn>()
  const turns = new WeakMap<FastifyRequest, Turn>()
  let known: { version: Promise<string>; until: number } | null = null

  const versionNow = (): Promise<string> => {
    if (known === null || known.until < now()) {
      known = { version: store.version(), until: now() + VERSION_MILLISECONDS }
      known.version.catch(() => {
        known = null
      })
    }
    return known.version
  }

  const begin = (request: FastifyRequest, reply: FastifyReply, version: string): void => {
    let settle: Turn['settle'] = () => {}
    const answer = new Promise<Answer | null>(resolve => {
      settle = found => {
        if (running.get(request.url) === turn) running.delete(request.url)
        resolve(found)
      }
    })
    const turn: Turn = { version, answer, settle }
    running.set(request.url, turn)
    turns.set(request, turn)
    reply.raw.once('close', () => turn.settle(null))
  }

  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET') {
      known = null
      return
    }
    if (!isCached(request)) return
    const version = await versionNow()
    const same = running.get(request.url)
    const answer = answers.find(request.url, version) ?? (same?.version === version ? await same.answer : null)
    if (answer) return reply.headers(answer.headers).send(answer.payload)
    begin(request, reply, version)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET') known = null
    const turn = turns.get(request)
    if (turn === undefined) return payload
    const answer = keepable(reply, payload, turn.version)
    if (answer) answers.keep(request.url, answer)
    turn.settle(answer)
    return payload
  })
}

/** A page of a list, not its lines: those are a stream under the same address. */
function isCached(request: FastifyRequest): boolean {
  const { schema } = request.routeOptions
  return schema?.operationId !== undefined && !(request.headers.accept ?? '').includes('ndjson')
}

function keepable(reply: FastifyReply, payload: unknown, version: string): Answer | null {
  if (reply.statusCode !== 200 || !Buffer.isBuffer(payload) || payload.byteLength > LARGEST) return null
  const headers: Record<string, string> = {}
  for (const name of KEPT_HEADERS) if (reply.hasHeader(name)) headers[name] = String(reply.getHeader(name))
  const isKept = KEPT_TYPES.test(headers['content-type'] ?? '') && headers['cache-control'] !== 'no-store'
  return isKept ? { payload, headers, version } : null
}

class AnswerCache {
  private readonly answers = new Map<string, Answer>()
  private bytes = 0

  find(url: string, version: string): Answer | null {
    const answer = this.answers.get(url)
    if (!answer) return null
    this.drop(url, answer)
    if (answer.version !== version) return null
    this.add(url, answer)
    return answer
  }

  keep(url: string, answer: Answer): void {
    const before = this.answers.get(url)
    if (before) this.drop(url, before)
    this.add(url, answer)
    for (const [oldest, it] of this.answers) {
      if (this.bytes <= MOST_BYTES) return
      this.drop(oldest, it)
    }
  }

  private add(url: string, answer: Answer): void {
    this.answers.set(url, answer)
    this.bytes += weightOf(url, answer)
  }

  private drop(url: string, answer: Answer): void {
    this.answers.delete(url)
    this.bytes -= weightOf(url, answer)
  }
}

/** The bytes of the answer and what surrounds them. */
function weightOf(url: string, { payload }: Answer): number {
  return payload.byteLength + 2 * url.length + 500
}
