import { type Cell, type ExportTable, textOfCell } from './export-table.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Characters of a cell (the limit of the format); a longer text is cut and ends with …. */
const MOST_CHARACTERS = 32_767

/** The sheet up to its first row of data: widths, a header in bold that stays in view. */
export function sheetHead<Row>(table: ExportTable<Row>): string {
  const widths = table.columns.map(({ type }, i) => {
    const width = type === 'text' || type === 'list' ? 18 : 12
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
  })
  const header = table.columns.map(({ name }, i) => textCell(name, `${columnName(i)}1`, ' s="1"'))
  const view =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
}

export function sheetRow<Row>(table: ExportTable<Row>, row: Row, number: number): string {
  const { columns } = table
  let xml = `<row r="${number}">`
  for (let i = 0; i < columns.length; i++) xml += cellXml(columns[i].of(row), columnName(i) + number)
  return `${xml}</row>`
}

export function sheetTail(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows}"/></worksheet>`
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : ''
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = textOfCell(cell)
  return text === '' ? '' : textCell(text, at, '')
}

function textCell(text: string, at: string, style: string): string {
  const kept = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`
}

const PLAIN_ENOUGH = /[&<>_\x00-\x08\x0B-\x1F\uFFFE\uFFFF]/

/** Characters that XML cannot hold stand as `_x0001_` (ECMA-376, 22.4.2.4), and so does a `_` that would look like it. */
function escapeXml(text: string): string {
  if (!PLAIN_ENOUGH.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]/g,
      c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const above = Math.floor(index / 26)
  return (above > 0 ? columnName(above - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export function workbook(sheets: readonly string[]): string {
  const list = sheets.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
}

export function workbookRelations(sheets: number): string {
  const list = Array.from({ length: sheets }, (_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  )
  return relations([...list, relation(`rId${sheets + 1}`, 'styles', 'styles.xml')])
}

export const RELATIONS = relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relations(list: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

export function contentTypes(sheets: number): string {
  const parts = [
    ...Array.from({ length: sheets }, (_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
  ]
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join('')}</Types>`
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="${TYPES}.${kind}+xml"/>`
}

/** Two styles: plain, and bold for the header. */
export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>'
