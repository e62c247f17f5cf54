import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Store } from '../app/kept.ts'

/** What was answered, as long as nothing is written: kept by address, the least used go first. */
type Answer = { payload: string; headers: Record<string, string>; version: string; until: number }

const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 2 * 1024 * 1024
/** On a server of several writers a transaction may end after one that began later: nothing is trusted for longer. */
const MOST_MILLISECONDS = 5000
/** How long the version of the store is believed without asking; a write through this server is known at once. */
const VERSION_MILLISECONDS = 200

const KEPT_HEADERS = ['content-type', 'etag', 'link', 'vary', 'cache-control'] as const

/**
 * Answers again what was answered before, while nothing was written in between: every change of the store is an event, so
 * the number of the last event is the version of all that can be read. For JSON answers to GET; files and streams pass by.
 */
export function cacheAnswers(app: FastifyInstance, store: Store, now: () => number): void {
  const answers = new AnswerCache()
  const versions = new WeakMap<FastifyRequest, string>()
  let known: { version: string; until: number } | null = null

  const versionNow = async (): Promise<string> => {
    if (known === null || known.until < now()) {
      const { rows } = await store.list('events', {}, { limit: 1, descending: true })
      known = { version: String(rows[0]?.seq ?? 0), until: now() + VERSION_MILLISECONDS }
    }
    return known.version
  }

  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET') {
      known = null
      return
    }
    if (!isCached(request)) return
    const version = await versionNow()
    versions.set(request, version)
    const answer = answers.find(request.url, version, now())
    if (answer) return reply.headers(answer.headers).send(answer.payload)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET') known = null
    const version = versions.get(request)
    if (version === undefined || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const headers: Record<string, string> = {}
    for (const name of KEPT_HEADERS) if (reply.hasHeader(name)) headers[name] = String(reply.getHeader(name))
    if (headers['cache-control'] !== 'no-store') {
      answers.keep(request.url, { payload, headers, version, until: now() + MOST_MILLISECONDS })
    }
    return payload
  })
}

/** A page of a list, not its lines: those are a stream under the same address. */
function isCached(request: FastifyRequest): boolean {
  const { schema } = request.routeOptions
  return schema?.operationId !== undefined && !(request.headers.accept ?? '').includes('ndjson')
}

class AnswerCache {
  private readonly answers = new Map<string, Answer>()
  private bytes = 0

  find(url: string, version: string, now: number): Answer | null {
    const answer = this.answers.get(url)
    if (!answer) return null
    this.drop(url, answer)
    if (answer.version !== version || answer.until < now) return null
    this.add(url, answer)
    return answer
  }

  keep(url: string, answer: Answer): void {
    if (answer.payload.length > LARGEST || this.answers.has(url)) return
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

/** UTF-16 code units at most two bytes each, and what surrounds them. */
function weightOf(url: string, { payload }: Answer): number {
  return 2 * (payload.length + url.length) + 500
}
