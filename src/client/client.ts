import { OPERATIONS, type Operations, type Problem } from './api-types.ts'

export type OperationId = keyof Operations

/** What an operation is asked with; parts that it does not have are left out. */
export type Input<Id extends OperationId> = Part<'path', Operations[Id]['path']> &
  Part<'query', Operations[Id]['query']> &
  (Operations[Id]['body'] extends undefined ? unknown : { body: Operations[Id]['body'] }) & { signal?: AbortSignal }

type Part<Name extends string, Value> =
  Value extends Record<string, never>
    ? unknown
    : Partial<Value> extends Value
      ? { [name in Name]?: Value }
      : { [name in Name]: Value }

export type Answer<Id extends OperationId> = Operations[Id]['answer']

export type Client = <Id extends OperationId>(id: Id, input: Input<Id>) => Promise<Answer<Id>>

/** What the server says went wrong: a problem document (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

export type ClientOptions = {
  /** Where the server is: `http://127.0.0.1:8377`; in a browser of its own pages: ''. */
  base: string
  /** For writing. A browser has a session instead. */
  token?: string
  fetch?: typeof globalThis.fetch
}

/** Asks the API by the names of its operations: `client('listReports', { query: { place: '辽宁省' } })`. Throws `ApiProblem`. */
export function createClient({ base, token, fetch = globalThis.fetch }: ClientOptions): Client {
  return async (id, input) => {
    const { path, query, body, signal } = input as {
      path?: Values
      query?: Values
      body?: unknown
      signal?: AbortSignal
    }
    const [method, pattern] = OPERATIONS[id]
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const isFile = body instanceof Uint8Array || body instanceof Blob
    if (body !== undefined) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json'
    const response = await fetch(base + address(pattern, path ?? {}, query ?? {}), {
      method,
      headers,
      ...(body !== undefined && { body: isFile ? (body as Blob) : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok) throw new ApiProblem((await response.json()) as Problem)
    return (type.startsWith('application/json') ? await response.json() : response) as never
  }
}

type Values = Record<string, string | number | boolean | readonly string[] | undefined>

/** `/api/reports/{id}` with its parts filled in; a list has commas between its words. */
function address(pattern: string, path: Values, query: Values): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, [value].flat().join(','))
  const text = parameters.toString()
  return text === '' ? filled : `${filled}?${text}`
}

type Paged = {
  [Id in OperationId]: Answer<Id> extends { items: unknown[]; next: string | null } ? Id : never
}[OperationId]

type ItemOf<Id extends Paged> = Answer<Id> extends { items: (infer Item)[] } ? Item : never

/** Every item of a list, page after page. */
export async function* everyItem<Id extends Paged>(
  client: Client,
  id: Id,
  input: Input<Id>,
): AsyncGenerator<ItemOf<Id>> {
  let after: string | null = null
  do {
    const { query } = input as { query?: Values }
    const asked = { ...input, query: { ...query, ...(after !== null && { after }) } } as unknown as Input<Id>
    const page = (await client(id, asked)) as unknown as { items: ItemOf<Id>[]; next: string | null }
    yield* page.items
    after = page.next
  } while (after !== null)
}
