import { homedir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreOptions } from '../store/open.ts'
import { openSources } from '../store/open-sources.ts'
import type { SourceStore, Store } from './kept.ts'

export type Kept = { store: Store; sources: SourceStore; home: string }

type Environment = Record<string, string | undefined>

const PASSING_MEGABYTES = 4

/** The folder of the embedded store: `JIANNUO_HOME`, or `jiannuo` in the user's data folder. */
function homeFolder(env: Environment, platform: string = process.platform): string {
  if (env.JIANNUO_HOME) return env.JIANNUO_HOME
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'jiannuo')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'jiannuo')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'jiannuo')
}

/**
 * Opens what is kept, where the environment says: in `JIANNUO_HOME`, or on the server of `DATABASE_URL`. Throws a `StoreError`.
 * `isPassing`: everything is read once, so nothing is worth keeping in memory. `onUpgrade`: see `StoreOptions`.
 */
export async function openKept(
  env: Environment,
  { isPassing = false, onUpgrade }: { isPassing?: boolean; onUpgrade?: StoreOptions['onUpgrade'] } = {},
): Promise<Kept> {
  const home = homeFolder(env)
  const databaseUrl = env.DATABASE_URL ?? null
  const passing = isPassing && { cacheMegabytes: PASSING_MEGABYTES }
  const store = await openStore({ home, databaseUrl, onUpgrade, ...passing })
  return { store, sources: openSources(home, env), home }
}
