import { createHash } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'
import { dataPackage, type WrittenFile } from './data-package.ts'
import { CODEBOOK, codebookOf } from './export-codebook.ts'
import { encodeCsv } from './export-csv.ts'
import { exportPanel, type PanelSummary, PanelTally } from './export-panel.ts'
import type { ExportFormat } from './export-rows.ts'
import { type Batches, oneBatch } from './export-table.ts'
import { type PanelCells, panelCellTable } from './panel-cells.ts'
import { citePanel } from './panel-citation.ts'

/**
 * Writes the panel into a folder: panel.FORMAT, codebook.csv, datapackage.json and CITATION.txt. Each file appears whole or not
 * at all; files of these names are replaced. Throws what the file system throws.
 */
export async function writePanel(
  folder: string,
  batches: Batches<PanelCells>,
  format: ExportFormat,
  version: string,
): Promise<PanelSummary> {
  makeFolder(folder)
  const table = panelCellTable(version)
  const tally = new PanelTally(version)
  const data = await writeChunks(folder, `panel.${format}`, format, exportPanel(batches, format, tally))
  const codebook = await writeChunks(folder, 'codebook.csv', 'csv', encodeCsv(CODEBOOK, oneBatch(codebookOf(table))))
  const summary = tally.summary()
  const described = dataPackage(summary, table as never, data, codebook)
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`)
  const { text, bibtex } = citePanel(summary)
  await writeFile(join(folder, 'CITATION.txt'), `${text}\n\n${bibtex}\n`)
  return summary
}

async function writeChunks(
  folder: string,
  path: string,
  format: ExportFormat,
  chunks: AsyncIterable<Uint8Array>,
): Promise<WrittenFile> {
  const part = join(folder, `.${path}.part`)
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(part, 'w')
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.byteLength
      await file.writeFile(chunk)
    }
  } catch (error) {
    await file.close()
    await rm(part, { force: true })
    throw error
  }
  await file.close()
  await rename(part, join(folder, path))
  return { path, bytes, sha256: hash.digest('hex'), format }
}
