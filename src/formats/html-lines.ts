import { type HtmlElement, type HtmlNode, type HtmlText, isText } from './html-tree.ts'
import { isNoteMark } from './note-mark.ts'
import { LONGEST_CELL } from './row.ts'

type Run = HtmlText & { readonly bold: boolean }

/** A line of a page as drawn: stretches of its source and of decoded entities, trimmed. */
export type HtmlLine = {
  readonly runs: Run[]
  readonly words: string
  /** Where it begins in the page's source. */
  readonly at: number
  /** Half of it or more is links (a menu, crumbs, `分享到：微信 微博`). */
  readonly linked: boolean
  /** It leads to a file to download. */
  readonly attachment: boolean
  /** The innermost block it stands in. */
  readonly element: HtmlElement
}

const BLOCKS = new Set(
  `address article aside blockquote body center caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
  header hr html li main nav ol p pre root section summary details table tbody td tfoot th thead tr ul ucapcontent`.split(
    /\s+/,
  ),
)

/** The lines of an element; `skip` leaves elements out. Inline elements join without a blank (`<span>1</span><span>2</span>%` is 12%). */
export function linesOf(element: HtmlElement, skip: (element: HtmlElement) => boolean): HtmlLine[] {
  const writer = new LineWriter(element)
  walk(element, writer, skip, element.preformatted)
  writer.end()
  return writer.lines
}

function walk(
  element: HtmlElement,
  writer: LineWriter,
  skip: (e: HtmlElement) => boolean,
  preformatted: boolean,
): void {
  const block = BLOCKS.has(element.tag)
  if (block) writer.end()
  const outer = writer.element
  if (block) writer.element = element
  const { bold } = writer
  if (element.bold !== null) writer.bold = element.bold
  if (element.href !== '') writer.link(element.href)
  for (const node of element.children) {
    if (isText(node)) writer.text(node, preformatted)
    else if (node.tag === 'br') writer.end()
    else if (isMark(node, writer.before())) continue
    else if (node.tag === 'tr') writer.row(cellsOf(node, skip, preformatted, writer.bold), node)
    else if (!skip(node)) walk(node, writer, skip, preformatted || node.preformatted)
  }
  if (element.href !== '') writer.links--
  writer.bold = bold
  if (block) writer.end()
  writer.element = outer
}

const LONGEST_MARK = 400

/** `“三线一单”<sup><a href="#_ftn3">[3]</a></sup>`: the mark of a note, of so many characters with its tags. */
function isMark(node: HtmlElement, before: string): boolean {
  return node.raised && node.end - node.start < LONGEST_MARK && isNoteMark(wordsOf(node), before)
}

function wordsOf(node: HtmlNode): string {
  return isText(node) ? node.words : node.children.map(wordsOf).join('')
}

type HtmlCell = { lines: HtmlLine[]; holdsTable: boolean }

function cellsOf(
  row: HtmlElement,
  skip: (e: HtmlElement) => boolean,
  preformatted: boolean,
  bold: boolean,
): HtmlCell[] {
  const cells: HtmlCell[] = []
  for (const node of row.children) {
    if (isText(node) || skip(node)) continue
    const writer = new LineWriter(node)
    writer.bold = bold
    walk(node, writer, skip, preformatted || node.preformatted)
    writer.end()
    cells.push({ lines: writer.lines, holdsTable: node.holdsTable })
  }
  return cells
}

const BLANK = /[ \t\r\n\f]+/g

class LineWriter {
  readonly lines: HtmlLine[] = []
  element: HtmlElement
  links = 0
  bold = false
  private runs: Run[] = []
  private linked = 0
  private attachment = false
  private blank: 'space' | 'break' | null = null

  constructor(element: HtmlElement) {
    this.element = element
  }

