import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Filter, ListName, PageRequest, Rows, Store } from '../app/kept.ts'
import { type FilterWords, parseFilter } from '../app/parse-filter.ts'
import { Problem } from './problems.ts'

/** The query of any list, after its schema has let it pass. */
export type ListQuery = FilterWords & {
  complete?: boolean
  several?: boolean
  source?: string
  since?: number
  decision?: string
  state?: 'anchored' | 'lost'
  sort?: string
  limit?: number
  after?: string
  count?: boolean
}

const NDJSON = 'application/x-ndjson'

/** What a list is narrowed to. Throws `place-unknown` for a place that is none, or several. */
export function filterOf(query: ListQuery): Filter {
  const filter = parseFilter(query)
  if ('wrong' in filter) {
    const { at, zh, places } = filter.wrong
    throw new Problem(at === 'place' ? 'place-unknown' : 'input-invalid', zh, {
      errors: [{ at: `/querystring/${at}`, message: filter.wrong.en }],
      ...(places && { places }),
    })
  }
  const { complete, several, source, since, decision, state } = query
  return {
    ...filter,
    ...(complete !== undefined && { complete }),
    ...(several !== undefined && { several }),
    ...(source !== undefined && { source }),
    ...(since !== undefined && { afterSeq: since }),
    ...(decision !== undefined && { decisionKind: decision }),
    ...(state !== undefined && { decisionState: state }),
  }
}

/**
 * Answers with one page of a list, or, to who accepts NDJSON, with every row that fits, one a line, as a stream. `fixed` is
 * what the address itself narrows the list to.
 */
export async function answerList<N extends ListName>(
  store: Store,
  name: N,
  request: FastifyRequest,
  reply: FastifyReply,
  fixed: Filter = {},
): Promise<{ items: Rows[N][]; next: string | null; total: number | null }> {
  const query = request.query as ListQuery
  const filter = { ...filterOf(query), ...fixed }
  const descending = query.sort?.startsWith('-') ?? false
  const order =
    query.sort === undefined ? {} : { sort: query.sort.replace(/^-/, '') as PageRequest<N>['sort'], descending }
  reply.header('vary', 'accept')
  if (wantsLines(request)) {
    // the lines are the answer; a handler that returns its reply says that it has answered
    const rows = store.stream(name, filter, { ...(order as PageRequest<N>), sentences: hasSentence(name) })
    return reply.type(NDJSON).send(Readable.from(linesOf(rows))) as never
  }
  const page = await store.list(name, filter, {
    ...(order as PageRequest<N>),
    limit: query.limit ?? 50,
    after: query.after ?? null,
    count: query.count ?? false,
    sentences: hasSentence(name),
  })
  if (page.next !== null) reply.header('link', `<${nextAddress(request, page.next)}>; rel="next"`)
  return { items: page.rows, next: page.next, total: page.total }
}

function hasSentence(name: ListName): boolean {
  return name === 'observations' || name === 'doubts'
}

function wantsLines(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes(NDJSON)
}

async function* linesOf(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<Buffer> {
  for await (const batch of batches) {
    if (batch.length > 0) yield Buffer.from(`${batch.map(row => JSON.stringify(row)).join('\n')}\n`)
  }
}

/** The address of this request with another `after`. */
export function nextAddress(request: FastifyRequest, after: string): string {
  const [path, query] = request.url.split('?', 2)
  const parameters = new URLSearchParams(query ?? '')
  parameters.set('after', after)
  return `${path}?${parameters}`
}
