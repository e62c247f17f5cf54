import type { App } from './context.ts'
import type { Settings } from './settings.ts'

/** Opens the door; gives the address as a browser wants it. Throws what the system says when the port is taken. */
export async function listen(app: App, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<string> {
  await app.listen({ host, port })
  const bound = app.server.address()
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${actual}`
}

/** Closes the door: nobody new comes in, running requests may end in `seconds`, then their lines are cut. */
export async function closeGracefully(app: App, seconds: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), seconds * 1000)
  // a client may keep its line open after its last answer
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
    clearInterval(sweep)
  }
}
