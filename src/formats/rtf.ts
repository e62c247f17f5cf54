import { unedited } from '../model/edited-text.ts'
import { decodeBytes } from './encoding.ts'
import type { Extracted, Sample } from './format.ts'
import { Refusal } from './refusal.ts'
import { rowAsLines } from './row.ts'

const MARK = '{\\rtf'

export function isRtf(bytes: Uint8Array): boolean {
  return bytes.length > 5 && [...MARK].every((c, i) => bytes[i] === c.charCodeAt(0))
}

/** Rich Text Format 1.9, as old office programs save it under `.doc`. Paragraphs and table rows one a line. */
export function readRtf(sample: Sample): Extracted {
  const decoded = new RtfReader(Buffer.from(sample.bytes).toString('latin1')).lines().join('\n')
  if (decoded.trim() === '') throw new Refusal('file-empty', 'RTF 文档里没有文字')
  return { decoded, encoding: null, parts: [{ content: unedited(decoded), line: null, label: null }] }
}

/** Groups that hold no text of the document; so do all that begin with `\*`. */
const UNREAD = new Set(
  'fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr footnote annotation object listtable listoverridetable rsidtbl generator fldinst themedata datastore xmlnstbl deleted v'.split(
    ' ',
  ),
)

const PLAIN: Record<string, string> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
}

/** `\'b8`, `\par`, `\u21508?`, `\~`, a brace, or words; sticky, one after another. */
const TOKEN = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}]+)|\\/gy

type Group = { unread: boolean; skip: number }

class RtfReader {
  private readonly done: string[] = []
  private words: string[] = []
  private bytes: number[] = []
  private cell: string[] = []
  private row: string[][] = []
  private inTable = false
  private fallback = 0

  constructor(source: string) {
    const groups: Group[] = []
    let group: Group = { unread: false, skip: 1 }
    TOKEN.lastIndex = 0
    for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
      const [, hex, word, number, symbol, brace, plain] = token
      if (brace === '{') {
        groups.push(group)
        group = { ...group }
      } else if (brace === '}') group = groups.pop() ?? group
      else if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0))
      else if (symbol === '*' || UNREAD.has(word)) group.unread = true
      else if (word === 'uc') group.skip = Number(number ?? 1)
      else if (group.unread) continue
      else if (hex !== undefined) this.addByte(Number.parseInt(hex, 16))
      else if (plain !== undefined) for (const c of plain) this.addCharacter(c)
      else if (word === 'u') this.addUnicode(Number(number ?? 63), group.skip)
      else if (word !== undefined) this.control(word)
      else if (symbol !== undefined) this.symbol(symbol)
    }
    this.endParagraph()
    for (const line of [...this.row.flat(), ...this.cell]) this.done.push(line)
  }

  lines(): string[] {
    return this.done
  }

  /** Old programs write a substitute behind each `\u`; it is skipped. */
  private addUnicode(code: number, skip: number): void {
    this.flush()
    this.words.push(String.fromCharCode(code & 0xffff))
    this.fallback = skip
  }

  private addByte(byte: number): void {
    if (this.fallback > 0) this.fallback--
    else this.bytes.push(byte)
  }

  private addCharacter(c: string): void {
    if (c === '\r' || c === '\n') return
    if (this.fallback > 0) this.fallback--
    else this.bytes.push(c.charCodeAt(0))
  }

  /** Bytes are GBK whatever the header says: Chinese programs declare 936 or, falsely, 1252. */
  private flush(): void {
    if (this.bytes.length === 0) return
    this.words.push(decodeBytes(Uint8Array.from(this.bytes), 'gb18030'))
    this.bytes = []
  }

  private symbol(symbol: string): void {
    if (symbol === '~') this.bytes.push(32)
    else if (symbol === '_') this.bytes.push(45)
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.addCharacter(symbol)
  }

  private control(word: string): void {
    this.fallback = 0
    if (word === 'intbl') this.inTable = true
    else if (word === 'pard') this.inTable = false
    else if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph()
    else if (word === 'cell' || word === 'nestcell') this.endCell()
    else if (word === 'row') this.endRow()
    else if (word in PLAIN) {
      this.flush()
      this.words.push(PLAIN[word])
    }
  }

  private takeWords(): string {
    this.flush()
    const words = this.words.join('')
    this.words = []
    return words
  }

  private endParagraph(): void {
    const line = this.takeWords()
    if (this.inTable) this.cell.push(line)
    else this.done.push(line)
  }

  private endCell(): void {
    this.cell.push(this.takeWords())
    this.row.push(this.cell)
    this.cell = []
  }

  private endRow(): void {
    for (const line of rowAsLines(this.row)) this.done.push(line)
    this.row = []
  }
}
