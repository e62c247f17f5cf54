import { escapeXml, makeZip } from './zip.ts'

const A4 = { left: 28, top: 37, columns: 28, rows: 22, size: 5.6, leading: 9.9 }
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** An OFD document: A4, 28 characters a line, first lines indented by two, page numbers at the foot. */
export function makeOfd(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap(linesOf)
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += A4.rows) {
    const objects = lines.slice(at, at + A4.rows).map((line, row) => objectOf(line, A4.top + row * A4.leading))
    objects.push(objectOf({ words: `- ${pages.length + 1} -`, indent: 13 }, 270))
    pages.push(
      `<ofd:Page ${NS}><ofd:Content><ofd:Layer Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
  }
  const entries: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0"?><ofd:OFD ${NS} DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0"?><ofd:Document ${NS}><ofd:Pages>${pages
      .map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
  }
  for (const [i, page] of pages.entries()) entries[`Doc_0/Pages/Page_${i}/Content.xml`] = page
  return makeZip(entries)
}

type Line = { words: string; indent: number }

function linesOf(paragraph: string): Line[] {
  const first = A4.columns - 2
  const lines: Line[] = [{ words: paragraph.slice(0, first), indent: 2 }]
  for (let at = first; at < paragraph.length; at += A4.columns)
    lines.push({ words: paragraph.slice(at, at + A4.columns), indent: 0 })
  return lines
}

function objectOf({ words, indent }: Line, y: number): string {
  const x = A4.left + indent * A4.size
  const delta = words.length > 1 ? ` DeltaX="g ${words.length - 1} ${A4.size}"` : ''
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} ${words.length * A4.size} ${A4.size}" Font="1" Size="${A4.size}"><ofd:TextCode X="0" Y="${A4.size}"${delta}>${escapeXml(words)}</ofd:TextCode></ofd:TextObject>`
}
