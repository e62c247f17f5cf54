import { type BoldRun, markBold, unmarkBold } from './bold.ts'
import { Numbering } from './docx-numbering.ts'
import { decodeBytes } from './encoding.ts'
import type { Extracted, Sample } from './format.ts'
import { isNoteMark } from './note-mark.ts'
import { Refusal } from './refusal.ts'
import { rowAsLines } from './row.ts'
import { type Attributes, attribute, walkXml } from './xml.ts'

const MAIN = 'word/document.xml'

/** The main part; `word/document2.xml` in files some web editors write. */
function findMain(names: readonly string[]): string | null {
  return names.find(n => n === MAIN) ?? names.find(n => /^word\/document\d{0,3}\.xml$/.test(n)) ?? null
}

export function isDocx(names: readonly string[]): boolean {
  return findMain(names) !== null
}

/** A Word document (ECMA-376): paragraphs and table rows one a line; deleted words, field codes and notes left out. */
export function readDocx(sample: Sample): Extracted {
  const zip = sample.zip()
  const main = zip && findMain(zip.names)
  const bytes = main ? zip.find(main) : null
  if (!zip || !bytes) throw new Refusal('file-broken')
  const reader = new DocxReader(new Numbering(zip.find('word/numbering.xml'), zip.find('word/styles.xml')))
  walkXml(decodeBytes(bytes, 'utf-8'), reader)
  const { decoded, content } = unmarkBold(reader.lines().join('\n'))
  if (decoded.trim() === '') throw new Refusal('file-empty', 'Word 文档里没有文字')
  return { decoded, encoding: null, parts: [{ content, line: null, label: null }] }
}

/** Words that are in the file and not in the document: moved away, drawn twice for old readers, phonetic guides. */
const UNREAD = new Set(['moveFrom', 'Fallback', 'rt', 'del'])

type Paragraph = { runs: BoldRun[]; style: string | null; list: string | null; level: string | null }

class DocxReader {
  private readonly numbering: Numbering
  private readonly sinks: string[][] = [[]]
  private readonly rows: string[][][] = []
  private readonly paragraphs: Paragraph[] = []
  private unread = 0
  private properties = 0
  private hidden = false
  private bold = false
  private raised = false
  private inText = false

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  lines(): string[] {
    return this.sinks[0]
  }

  open(name: string, attributes: Attributes): void {
    if (UNREAD.has(name)) this.unread++
    if (this.unread > 0) return
    const paragraph = this.paragraphs[this.paragraphs.length - 1]
    if (this.properties > 0) this.openProperty(name, attributes, paragraph)
    else if (name === 'pPr') this.properties++
    else if (name === 't') this.inText = true
    else if (name === 'p') this.paragraphs.push({ runs: [], style: null, list: null, level: null })
    else if (name === 'r') this.hidden = this.bold = this.raised = false
    else if (name === 'vanish') this.hidden = attribute(attributes, 'val') !== '0'
    else if (name === 'b') this.bold = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '')
    else if (name === 'vertAlign') this.raised = attribute(attributes, 'val') === 'superscript'
    else if (name === 'tab' || name === 'ptab') put(paragraph, '\t', false)
    else if (name === 'br' || name === 'cr') put(paragraph, '\n', false)
    else if (name === 'noBreakHyphen') put(paragraph, '-', this.bold)
    else if (name === 'tr') this.rows.push([])
    else if (name === 'tc') this.sinks.push([])
  }

  private openProperty(name: string, attributes: Attributes, paragraph: Paragraph | undefined): void {
    if (name === 'pPr') this.properties++ // what the paragraph was before a tracked change
    if (!paragraph || this.properties > 1) return
    if (name === 'pStyle') paragraph.style = attribute(attributes, 'val')
    else if (name === 'numId') paragraph.list = attribute(attributes, 'val')
    else if (name === 'ilvl') paragraph.level = attribute(attributes, 'val')
  }

  close(name: string): void {
    if (UNREAD.has(name)) this.unread--
    else if (this.unread > 0) return
    else if (name === 't') this.inText = false
    else if (name === 'pPr') this.properties--
    else if (name === 'p') this.endParagraph()
    else if (name === 'tc' && this.sinks.length > 1) this.rows[this.rows.length - 1]?.push(this.sinks.pop() ?? [])
    else if (name === 'tr') {
      const row = this.rows.pop()
      const sink = this.sinks[this.sinks.length - 1]
      if (row) for (const line of rowAsLines(row)) sink.push(line)
    }
  }

  text(words: string): void {
    if (!this.inText || this.hidden || this.unread > 0) return
    const paragraph = this.paragraphs.at(-1)
    if (this.raised && isNoteMark(words, paragraph?.runs.at(-1)?.words ?? '')) return
    put(paragraph, words, this.bold)
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const { runs, style, list, level } = paragraph
    const sink = this.sinks[this.sinks.length - 1]
    if (runs.every(run => run.words.trim() === '')) sink.push('')
    else {
      const number = this.numbering.next(style, list, level)
      sink.push(markBold([{ words: number, bold: number !== '' && runs[0].bold }, ...runs]))
    }
  }
}

function put(paragraph: Paragraph | undefined, words: string, bold: boolean): void {
  paragraph?.runs.push({ words, bold })
}
