import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceStore, Store } from '../../src/app/kept.ts'
import { uploadSource } from '../../src/app/upload-source.ts'
import { openStore } from '../../src/store/open.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import { readHere } from './read-here.ts'

/** A store in a folder of its own that holds these reports, imported in their order. */
export async function panelStore(
  reports: readonly string[],
): Promise<{ home: string; store: Store; sources: SourceStore; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'jiannuo-panel-'))
  const store = await openStore({ home })
  const sources = openSourceFolder(join(home, 'sources'))
  for (const text of reports) {
    await uploadSource({ store, sources, read: readHere }, `${text.slice(0, 12)}.txt`, Buffer.from(text), 'test')
  }
  const close = async () => {
    await store.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { home, store, sources, close }
}

/** A short whole report: last year's results, this year's headline targets and tasks. */
export function governmentReport(place: string, year: number, review: string, targets: string, plan: string): string {
  return [
    `${place}${year}年政府工作报告`,
    `——${year}年1月10日在${place}第十六届人民代表大会第四次会议上`,
    '各位代表：',
    '现在，我代表人民政府，向大会报告工作，请予审议。',
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年工作安排`,
    `今年经济社会发展的主要预期目标是：${targets}`,
    '重点抓好以下工作：',
    '（一）推进城乡建设',
    plan,
    '各位代表，让我们团结一心，为实现今年的目标而努力奋斗！',
    '',
  ].join('\n\n')
}
