import type { Store } from '../../../src/app/kept.ts'
import type { App, World } from '../../../src/http/context.ts'
import { createServer, type ServerSettings } from '../../../src/http/server.ts'
import { parseSettings } from '../../../src/http/settings.ts'

export const TOKEN = 'a-token-for-the-tests'

/** Settings as they are without any environment, with a token, changed as told. */
export function settingsWith(changes: Partial<ServerSettings> = {}): ServerSettings {
  const settings = parseSettings({})
  if ('wrong' in settings) throw new Error(settings.wrong.en)
  return { ...settings, token: TOKEN, ...changes }
}

/** A server over a store that has only the methods given: for what does not depend on what is kept. */
export function serverOver(
  store: Partial<Store>,
  settings: Partial<ServerSettings> = {},
  world: Partial<World> = {},
): Promise<App> {
  const whole: World = {
    store: {
      engine: 'sqlite',
      location: 'nowhere',
      ping: async () => {},
      version: async () => '1',
      list: async () => ({ rows: [], next: null, total: 0 }),
      ...store,
    } as Store,
    sources: {
      location: 'nowhere',
      put: async () => '',
      get: async () => null,
      has: async () => false,
      stamp: async () => null,
      remove: async () => {},
    },
    upload: async name => ({ sha256: null, name, known: false, editions: [], failures: [] }),
    exportRows: async function* () {},
    exportPanel: async function* () {},
    followAhead: () => {},
    passages: { decode: async () => null, explain: async () => Promise.reject(new Error('no text here')) },
    now: () => 1_700_000_000_000,
    version: '1.2.3',
    pages: null,
    ...world,
  }
  return createServer(whole, settingsWith(settings), false)
}
