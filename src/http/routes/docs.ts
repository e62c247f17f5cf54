import type { App } from '../context.ts'
import { renderDocs } from '../docs-page.ts'
import { DOCS_STYLE } from '../docs-style.ts'
import { type ApiRoute, describeApi, type OpenApi } from '../openapi.ts'

/** The API as a description for programs, and as a page for people that needs no script. */
export function docsRoutes(app: App, routes: readonly ApiRoute[], version: string): void {
  let described: OpenApi | null = null
  const api = (): OpenApi => (described ??= describeApi(routes, version))
  app.get('/api/openapi.json', { schema: { hidden: true } }, async () => api())
  app.get('/api/docs', { schema: { hidden: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderDocs(api())),
  )
  app.get('/api/docs/style.css', { schema: { hidden: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(DOCS_STYLE),
  )
}
