import { type ExportFormat, exportCodebook, exportFilters } from '../app/export-rows.ts'
import { EXPORT_NAMES, type ExportName } from '../app/export-tables.ts'
import { exportOnThreads } from '../app/export-threads.ts'
import { PANEL_FILTERS } from '../app/panel-rows.ts'
import type { Arguments } from './arguments.ts'
import { runExportPanel } from './export-panel-command.ts'
import { filterFromOptions } from './filter-options.ts'
import { openTold, refuse, tellStoreError } from './with-kept.ts'
import type { World } from './world.ts'

const WORKER = new URL('../app/export-worker.js', import.meta.url)

/** `jiannuo export TABLE`: 0 when all rows were written, 1 when the store failed, 2 for wrong use. */
export async function runExport({ operands, options }: Arguments, world: World): Promise<number> {
  const [name, ...rest] = operands
  const format = (options.format as ExportFormat | undefined) ?? 'csv'
  if (rest.length > 0 || !(name === 'codebook' || name === 'panel' || isExport(name))) {
    const list = [...EXPORT_NAMES, 'panel', 'codebook'].join(' | ')
    return refuse({ zh: `可导出的表：${list}`, en: `what can be exported: ${list}` }, world)
  }
  if (options.out !== undefined && name !== 'panel') {
    return refuse({ zh: '--out 只用于 export panel', en: '--out is for export panel only' }, world)
  }
  if (world.out.terminal && options.out === undefined && !isText(format)) {
    return refuse(
      {
        zh: `${format} 是二进制格式，请用 > 文件名 写入文件`,
        en: `${format} is binary: write it to a file with > NAME`,
      },
      world,
    )
  }
  if (name === 'codebook') return print(exportCodebook(format), world)
  const filter = filterFromOptions(options, `export ${name}`, name === 'panel' ? PANEL_FILTERS : exportFilters(name))
  if ('wrong' in filter) return refuse(filter.wrong, world)
  if (name === 'panel') return runExportPanel(filter, format, options.out, world)
  try {
    const { store } = await openTold(world)
    try {
      return await print(exportOnThreads(store, { env: process.env, name, filter, format }, WORKER), world)
    } finally {
      await store.close()
    }
  } catch (error) {
    return tellStoreError(error, world)
  }
}

async function print(chunks: AsyncIterable<Uint8Array>, { out }: World): Promise<number> {
  for await (const chunk of chunks) if (!(await out.write(chunk))) break
  return 0
}

function isText(format: ExportFormat): boolean {
  return format === 'csv' || format === 'jsonl'
}

function isExport(name: string): name is ExportName {
  return (EXPORT_NAMES as readonly string[]).includes(name)
}
