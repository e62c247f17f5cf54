import { fastifyCors } from '@fastify/cors'
import { fastifyRateLimit } from '@fastify/rate-limit'
import { type FastifyServerOptions, fastify } from 'fastify'
import { FollowDesk } from '../app/follow-desk.ts'
import { cacheAnswers } from './answer-cache.ts'
import { answerProblems, answerUnreadable, sendProblem } from './answer-problems.ts'
import { SCHEMA_COMPILERS } from './compile-schemas.ts'
import type { App, Typed, World } from './context.ts'
import { tagAnswers } from './etag.ts'
import { guardAnswers } from './guards.ts'
import { measureRequests } from './metrics.ts'
import { collectRoutes } from './openapi.ts'
import { readParameters } from './parameters.ts'
import { Problem } from './problems.ts'
import { chartRoutes } from './routes/charts.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { differenceRoutes } from './routes/differences.ts'
import { docsRoutes } from './routes/docs.ts'
import { doubtRoutes } from './routes/doubts.ts'
import { editionRoutes } from './routes/editions.ts'
import { exportRoutes } from './routes/exports.ts'
import { factRoutes } from './routes/facts.ts'
import { followRoutes } from './routes/follow.ts'
import { followDecisionRoutes } from './routes/follow-decisions.ts'
import { lookupRoutes } from './routes/lookup.ts'
import { operationRoutes } from './routes/operations.ts'
import { pageRoutes } from './routes/pages.ts'
import { passageRoutes } from './routes/passages.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/session.ts'
import { sourceRoutes, takeBytes } from './routes/sources.ts'
import type { Settings } from './settings.ts'
import { problemOfStore } from './store-problems.ts'
import { requireWriter } from './write-access.ts'

export type ServerSettings = Omit<Settings, 'token'> & { token: string }

/** The server with all its routes, not yet listening. `logger` as fastify takes it. */
export async function createServer(
  world: World,
  settings: ServerSettings,
  logger: FastifyServerOptions['logger'],
): Promise<App> {
  let closing = false
  const app = fastify({
    logger: logger ?? false,
    trustProxy: settings.trustProxy.length > 0 ? settings.trustProxy : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) =>
      void sendProblem(new Problem('input-invalid', error.message), request, reply),
    // that the schemas themselves are right is a test's
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, validateSchema: false } },
    schemaController: { compilersFactory: SCHEMA_COMPILERS },
  }).withTypeProvider<Typed>() as App
  app.addHook('preClose', async () => {
    closing = true
  })
  const registry = measureRequests(app)
  guardAnswers(app)
  tagAnswers(app)
  answerProblems(app, problemOfStore)
  await limitRates(app, settings)
  if (settings.cors.length > 0) {
    await app.register(fastifyCors, {
      origin: settings.cors,
      methods: ['GET', 'HEAD'],
      exposedHeaders: ['etag', 'link'],
    })
  }
  requireWriters(app, settings.token, world.now)
  readParameters(app)
  cacheAnswers(app, world.store, world.now)
  takeBytes(app, settings.uploadMegabytes)
  const routes = collectRoutes(app)
  sourceRoutes(app, world)
  reportRoutes(app, world)
  editionRoutes(app, world)
  differenceRoutes(app, world)
  factRoutes(app, world)
  passageRoutes(app, world)
  searchRoutes(app, world)
  lookupRoutes(app, world)
  chartRoutes(app, world)
  decisionRoutes(app, world)
  const desk = new FollowDesk(world)
  followRoutes(app, world, desk)
  followDecisionRoutes(app, desk)
  doubtRoutes(app, world)
  exportRoutes(app, world)
  sessionRoutes(app, world, settings.token)
  docsRoutes(app, routes, world.version)
  operationRoutes(app, world, registry, () => closing)
  pageRoutes(app, world.pages)
  return app
}

/** Every route that writes checks who asks before it reads the body. */
function requireWriters(app: App, token: string, now: () => number): void {
  app.addHook('onRequest', async request => {
    if (request.routeOptions.schema?.writes) requireWriter(request, token, now())
  })
}

/** Reads and writes of one client are counted apart. Who asks from this machine itself is not counted, unless a proxy does so for others. */
async function limitRates(app: App, { readsPerMinute, writesPerMinute, trustProxy }: ServerSettings): Promise<void> {
  const writes = (method: string) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
  await app.register(fastifyRateLimit, {
    global: true,
    timeWindow: 60_000,
    max: request => (writes(request.method) ? writesPerMinute : readsPerMinute),
    keyGenerator: request => `${writes(request.method) ? 'w' : 'r'} ${request.ip}`,
    allowList: request => trustProxy.length === 0 && isLoopback(request.ip),
    cache: 10_000,
    errorResponseBuilder: (_request, { after }) => new Problem('too-many-requests', `请求过多，请 ${after} 后再试`),
  })
}

function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}
