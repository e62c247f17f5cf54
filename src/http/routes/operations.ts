import type { Registry } from 'prom-client'
import type { App, World } from '../context.ts'

/** For who runs the server: is it alive, can it answer, how is it doing. */
export function operationRoutes(
  app: App,
  { store, version }: World,
  registry: Registry,
  isClosing: () => boolean,
): void {
  const quiet = { logLevel: 'warn', schema: { hidden: true }, config: { rateLimit: false } } as const
  app.get('/health', quiet, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok', version }
  })
  app.get('/ready', quiet, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    const fault = isClosing() ? 'closing' : await faultOf(() => store.ping())
    return fault === null
      ? { status: 'ready', engine: store.engine }
      : reply.code(503).send({ status: 'not-ready', reason: fault })
  })
  app.get('/metrics', quiet, async (_request, reply) => {
    const text = await registry.metrics()
    return reply.header('cache-control', 'no-store').type(registry.contentType).send(text)
  })
}

async function faultOf(ask: () => Promise<void>): Promise<string | null> {
  try {
    await ask()
    return null
  } catch {
    return 'store-unavailable'
  }
}
