import { decodeBytes } from './encoding.ts'
import type { Extracted, Sample } from './format.ts'
import { Refusal } from './refusal.ts'
import { type Cell, partsOfTable, type Row } from './table.ts'
import { type Attributes, attribute, walkXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** Columns beyond this are not kept apart: a hostile sheet puts a million cells into the last of 16,384. */
const WIDEST = 256

export function isXlsx(names: readonly string[]): boolean {
  return names.includes('xl/workbook.xml')
}

/** An Excel workbook (ECMA-376): its sheets in order, each read as `partsOfTable` says. */
export function readXlsx(sample: Sample): Extracted {
  const zip = sample.zip()
  if (!zip) throw new Refusal('file-broken')
  const shared = readSharedStrings(xmlOf(zip, 'xl/sharedStrings.xml'))
  const words = new Words()
  const sheets: Row[][] = []
  for (const path of sheetPaths(zip)) {
    const sheet = new SheetReader(shared, words)
    walkXml(xmlOf(zip, path), sheet)
    if (sheet.rows.length > 0) sheets.push(sheet.rows)
  }
  const decoded = words.text()
  if (decoded.trim() === '') throw new Refusal('file-empty', 'Excel 工作簿里没有文字')
  return { decoded, encoding: null, parts: sheets.flatMap(rows => partsOfTable(decoded, rows)) }
}

function xmlOf(zip: Zip, name: string): string {
  const bytes = zip.find(name)
  return bytes ? decodeBytes(bytes, 'utf-8') : ''
}

/** Worksheet parts in the order of the workbook's tabs. */
function sheetPaths(zip: Zip): string[] {
  const targets = new Map<string, string>()
  walkXml(xmlOf(zip, 'xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    },
  })
  const paths: string[] = []
  walkXml(xmlOf(zip, 'xl/workbook.xml'), {
    open(name, attributes) {
      const target =
        name === 'sheet' ? targets.get(attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '') : null
      if (target) paths.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  if (paths.length > 0) return paths
  return zip.names.filter(n => /^xl\/worksheets\/[^/]{1,60}\.xml$/.test(n))
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let words: string[] = []
  let inText = false
  let phonetic = 0
  walkXml(xml, {
    open(name) {
      if (name === 'si') words = []
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    close(name) {
      if (name === 'si') strings.push(words.join(''))
      else if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
    text(run) {
      if (inText) words.push(run)
    },
  })
  return strings
}

/** The text of a workbook as it grows, cell after cell. */
class Words {
  private readonly parts: string[] = []
  private length = 0

  /** Adds a cell and the '\n' that separates it from the next. */
  add(value: string): Cell {
    const start = this.length
    this.parts.push(value, '\n')
    this.length += value.length + 1
    return { start, end: start + value.length, quoted: false }
  }

  text(): string {
    return this.parts.join('')
  }
}

class SheetReader {
  readonly rows: Row[] = []
  private readonly shared: readonly string[]
  private readonly words: Words
  private row: Row = { line: 0, cells: [] }
  private type = 'n'
  private column = 0
  private value: string[] = []
  private inValue = false

  constructor(shared: readonly string[], words: Words) {
    this.shared = shared
    this.words = words
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.row = { line: Number(attributes.r) || this.row.line + 1, cells: [] }
      this.column = 0
    } else if (name === 'c') {
      this.type = attributes.t ?? 'n'
      this.value = []
      const column = parseColumn(attributes.r ?? '')
      if (column !== null && column < WIDEST) this.column = Math.max(this.column, column)
    } else if (name === 'v' || name === 't') this.inValue = true
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false
    else if (name === 'c') this.endCell()
    else if (name === 'row' && this.row.cells.length > 0) this.rows.push(this.row)
  }

  text(words: string): void {
    if (this.inValue) this.value.push(words)
  }

  private endCell(): void {
    const stored = this.value.join('')
    const value = this.type === 's' ? (this.shared[Number(stored)] ?? '') : stored
    if (value === '' || this.type === 'e') return
    while (this.row.cells.length < this.column) this.row.cells.push(this.words.add(''))
    this.row.cells.push(this.words.add(value.replaceAll('_x000D_', '')))
    this.column = this.row.cells.length
  }
}

/** `AB12` → 27, or null. */
function parseColumn(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
