import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { CODEBOOK, codebookOf } from './export-codebook.ts'
import type { Batches, ExportTable } from './export-table.ts'
import {
  contentTypes,
  RELATIONS,
  STYLES,
  sheetHead,
  sheetRow,
  sheetTail,
  workbook,
  workbookRelations,
} from './export-xlsx-parts.ts'

/** Rows of a sheet, its header counted (the limit of the format); what is more goes on in the next sheet. */
const MOST_ROWS = 1_048_576

/** The one moment that stands in the archive, so that the same rows give the same bytes. */
const MOMENT = new Date(1980, 0, 1)

/**
 * An Excel workbook: the rows in one sheet or, past 1,048,576 of them, in several, then the codebook. Texts are text cells,
 * never formulas. Written as a stream: one batch is held at a time. `mostRows` is for tests.
 */
export async function* encodeXlsx<Row>(
  table: ExportTable<Row>,
  batches: Batches<Row>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  const book = new Workbook()
  let rows = book.openSheet(table)
  for await (const batch of batches) {
    let xml = ''
    for (const row of batch) {
      if (rows >= mostRows) {
        book.closeSheet(xml, table, rows)
        xml = ''
        rows = book.openSheet(table)
      }
      xml += sheetRow(table, row, ++rows)
    }
    book.write(xml)
    yield* book.taken()
  }
  book.closeSheet('', table, rows)
  let line = book.openSheet(CODEBOOK)
  const codebook = codebookOf(table).map(entry => sheetRow(CODEBOOK, entry, ++line))
  book.closeSheet(codebook.join(''), CODEBOOK, line)
  book.finish()
  yield* book.taken()
}

/** A zip archive under way, one sheet of it open. */
class Workbook {
  private readonly sheets: string[] = []
  private chunks: Uint8Array[] = []
  private fault: Error | null = null
  private sheet: ZipDeflate | null = null
  private readonly zip = new Zip((error, chunk) => {
    if (error) this.fault = error
    else this.chunks.push(chunk)
  })

  /** Begins a sheet with its header row; says how many rows it has. */
  openSheet<Row>(table: ExportTable<Row>): number {
    const number = this.sheets.filter(name => name.startsWith(table.name)).length + 1
    this.sheets.push(number === 1 ? table.name : `${table.name} ${number}`)
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${this.sheets.length}.xml`, { level: 3 })
    this.sheet.mtime = MOMENT
    this.zip.add(this.sheet)
    this.write(sheetHead(table))
    return 1
  }

  write(xml: string): void {
    if (xml !== '') this.sheet?.push(Buffer.from(xml), false)
  }

  closeSheet<Row>(xml: string, table: ExportTable<Row>, rows: number): void {
    this.write(xml)
    this.sheet?.push(Buffer.from(sheetTail(table.columns.length, rows)), true)
    this.sheet = null
  }

  /** The parts that name the sheets come last: only now is it known how many there are. */
  finish(): void {
    this.add('xl/workbook.xml', workbook(this.sheets))
    this.add('xl/_rels/workbook.xml.rels', workbookRelations(this.sheets.length))
    this.add('xl/styles.xml', STYLES)
    this.add('_rels/.rels', RELATIONS)
    this.add('[Content_Types].xml', contentTypes(this.sheets.length))
    this.zip.end()
  }

  taken(): Uint8Array[] {
    if (this.fault) throw this.fault
    const taken = this.chunks
    this.chunks = []
    return taken
  }

  private add(name: string, xml: string): void {
    const part = new ZipPassThrough(name)
    part.mtime = MOMENT
    this.zip.add(part)
    part.push(Buffer.from(xml), true)
  }
}
