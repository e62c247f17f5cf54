import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeSource } from '../../../src/app/decode-source.ts'
import { explainPlace } from '../../../src/app/explain-words.ts'
import { exportPanel, PanelTally } from '../../../src/app/export-panel.ts'
import { exportRows } from '../../../src/app/export-rows.ts'
import type { SourceStore, Store } from '../../../src/app/kept.ts'
import { panelHere } from '../../../src/app/panel-threads.ts'
import { readBytes } from '../../../src/app/read-bytes.ts'
import { uploadSource } from '../../../src/app/upload-source.ts'
import type { App, World } from '../../../src/http/context.ts'
import { createServer, type ServerSettings } from '../../../src/http/server.ts'
import { openSourceFolder } from '../../../src/store/source-folder.ts'
import { Stores } from '../engines.ts'
import { settingsWith } from './stub-world.ts'

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
  const read = async (name: string, bytes: Uint8Array) => {
    const { readings, failures } = await readBytes(name, bytes, { origins: true })
    return { readings: [...readings], failures }
  }
  const world: World = {
    store,
    sources,
    upload: (name, bytes, actor) => uploadSource({ store, sources, read }, name, bytes, actor),
    exportRows: (name, filter, format) => exportRows(store, name, filter, format),
    exportPanel: (filter, format) => exportPanel(panelHere(store, filter, '1.2.3'), format, new PanelTally('1.2.3')),
    passages: { decode: decodeSource, explain: async (...place) => explainPlace(...place) },
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

/** A short report of a place and year. */
export function reportText(place: string, year: number, growth: number): string {
  return [
    `${place}${year}年政府工作报告`,
    '',
    `——${year}年1月10日在${place}第十六届人民代表大会第四次会议上`,
    '',
    '各位代表：',
    '',
    '现在，我代表市人民政府，向大会报告工作，请予审议。',
    '',
    `一、${year - 1}年工作回顾`,
    '',
    `过去一年，地区生产总值增长${growth - 1}.5%，一般公共预算收入完成81.7亿元。优化营商环境，新增市场主体2.3万户。`,
    '',
    `二、${year}年工作安排`,
    '',
    `${year}年主要预期目标是：地区生产总值增长${growth}%以上，城镇新增就业5万人。`,
    '',
    '（一）持续优化营商环境。改造老旧小区120个，确保6月底前全部开工。',
    '',
    '各位代表，让我们团结奋斗，为全面建设社会主义现代化国家作出新的贡献！',
    '',
  ].join('\n')
}
