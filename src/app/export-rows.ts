import { CODEBOOK, codebookOf } from './export-codebook.ts'
import { encodeCsv } from './export-csv.ts'
import { encodeDta } from './export-dta.ts'
import { encodeJsonl } from './export-jsonl.ts'
import type { Batches, ExportTable } from './export-table.ts'
import { EXPORT_NAMES, EXPORT_TABLES, type ExportName } from './export-tables.ts'
import { type EditionRow, type Filter, type FilterName, LIST_FILTERS, NO_REPORTS, type Store } from './kept.ts'
import { programVersion } from './program-version.ts'
import { KINDS } from './vocabulary.ts'

type Encode = <Row>(table: ExportTable<Row>, batches: Batches<Row>) => AsyncGenerator<Uint8Array>

/** An encoder that brings packages: loaded with its first file, not with the program. */
function whenUsed(load: () => Promise<Encode>): Encode {
  return async function* (table, batches) {
    yield* (await load())(table, batches)
  }
}

const encodeXlsx = whenUsed(async () => (await import('./export-xlsx.ts')).encodeXlsx)

const encodeParquet = whenUsed(async () => (await import('./export-parquet.ts')).encodeParquet)

/** Every format of an export: its media type and its encoder. */
export const EXPORT_FORMATS = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', encode: encodeCsv },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', encode: encodeXlsx },
  jsonl: { mediaType: 'application/x-ndjson', encode: encodeJsonl },
  dta: { mediaType: 'application/x-stata-dta', encode: encodeDta },
  parquet: { mediaType: 'application/vnd.apache.parquet', encode: encodeParquet },
} as const satisfies Record<string, { mediaType: string; encode: Encode }>

export type ExportFormat = keyof typeof EXPORT_FORMATS

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormat[]

/**
 * The rows of a list as a file, in pieces as they are made: memory does not grow with the rows. Throws what the store throws
 * (`filter-unknown` before the first piece).
 */
export function exportRows(
  store: Store,
  name: ExportName,
  asked: Filter,
  format: ExportFormat,
): AsyncGenerator<Uint8Array> {
  const filter = exportFilter(asked)
  const encode: Encode = EXPORT_FORMATS[format].encode
  switch (name) {
    case 'reports':
      return encode(
        EXPORT_TABLES.reports,
        reportsOnly(store.stream('editions', { ...asked, editions: 'preferred' }, { sort: 'place' })),
      )
    case 'outline':
      return encode(EXPORT_TABLES.outline, store.stream('outline', filter))
    case 'observations':
      return encode(EXPORT_TABLES.observations, store.stream('observations', filter, { sentences: true }))
    case 'commitments':
      return encode(EXPORT_TABLES.commitments, store.stream('commitments', filter))
  }
}

/** What each export can be narrowed to: reports are taken by their preferred editions. */
export function exportFilters(name: ExportName): readonly FilterName[] {
  if (name !== 'reports') return LIST_FILTERS[name]
  return LIST_FILTERS.reports.filter(field => LIST_FILTERS.editions.includes(field))
}

const REPORT_KINDS = KINDS.filter(kind => !NO_REPORTS.has(kind))

/** Without a word about kinds, and where no single document is named: only what is of reports. */
export function exportFilter(filter: Filter): Filter {
  const { kinds, report, edition, editionIds, ids } = filter
  return [kinds, report, edition, editionIds, ids].every(it => it === undefined)
    ? { ...filter, kinds: REPORT_KINDS }
    : filter
}

/** What every column of every export means, in the same formats. */
export function exportCodebook(format: ExportFormat): AsyncGenerator<Uint8Array> {
  const encode: Encode = EXPORT_FORMATS[format].encode
  return encode(CODEBOOK, wholeCodebook())
}

async function* wholeCodebook() {
  for (const name of EXPORT_NAMES) yield codebookOf(EXPORT_TABLES[name] as ExportTable<never>)
  // what the panel needs is not what every thread of an export should load
  const { panelTable } = await import('./panel-columns.ts')
  yield codebookOf(panelTable(programVersion()))
}

/** Editions without those that are of no report. */
async function* reportsOnly(batches: Batches<EditionRow>): Batches<EditionRow> {
  for await (const batch of batches) yield batch.filter(row => row.report !== null)
}
