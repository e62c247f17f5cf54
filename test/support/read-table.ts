import { strFromU8, unzipSync } from 'fflate'
import { unguardFormula } from '../../src/app/export-csv.ts'

/** The fields of a CSV file by RFC 4180, formula guards taken off. */
export function readCsvRows(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const row = rows[rows.length - 1]
    const c = text[i]
    if (quoted) {
      if (c !== '"') row[row.length - 1] += c
      else if (text[i + 1] === '"') row[row.length - 1] += text[++i]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',') row.push('')
    else if (c === '\r' && text[i + 1] === '\n') {
      rows.push([''])
      i++
    } else row[row.length - 1] += c
  }
  return rows.slice(0, -1).map(row => row.map(unguardFormula))
}

/** The cells of the first sheet of a workbook, as text. */
export function readSheetRows(bytes: Uint8Array, columns: number): string[][] {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  return [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: string[] = Array.from({ length: columns }, () => '')
    for (const [, letters, kind, body] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?: t="(\w+)")?>(.*?)<\/c>/gs)) {
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const value = body.replace(/<[^>]*>/g, '')
      cells[at] = kind === 'b' ? String(value === '1') : unescapeXml(value)
    }
    return cells
  })
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
