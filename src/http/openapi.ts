import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import { PROBLEMS, type ProblemCode } from './problems.ts'

/** JSON, as far as this file looks into it. */
export type Json = { [key: string]: unknown }

export type Operation = {
  operationId: string
  tags: readonly string[]
  summary: string
  description?: string
  security?: Json[]
  parameters: {
    name: string
    in: 'path' | 'query'
    required: boolean
    schema: Json
    description?: string
    explode?: boolean
  }[]
  requestBody?: { required: boolean; content: Record<string, { schema: Json }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>
}

export type OpenApi = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Json>; securitySchemes: Json }
}

export type ApiRoute = { method: string; url: string; schema: FastifySchema }

/** Notes every route as it is registered, with the schemas that check its input. Call before the first route. */
export function collectRoutes(app: FastifyInstance): ApiRoute[] {
  const routes: ApiRoute[] = []
  app.addHook('onRoute', ({ method, url, schema }: RouteOptions) => {
    if (schema?.operationId === undefined || method === 'HEAD') return
    routes.push({ method: String(method).toLowerCase(), url, schema })
  })
  return routes
}

/** The OpenAPI 3.1 description of some routes. Schemas with a `$id` become components. */
export function describeApi(routes: readonly ApiRoute[], version: string): OpenApi {
  const schemas: Record<string, Json> = { Problem: problemSchema() }
  const paths: OpenApi['paths'] = {}
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '践诺 Jiannuo',
      version,
      description: '政府工作报告里的事实：来源、报告、指标值、承诺。 Cited facts of Chinese government work reports.',
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'JIANNUO_TOKEN' },
        session: { type: 'apiKey', in: 'cookie', name: 'jiannuo_session' },
      },
    },
  }
}

function describeRoute({ schema }: ApiRoute, schemas: Record<string, Json>): Operation {
  const lift = (it: unknown) => liftNamed(it, schemas) as Json
  const parameters = [...parametersOf('path', lift(schema.params)), ...parametersOf('query', lift(schema.querystring))]
  const answers = Object.entries((schema.response ?? {}) as Record<string, Json>).map(([status, it]) => {
    const { description, content, ...plain } = it as {
      description?: string
      content?: Record<string, { schema: Json }>
    }
    const described = content ?? (Object.keys(plain).length > 0 ? { 'application/json': { schema: it } } : undefined)
    return [
      status,
      { description: description ?? 'OK', ...(described && { content: lift(described) as never }) },
    ] as const
  })
  const problem = {
    description: '问题说明 / a problem document',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  const bodyType = schema.bodyType ?? 'application/json'
  const body = schema.body ?? (schema.bodyType ? { type: 'string', format: 'binary' } : undefined)
  return {
    operationId: schema.operationId ?? '',
    tags: schema.tags ?? [],
    summary: schema.summary ?? '',
    ...(schema.description && { description: schema.description }),
    ...(schema.writes && { security: [{ token: [] }, { session: [] }] }),
    parameters,
    ...(body !== undefined && { requestBody: { required: true, content: { [bodyType]: { schema: lift(body) } } } }),
    responses: { ...Object.fromEntries(answers), default: problem },
  }
}

function parametersOf(place: 'path' | 'query', schema: Json | undefined): Operation['parameters'] {
  const { properties, required } = (schema ?? {}) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: required?.includes(name) ?? false,
    ...(description !== undefined && { description: String(description) }),
    ...(rest.type === 'array' && { explode: false }),
    schema: rest,
  }))
}

/** A copy in which every schema with a `$id` is a reference, its own text set aside under its name. */
function liftNamed(it: unknown, schemas: Record<string, Json>): unknown {
  if (Array.isArray(it)) return it.map(one => liftNamed(one, schemas))
  if (it === null || typeof it !== 'object') return it
  const { $id, ...rest } = it as Json & { $id?: string }
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, liftNamed(value, schemas)]))
  if (typeof $id !== 'string') return plain
  schemas[$id] = plain
  return { $ref: `#/components/schemas/${$id}` }
}

function problemSchema(): Json {
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  const text = { type: 'string' }
  return {
    type: 'object',
    description: 'RFC 9457. `code` tells the kind of problem; `errors` name the parts of the input that are wrong.',
    required: ['type', 'code', 'title', 'status', 'detail', 'instance', 'requestId'],
    properties: {
      type: text,
      code: { type: 'string', enum: codes },
      title: text,
      status: { type: 'integer' },
      detail: text,
      instance: text,
      requestId: text,
      errors: {
        type: 'array',
        items: { type: 'object', required: ['at', 'message'], properties: { at: text, message: text } },
      },
    },
  }
}
