import { CODEBOOK } from './export-codebook.ts'
import type { PanelSummary } from './export-panel.ts'
import { EXPORT_FORMATS, type ExportFormat } from './export-rows.ts'
import type { CellType, Column, ExportTable } from './export-table.ts'
import { citePanel } from './panel-citation.ts'

/** A file that was written: its name, its length and the SHA-256 of its bytes. */
export type WrittenFile = { path: string; bytes: number; sha256: string; format: ExportFormat }

type Field = {
  name: string
  type: string
  title: string
  description: string
  constraints?: { enum: (string | number)[] }
}

/** The panel as a Frictionless data package (Data Package 1, https://specs.frictionlessdata.io): every file, every column, hashes. */
export function dataPackage(
  summary: PanelSummary,
  table: ExportTable<never>,
  data: WrittenFile,
  codebook: WrittenFile,
): object {
  const { rows, sha256, version } = summary
  return {
    profile: 'data-package',
    name: 'jiannuo-panel',
    id: `sha256:${sha256}`,
    title: table.zh,
    description: table.en,
    version: sha256.slice(0, 12),
    keywords: ['政府工作报告', 'government work reports', 'targets', 'results'],
    contributors: [{ title: `Jiannuo 践诺 ${version}`, role: 'wrangler' }],
    resources: [resource('panel', table, data), resource('codebook', CODEBOOK as ExportTable<never>, codebook)],
    dataset: { rows, sha256, citation: citePanel(summary) },
  }
}

function resource(name: string, table: ExportTable<never>, { path, bytes, sha256, format }: WrittenFile): object {
  return {
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    name,
    path,
    title: table.zh,
    description: table.en,
    format,
    mediatype: EXPORT_FORMATS[format].mediaType.split(';', 1)[0],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' && {
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    }),
    schema: { fields: table.columns.map(column => fieldOf(column, format)), missingValues: [''] },
  }
}

function fieldOf({ name, type, zh, en, codes }: Column<never>, format: ExportFormat): Field {
  const holds = codes && type !== 'list' ? { constraints: { enum: codes.map(it => it.value) } } : {}
  return { name, type: typeOf(type, format), title: zh, description: en, ...holds }
}

/** Only JSON Lines and Parquet have lists; elsewhere their words stand in one text. */
function typeOf(type: CellType, format: ExportFormat): string {
  if (type === 'list') return format === 'jsonl' || format === 'parquet' ? 'array' : 'string'
  return type === 'text' ? 'string' : type
}
