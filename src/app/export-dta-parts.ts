import type { CellType, Code, Column, ExportTable } from './export-table.ts'

/** Texts of more bytes than this are kept apart (strL): rows stay small, and keys (codes, hashes) can be merged on. */
const LONGEST_STR = 80
const LABEL_CHARACTERS = 80
const LARGEST_LONG = 2_147_483_620
const MISSING = { long: 2_147_483_621, byte: 101, double: Buffer.from('000000000000e07f', 'hex') }

/** What has to be known of the rows before the first is written. */
export type DtaWidths = { rows: number; columns: { bytes: number; long: boolean; filled: number; total: number }[] }

/** The type of a column in the file: a number of bytes is a text of that width. */
export type DtaType = number | 'strL' | 'long' | 'double' | 'byte'

export type DtaShape = {
  table: ExportTable<never>
  rows: number
  types: DtaType[]
  rowBytes: number
  longBytes: number
  notes: readonly string[]
}

export function emptyWidths(columns: number): DtaWidths {
  return { rows: 0, columns: Array.from({ length: columns }, () => ({ bytes: 1, long: false, filled: 0, total: 0 })) }
}

export function measureRow(widths: DtaWidths, cells: readonly unknown[]): void {
  widths.rows++
  cells.forEach((cell, i) => {
    if (typeof cell !== 'string' || cell === '') return
    const bytes = Buffer.byteLength(cell)
    const column = widths.columns[i]
    column.filled++
    column.total += bytes
    if (bytes > column.bytes) column.bytes = bytes
    if (bytes > LONGEST_STR || cell.includes('\0')) column.long = true
  })
}

export function dtaShapeOf<Row>(table: ExportTable<Row>, widths: DtaWidths, notes: readonly string[]): DtaShape {
  const types = table.columns.map(({ type }, i) => typeOf(type, widths.columns[i]))
  return {
    table: table as unknown as ExportTable<never>,
    rows: widths.rows,
    types,
    rowBytes: types.reduce<number>((sum, type) => sum + bytesOf(type), 0),
    longBytes: types.reduce<number>((sum, type, i) => {
      const { filled, total } = widths.columns[i]
      return type === 'strL' ? sum + total + filled * LONG_OVERHEAD : sum
    }, 0),
    notes,
  }
}

function typeOf(type: CellType, { bytes, long }: DtaWidths['columns'][number]): DtaType {
  if (type === 'integer') return 'long'
  if (type === 'number') return 'double'
  if (type === 'boolean') return 'byte'
  return long ? 'strL' : bytes
}

function bytesOf(type: DtaType): number {
  return typeof type === 'number' ? type : { strL: 8, long: 4, double: 8, byte: 1 }[type]
}

/** Puts one cell into a row; says where the next begins. `column` and `row` count from 1 and are the key of a long text. */
export function dtaCell(into: Buffer, at: number, type: DtaType, cell: unknown, column: number, row: number): number {
  if (typeof type === 'number') {
    if (typeof cell === 'string') into.write(cell, at, 'utf8')
  } else if (type === 'strL') {
    if (cell) {
      into.writeUInt16LE(column, at)
      into.writeUIntLE(row, at + 2, 6)
    }
  } else if (type === 'double') {
    if (typeof cell === 'number' && Number.isFinite(cell)) into.writeDoubleLE(cell, at)
    else MISSING.double.copy(into, at)
  } else if (type === 'long') {
    if (typeof cell === 'number' && Math.abs(cell) > LARGEST_LONG) throw new RangeError(`${cell} is no Stata long`)
    into.writeInt32LE(typeof cell === 'number' ? cell : MISSING.long, at)
  } else into.writeInt8(cell === null ? MISSING.byte : Number(cell), at)
  return at + bytesOf(type)
}

const LONG_OVERHEAD = 3 + 4 + 8 + 1 + 4 + 1

/** A long text with its key; one that holds a zero byte is kept as binary. */
export function dtaLong(text: string, column: number, row: number): Buffer {
  const bytes = Buffer.from(text)
  const head = Buffer.alloc(20)
  head.write('GSO', 0)
  head.writeUInt32LE(column, 3)
  head.writeBigUInt64LE(BigInt(row), 7)
  head.writeUInt8(bytes.includes(0) ? 129 : 130, 15)
  head.writeUInt32LE(bytes.length + 1, 16)
  return Buffer.concat([head, bytes, Buffer.alloc(1)])
}

