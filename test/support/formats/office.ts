import { escapeXml, makeZip } from './zip.ts'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

/** A Word document of these paragraphs; each is split into several runs, as Word does. */
export function makeDocx(paragraphs: readonly string[]): Uint8Array {
  return makeDocxOf(paragraphs.map(p => `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${runsOf(p)}</w:p>`).join(''))
}

/** A Word document whose body is this WordprocessingML; `parts` are further parts (`word/numbering.xml`). */
export function makeDocxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  return makeZip({
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

function runsOf(words: string): string {
  const runs: string[] = []
  for (let at = 0; at < words.length; at += 37) runs.push(words.slice(at, at + 37))
  return runs
    .map(r => `<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${escapeXml(r)}</w:t></w:r>`)
    .join('')
}

/** An Excel workbook of one sheet: strings shared or, every other column, inline. */
export function makeXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const shared: string[] = []
  const lines = rows.map((row, r) => {
    const cells = row.map((value, c) => {
      const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`
      if (value === '') return ''
      if (c % 2 === 1) return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
      shared.push(value)
      return `<c ${at} t="s"><v>${shared.length - 1}</v></c>`
    })
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return makeZip({
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.map(s => `<si><t xml:space="preserve">${escapeXml(s)}</t></si>`).join('')}</sst>`,
  })
}
