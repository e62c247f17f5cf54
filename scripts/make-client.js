// Writes src/client/api-types.ts from the API's own description: node scripts/make-client.js
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from './set-up.js'

ensureBuilt()
const { createServer } = await import('../dist/http/server.js')
const { renderClientTypes } = await import('../dist/http/client-types.js')
const { parseSettings } = await import('../dist/http/settings.js')

const app = await createServer({ version: '' }, parseSettings({}), false)
const api = (await app.inject('/api/openapi.json')).json()
writeFileSync(join(ROOT, 'src', 'client', 'api-types.ts'), renderClientTypes(api))
await app.close()