/** All that stands before the first row. The map names the place of every section, also of those to come. */
export function dtaHead(shape: DtaShape): Buffer {
  const { table, rows, types } = shape
  const { columns } = table
  const label = Buffer.from(short(table.zh, LABEL_CHARACTERS))
  const opening = Buffer.concat([
    Buffer.from('<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>'),
    uint(columns.length, 2),
    Buffer.from('</K><N>'),
    uint(rows, 8),
    Buffer.from('</N><label>'),
    uint(label.length, 2),
    label,
    Buffer.from('</label><timestamp>\0</timestamp></header>'),
  ])
  const sections = [
    section('variable_types', Buffer.concat(types.map(type => uint(TYPE_CODES(type), 2)))),
    section('varnames', Buffer.concat(columns.map(({ name }) => fixed(name, 129)))),
    section('sortlist', Buffer.alloc(2 * (columns.length + 1))),
    section('formats', Buffer.concat(types.map(type => fixed(formatOf(type), 57)))),
    section('value_label_names', Buffer.concat(columns.map(column => fixed(labelNameOf(column), 129)))),
    section('variable_labels', Buffer.concat(columns.map(({ zh }) => fixed(short(zh, LABEL_CHARACTERS), 321)))),
    section('characteristics', Buffer.concat([...notesOf('_dta', shape.notes), ...columns.flatMap(columnNotes)])),
  ]
  return Buffer.concat([opening, mapOf(opening.length, sections, shape), ...sections, Buffer.from('<data>')])
}

const MAP_BYTES = '<map></map>'.length + 14 * 8

function mapOf(opening: number, sections: readonly Buffer[], shape: DtaShape): Buffer {
  const places = [0, opening]
  let at = opening + MAP_BYTES
  for (const it of sections) {
    places.push(at)
    at += it.length
  }
  const data = at
  const strls = data + '<data></data>'.length + shape.rows * shape.rowBytes
  const labels = strls + '<strls></strls>'.length + shape.longBytes
  const closing = labels + valueLabels(shape).length
  places.push(data, strls, labels, closing, closing + CLOSING.length)
  return section('map', Buffer.concat(places.map(place => uint(place, 8))))
}

const CLOSING = '</stata_dta>'

/** All that stands after the last long text. */
export function dtaClosing(shape: DtaShape): Buffer {
  return Buffer.concat([Buffer.from('</strls>'), valueLabels(shape), Buffer.from(CLOSING)])
}

const NO_YES: readonly Code[] = [
  { value: 0, zh: '否', en: 'no' },
  { value: 1, zh: '是', en: 'yes' },
]

function codesOf({ type, codes }: Pick<Column<never>, 'type' | 'codes'>): readonly Code[] {
  if (type === 'boolean') return NO_YES
  return type === 'integer' ? (codes ?? []) : []
}

function labelNameOf(column: Column<never>): string {
  if (column.type === 'boolean') return 'no_yes'
  return codesOf(column).length > 0 ? column.name : ''
}

function valueLabels({ table }: DtaShape): Buffer {
  const lists = new Map<string, readonly Code[]>()
  for (const column of table.columns) if (labelNameOf(column) !== '') lists.set(labelNameOf(column), codesOf(column))
  return section('value_labels', Buffer.concat([...lists].map(([name, codes]) => valueLabel(name, codes))))
}

function valueLabel(name: string, codes: readonly Code[]): Buffer {
  const texts = codes.map(({ zh, en }) => Buffer.from(`${zh} ${en}\0`))
  let at = 0
  const offsets = texts.map(text => {
    const own = at
    at += text.length
    return uint(own, 4)
  })
  const values = codes.map(({ value }) => {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32LE(Number(value))
    return bytes
  })
  const table = Buffer.concat([uint(codes.length, 4), uint(at, 4), ...offsets, ...values, ...texts])
  return Buffer.concat([
    Buffer.from('<lbl>'),
    uint(table.length, 4),
    fixed(name, 129),
    Buffer.alloc(3),
    table,
    Buffer.from('</lbl>'),
  ])
}

function columnNotes({ name, en, zh }: Column<never>): Buffer[] {
  return notesOf(name, [en, ...([...zh].length > LABEL_CHARACTERS ? [zh] : [])])
}

/** Notes as Stata keeps them: note0 is their number. */
function notesOf(of: string, notes: readonly string[]): Buffer[] {
  if (notes.length === 0) return []
  return [String(notes.length), ...notes].map((note, i) => {
    const body = Buffer.concat([fixed(of, 129), fixed(`note${i}`, 129), Buffer.from(`${note}\0`)])
    return Buffer.concat([Buffer.from('<ch>'), uint(body.length, 4), body, Buffer.from('</ch>')])
  })
}

const TYPE_CODES = (type: DtaType): number =>
  typeof type === 'number' ? type : { strL: 32768, double: 65526, long: 65528, byte: 65530 }[type]

function formatOf(type: DtaType): string {
  if (typeof type === 'number') return `%-${Math.min(type, 24)}s`
  return { strL: '%-24s', double: '%10.0g', long: '%12.0g', byte: '%8.0g' }[type]
}

function section(name: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<${name}>`), body, Buffer.from(`</${name}>`)])
}

function fixed(text: string, bytes: number): Buffer {
  const into = Buffer.alloc(bytes)
  into.write(text, 0, bytes - 1)
  return into
}

function uint(value: number, bytes: number): Buffer {
  const into = Buffer.alloc(bytes)
  if (bytes === 8) into.writeBigUInt64LE(BigInt(value))
  else into.writeUIntLE(value, 0, bytes)
  return into
}

function short(text: string, characters: number): string {
  const all = [...text]
  return all.length > characters ? `${all.slice(0, characters - 1).join('')}…` : text
}
