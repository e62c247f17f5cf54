import type { Json, OpenApi, Operation } from './openapi.ts'

const HEAD = `// Made from the API's own description by scripts/make-client.js; a test tells when it is out of date.
// biome-ignore-all format: made by a program
`

/** The types of the API and the table of its operations, as a module for the client. */
export function renderClientTypes(api: OpenApi): string {
  const named = Object.entries(api.components.schemas).map(
    ([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)}\n`,
  )
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const types = operations.map(
    ({ operation }) =>
      `  /** ${operation.summary} */\n  ${operation.operationId}: { path: ${parameters(operation, 'path')}; query: ${parameters(operation, 'query')}; body: ${bodyOf(operation)}; answer: ${answerOf(operation)} }\n`,
  )
  const table = operations.map(
    ({ path, method, operation }) => `  ${operation.operationId}: ['${method.toUpperCase()}', '${path}'],\n`,
  )
  return `${HEAD}\n${named.join('\n')}\nexport type Operations = {\n${types.join('')}}\n\nexport const OPERATIONS = {\n${table.join('')}} as const\n`
}

function comment({ description }: Json): string {
  return description === undefined ? '' : `/** ${String(description)} */\n`
}

function parameters({ parameters }: Operation, place: 'path' | 'query'): string {
  const list = parameters.filter(it => it.in === place)
  if (list.length === 0) return 'Record<string, never>'
  return `{ ${list.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`).join('; ')} }`
}

function bodyOf({ requestBody }: Operation): string {
  const content = Object.entries(requestBody?.content ?? {})
  if (content.length === 0) return 'undefined'
  return content
    .map(([type, { schema }]) => (type === 'application/json' ? typeOf(schema) : 'Blob | Uint8Array'))
    .join(' | ')
}

/** The JSON of a success; a file is left to the caller as the response it is. */
function answerOf({ responses }: Operation): string {
  const answers = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => Object.entries(content ?? {}))
    .map(([type, { schema }]) => (type === 'application/json' ? typeOf(schema) : 'Response'))
  return [...new Set(answers)].join(' | ') || 'undefined'
}

function typeOf(schema: Json): string {
  const {
    $ref,
    type,
    enum: words,
    items,
    prefixItems,
    anyOf,
    properties,
    required,
  } = schema as {
    $ref?: string
    type?: string | string[]
    enum?: unknown[]
    items?: Json | false
    prefixItems?: Json[]
    anyOf?: Json[]
    properties?: Record<string, Json>
    required?: string[]
  }
  if ($ref) return $ref.split('/').pop() ?? 'unknown'
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (words) return words.map(word => (typeof word === 'string' ? `'${word}'` : String(word))).join(' | ')
  if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`
  if (properties) {
    const fields = Object.entries(properties).map(
      ([name, it]) => `${keyOf(name)}${required?.includes(name) ? '' : '?'}: ${typeOf(it)}`,
    )
    return `{ ${fields.join('; ')} }${[type].flat().includes('null') ? ' | null' : ''}`
  }
  if (type === undefined) return 'unknown'
  return [type]
    .flat()
    .map(word => (word === 'array' ? `(${items ? typeOf(items) : 'unknown'})[]` : (WORDS[word] ?? 'unknown')))
    .join(' | ')
}

/** `not-reported` is no name of a property as it stands. */
function keyOf(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

const WORDS: Record<string, string> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  object: 'Record<string, unknown>',
}
