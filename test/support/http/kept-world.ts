import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeSource } from '../../../src/app/decode-source.ts'
import { explainPlace } from '../../../src/app/explain-words.ts'
import { exportPanel, PanelTally } from '../../../src/app/export-panel.ts'
import { exportRows } from '../../../src/app/export-rows.ts'
import { FollowDesk } from '../../../src/app/follow-desk.ts'
import { countMissing } from '../../../src/app/follow-tallies.ts'
import type { SourceStore, Store } from '../../../src/app/kept.ts'
import { uploadSource } from '../../../src/app/upload-source.ts'
import type { App, World } from '../../../src/http/context.ts'
import { createServer, type ServerSettings } from '../../../src/http/server.ts'
import { openSourceFolder } from '../../../src/store/source-folder.ts'
import { Stores } from '../engines.ts'
import { panelHere } from '../panel-here.ts'
import { readHere } from '../read-here.ts'
import { settingsWith } from './stub-world.ts'

export { reportText } from '../report-text.ts'

export type KeptWorld = {
  app: App
  store: Store
  sources: SourceStore
  folder: string
  restartDatabase: () => void
  close: () => Promise<void>
}

/** An HTTP server over an empty store of one engine, gone with `close`. */
export async function keptWorld(
  engine: Store['engine'] = 'sqlite',
  settings: Partial<ServerSettings> = {},
): Promise<KeptWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-http-'))
  const stores = new Stores(engine)
  await stores.begin()
  const store = await stores.open()
  const sources = openSourceFolder(join(folder, 'sources'))
  const world: World = {
    store,
    sources,
    upload: (name, bytes, actor) => uploadSource({ store, sources, read: readHere }, name, bytes, actor),
    followAhead: () => void countMissing(new FollowDesk({ store, sources, now: Date.now })),
    exportRows: (name, filter, format) => exportRows(store, name, filter, format),
    exportPanel: (filter, format) =>
      exportPanel(panelHere({ store, sources }, filter, '1.2.3'), format, new PanelTally('1.2.3')),
    passages: { decode: decodeSource, explain: async (...asked) => explainPlace(...asked) },
    now: () => 1_700_000_000_000,
    version: '1.2.3',
    pages: null,
  }
  const app = await createServer(world, settingsWith(settings), false)
  const close = async () => {
    await app.close()
    await stores.end()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, store, sources, folder, restartDatabase: () => stores.restartServer(), close }
}
