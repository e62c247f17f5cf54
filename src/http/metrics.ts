import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Counts requests by route (never by address: that would have no end), method and status, and times them. */
export function measureRequests(app: FastifyInstance): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const labelNames = ['method', 'route', 'status'] as const
  const seconds = new Histogram({
    name: 'jiannuo_http_request_seconds',
    help: 'time to answer',
    labelNames,
    buckets: BUCKETS,
    registers,
  })
  const running = new Gauge({ name: 'jiannuo_http_requests_running', help: 'requests under way', registers })
  const bytes = new Counter({
    name: 'jiannuo_http_upload_bytes_total',
    help: 'bytes of request bodies, as announced',
    registers,
  })
  app.addHook('onRequest', async (request, reply) => {
    running.inc()
    reply.raw.once('close', () => running.dec())
    bytes.inc(Number(request.headers['content-length']) || 0)
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    }
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  return registry
}
