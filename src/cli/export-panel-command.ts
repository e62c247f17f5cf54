import { exportPanel, type PanelSummary, PanelTally } from '../app/export-panel.ts'
import type { ExportFormat } from '../app/export-rows.ts'
import type { Filter } from '../app/kept.ts'
import { citePanel } from '../app/panel-citation.ts'
import { panelOnThreads } from '../app/panel-threads.ts'
import { programVersion } from '../app/program-version.ts'
import { writePanel } from '../app/write-panel.ts'
import { withKept } from './with-kept.ts'
import type { World } from './world.ts'

const WORKER = new URL('../app/panel-worker.js', import.meta.url)

/**
 * `jiannuo export panel [--out FOLDER]`: into the folder with its description, or the bare file to stdout; then how many rows
 * there are, their hash and how to cite them, on stderr. 1 when the store or the file system failed, 2 for wrong use.
 */
export async function runExportPanel(
  filter: Filter,
  format: ExportFormat,
  folder: string | undefined,
  world: World,
): Promise<number> {
  return withKept(world, async ({ store }) => {
    const version = programVersion()
    const rows = panelOnThreads(store, { env: process.env, filter, version }, WORKER)
    if (folder === undefined) {
      const tally = new PanelTally(version)
      for await (const chunk of exportPanel(rows, format, tally)) if (!(await world.out.write(chunk))) return 0
      await world.err.write(summaryLines(tally.summary(), world))
      return 0
    }
    try {
      await world.err.write(summaryLines(await writePanel(folder, rows, format, version), world))
      return 0
    } catch (error) {
      if (!isOfFileSystem(error)) throw error
      const said = { zh: '文件夹写不进去', en: 'cannot write into the folder' }[world.language]
      await world.err.write(`jiannuo: ${folder}: ${said} (${error.code})\n`)
      return 1
    }
  })
}

function summaryLines(summary: PanelSummary, { language }: World): string {
  const { rows, places, sha256 } = summary
  const said = {
    zh: `${rows} 行，${places} 个地区；数据集哈希 sha256:${sha256}`,
    en: `${rows} rows of ${places} places; data set sha256:${sha256}`,
  }[language]
  return `jiannuo: ${said}\njiannuo: ${citePanel(summary).text}\n`
}

function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && typeof (error as NodeJS.ErrnoException).code === 'string'
}