  /** Notes a link to a file that stands in the line. */
  link(href: string): void {
    this.links++
    if (/\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|jpe?g|png)(?:$|[?#])/i.test(href)) this.attachment = true
  }

  /** Adds text as a browser draws it: a run of blanks is one, a line end in the source between Chinese characters none. */
  text(node: HtmlText, preformatted: boolean): void {
    const { words, at, exact } = node
    let from = 0
    BLANK.lastIndex = 0
    for (let match = BLANK.exec(words); match; match = BLANK.exec(words)) {
      if (match[0] === ' ' && match.index > from && BLANK.lastIndex < words.length) continue
      this.run(words.slice(from, match.index), exact ? at + from : at, exact)
      from = match.index + match[0].length
      const breaks = match[0].includes('\n')
      if (breaks && (preformatted || words[from] === '\u3000')) this.end()
      else if (this.runs.length > 0) this.blank ??= breaks ? 'break' : 'space'
    }
    this.run(from === 0 ? words : words.slice(from), exact ? at + from : at, exact)
  }

  /** The last words of the line so far. */
  before(): string {
    return this.runs.length > 0 ? this.runs[this.runs.length - 1].words : ''
  }

  private run(words: string, at: number, exact: boolean): void {
    if (words === '') return
    if (this.blank) {
      const last = this.runs[this.runs.length - 1]?.words
      const glued = this.blank === 'break' && isWide(last?.charCodeAt(last.length - 1)) && isWide(words.charCodeAt(0))
      if (!glued) this.runs.push({ words: ' ', at, exact: false, bold: this.bold })
      this.blank = null
    }
    this.runs.push({ words, at, exact, bold: this.bold })
    if (this.links > 0) this.linked += words.length
  }

  /** Ends the line; an empty one is no line. */
  end(): void {
    const runs = trim(this.runs)
    const words = runs.map(r => r.words).join('')
    if (words !== '') {
      const { element, attachment } = this
      this.lines.push({ runs, words, at: runs[0].at, linked: this.linked * 2 >= words.length, attachment, element })
    }
    this.attachment = false
    this.runs = []
    this.linked = 0
    this.blank = null
  }

  /** A row of a table of data is one line, its cells separated by '\t'; cells that lay out the page give their lines. */
  row(cells: readonly HtmlCell[], row: HtmlElement): void {
    this.end()
    const filled = cells.filter(c => c.lines.length > 0)
    const data = filled.length > 1 && filled.every(c => !c.holdsTable && lengthOf(c.lines) <= LONGEST_CELL)
    if (!data) {
      for (const cell of filled) for (const line of cell.lines) this.lines.push(line)
      return
    }
    const runs: Run[] = []
    const last = cells.indexOf(filled[filled.length - 1])
    for (let i = 0; i <= last; i++) {
      if (i > 0) runs.push({ words: '\t', at: runs[runs.length - 1]?.at ?? row.start, exact: false, bold: false })
      cells[i].lines.forEach((line, k) => {
        if (k > 0) runs.push({ words: ' ', at: line.runs[0].at, exact: false, bold: false })
        for (const run of line.runs) runs.push(run)
      })
    }
    const linked = filled.every(c => c.lines.every(l => l.linked))
    this.lines.push({
      runs,
      words: runs.map(r => r.words).join(''),
      at: runs[0].at,
      linked,
      attachment: false,
      element: row,
    })
  }
}

function lengthOf(lines: readonly HtmlLine[]): number {
  return lines.reduce((sum, line) => sum + line.words.length, 0)
}

function isWide(code: number | undefined): boolean {
  return code !== undefined && code >= 0x2e80
}

/** Without blanks, indents (　　, &emsp;) and zero-width characters at both ends. */
function trim(runs: readonly Run[]): Run[] {
  let first = 0
  let start = 0
  while (first < runs.length) {
    const { words } = runs[first]
    while (start < words.length && isEdge(words.charCodeAt(start))) start++
    if (start < words.length) break
    first++
    start = 0
  }
  let last = runs.length - 1
  let end = 0
  while (last >= first) {
    const { words } = runs[last]
    end = words.length
    while (end > 0 && isEdge(words.charCodeAt(end - 1))) end--
    if (end > 0) break
    last--
  }
  const kept = runs.slice(first, last + 1)
  if (kept.length === 0) return kept
  kept[kept.length - 1] = cut(runs[last], 0, end)
  kept[0] = cut(kept[0], start, kept[0].words.length)
  return kept
}

function cut(run: Run, start: number, end: number): Run {
  if (start === 0 && end === run.words.length) return run
  const { at, exact, bold } = run
  return { words: run.words.slice(start, end), at: exact ? at + start : at, exact, bold }
}

function isEdge(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
}
