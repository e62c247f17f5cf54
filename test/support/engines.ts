import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Cluster, HAS_POSTGRES, startCluster } from './postgres.ts'

export const ENGINES: readonly Store['engine'][] = HAS_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite']

/** Empty stores of one engine; `end` takes them and the server away. */
export class Stores {
  readonly engine: Store['engine']
  private readonly folder = mkdtempSync(join(tmpdir(), 'jiannuo-store-'))
  private readonly opened: Store[] = []
  private cluster: Cluster | null = null
  private count = 0

  constructor(engine: Store['engine']) {
    this.engine = engine
  }

  async begin(): Promise<void> {
    if (this.engine === 'postgres') this.cluster = await startCluster()
  }

  async open(): Promise<Store> {
    return this.openAt(this.place())
  }

  /** A place for a store: the same place opened twice is the same store. */
  place(): { home: string; databaseUrl: string | null } {
    const name = `store_${++this.count}`
    return { home: join(this.folder, name), databaseUrl: this.cluster?.database(name) ?? null }
  }

  async openAt(place: { home: string; databaseUrl: string | null }): Promise<Store> {
    let second = 0
    const clock = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString()
    const store = await openStore({ ...place, waitSeconds: 1, connections: 4, clock })
    this.opened.push(store)
    return store
  }

  restartServer(): void {
    this.cluster?.restart()
  }

  async end(): Promise<void> {
    for (const store of this.opened) await store.close().catch(() => {})
    this.cluster?.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
