import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportPanel, PanelTally } from '../app/export-panel.ts'
import type { ExportFormat } from '../app/export-rows.ts'
import type { ExportName } from '../app/export-tables.ts'
import { exportOnThreads } from '../app/export-threads.ts'
import { importSamples, isEmptyStore } from '../app/import-samples.ts'
import { type Filter, StoreError } from '../app/kept.ts'
import { loadPages } from '../app/load-pages.ts'
import { panelOnThreads } from '../app/panel-threads.ts'
import { PassageThread } from '../app/passage-thread.ts'
import { openTallyThread } from '../app/tally-thread.ts'
import { UploadLanes } from '../app/upload-lanes.ts'
import { uploadSource } from '../app/upload-source.ts'
import { loadWriteToken } from '../app/write-token.ts'
import { closeGracefully, listen } from '../http/listen.ts'
import { createServer } from '../http/server.ts'
import { parseSettings, type Settings } from '../http/settings.ts'
import type { Arguments } from './arguments.ts'
import { openTold, storeMessage } from './with-kept.ts'
import type { World } from './world.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const EXPORT_WORKER = new URL('../app/export-worker.js', import.meta.url)
const PANEL_WORKER = new URL('../app/panel-worker.js', import.meta.url)
const PAGES = new URL('../web/', import.meta.url)
const WORKER = new URL('../app/upload-worker.js', import.meta.url)
const TALLY_WORKER = new URL('../app/tally-worker.js', import.meta.url)
const PASSAGE_WORKER = new URL('../app/passage-worker.js', import.meta.url)

/** `jiannuo serve`: runs until SIGTERM or SIGINT, then 0; 1 when it cannot start, 2 for wrong settings. */
export async function runServe({ options }: Arguments, world: World, version: string): Promise<number> {
  const { err, language } = world
  const settings = parseSettings({ ...process.env, ...(options.port !== undefined && { JIANNUO_PORT: options.port }) })
  if ('wrong' in settings) {
    await err.write(`jiannuo: ${settings.wrong[language]}\n`)
    return 2
  }
  try {
    await serve(settings, world, version)
    return 0
  } catch (error) {
    const message = startFault(error, settings)
    if (message === null) throw error
    await err.write(`jiannuo: ${message[language]}\n`)
    return 1
  }
}

async function serve(settings: Settings, { out, err, language }: World, version: string): Promise<void> {
  const told = untilTold()
  const { store, sources, home } = await openTold({ err, language })
  const passages = new PassageThread(PASSAGE_WORKER)
  const lanes = new UploadLanes({ worker: WORKER, data: null, lanes: availableParallelism(), idleSeconds: 60 })
  try {
    const upload = (name: string, bytes: Uint8Array, actor: string) =>
      uploadSource({ store, sources, read: lanes.read }, name, bytes, actor)
    if (await isEmptyStore(store)) {
      const count = await importSamples({ store, sources }, fileURLToPath(SAMPLES), WORKER)
      await err.write(
        {
          zh: `jiannuo: 库是空的，已导入样例 ${count} 篇\n`,
          en: `jiannuo: the store was empty; ${count} samples imported\n`,
        }[language],
      )
    }
    const token = settings.token ?? (await loadWriteToken(home))
    const logger = { level: settings.log, stream: process.stderr }
    const tallies = openTallyThread(process.env, TALLY_WORKER)
    const exportRows = (name: ExportName, filter: Filter, format: ExportFormat) =>
      tallies.restDuring(exportOnThreads(store, { env: process.env, name, filter, format }, EXPORT_WORKER))
    const pages = await loadPages(fileURLToPath(PAGES))
    const followAhead = () => tallies.count()
    const exportPanelRows = (filter: Filter, format: ExportFormat) => {
      const rows = panelOnThreads(store, { env: process.env, filter, version }, PANEL_WORKER)
      return exportPanel(rows, format, new PanelTally(version))
    }
    const world = {
      store,
      sources,
      upload,
      exportRows,
      exportPanel: exportPanelRows,
      passages,
      followAhead,
      now: Date.now,
      version,
      pages,
    }
    const app = await createServer(world, { ...settings, token }, logger)
    app.server.on('request', tallies.noteAsked)
    const address = await listen(app, settings)
    await out.write(`${address}\n`)
    if (settings.token === null)
      await err.write(wayToWrite(err.terminal ? `${address}/#token=${token}` : null, home)[language])
    followAhead()
    await told
    await tallies.close()
    await closeGracefully(app, settings.shutdownSeconds)
  } finally {
    await passages.close()
    await lanes.close()
    await store.close()
  }
}

/** For who started the server: at a terminal the link that opens the pages with leave to write, else where the token stands. */
function wayToWrite(link: string | null, home: string): { zh: string; en: string } {
  const token = join(home, 'token')
  return link === null
    ? { zh: `jiannuo: 写入令牌在 ${token}\n`, en: `jiannuo: the token for writing stands in ${token}\n` }
    : {
        zh: `jiannuo: 上面的地址只读；下面的链接可写入（导入、校核），请勿外传：\n${link}\n`,
        en: `jiannuo: the address above is for reading; this link may also write (import, check), keep it to yourself:\n${link}\n`,
      }
}

/** Resolves when somebody asks the process to end. */
function untilTold(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}

/** What keeps the server from starting and is no fault of the program. */
function startFault(error: unknown, { host, port }: Settings): { zh: string; en: string } | null {
  if (error instanceof StoreError) {
    const { zh, en } = storeMessage(error)
    return { zh: `${zh} (${error.code})`, en: `${en} (${error.code})` }
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return { zh: `端口 ${port} 已被占用，可用 --port 另选`, en: `port ${port} is taken: choose another with --port` }
  if (code === 'EACCES') return { zh: `没有权限使用端口 ${port}`, en: `no permission for port ${port}` }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return { zh: `本机没有地址 ${host}`, en: `this machine has no address ${host}` }
  return null
}
