import { charTable } from '../../lexicon/char-table.ts'
import { codeAt, codesOf } from '../../lexicon/code-at.ts'
import { framePattern } from '../../lexicon/genres.ts'
import type { Edit, EditedText } from '../../model/edited-text.ts'
import { edit } from '../../model/edited-text.ts'

/** Stands in a tidied text at the head of a line that was set as a heading (`**…**`, `## …`). Never in a body. */
export const HEADING_MARK = '\u0002'
/** Stands in a tidied text where the bold words end that a line begins with (`**推进项目建设。**全年…`). Never in a body. */
export const BOLD_MARK = '\u0004'
/** Stands where an advertisement was cut out of a tidied text. Never in a body. */
export const CUT_MARK = '\u0003'

/**
 * Markup, escapes and invisible characters out: `**一、工作回顾**`, `<br>`, `&nbsp;`, literal `\r\n`, zero-width and
 * private-use characters, footnote marks (`“三线一单”[3]生态`; `輥輱訛` is what is left of a typesetter's ⑫). Blanks stay, they are judged with their neighbours later.
 */
export function tidyMarks(source: EditedText): EditedText {
  const { text } = source
  const edits: Edit[] = []
  const cut = (start: number, end: number, insert = '') => edits.push({ start, end, insert })
  const lines = new LineMarks(text)
  let commentsEnd = true
  for (let hit = nextMark(text, 0); hit; hit = nextMark(text, MARK.lastIndex)) {
    const at = hit.index
    const c = codeAt(text, at)
    if (c === STAR) {
      const insert = lines.boldAt(at)
      if (insert !== null) cut(at, at + 2, insert)
    } else if (c === HASH) cut(at, MARK.lastIndex, HEADING_MARK)
    else if (c === LESS) {
      const end: number = commentsEnd && text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1
      if (text.startsWith('<!--', at)) {
        commentsEnd = end >= 0
        if (end >= 0) {
          MARK.lastIndex = end + 3
          if (isCaption(text, at + 4, end)) {
            cut(at, at + 4, '\n')
            cut(end, end + 3, '\n')
          } else cut(at, end + 3)
        }
      } else MARK.lastIndex = cutTag(text, at, cut)
    } else if (c === AMPERSAND) {
      const name = hit[0].slice(1, -1)
      const words = ENTITIES.get(name) ?? numericEntity(name)
      if (words !== null) cut(at, MARK.lastIndex, words)
    } else if (c === BACKSLASH) cut(at, MARK.lastIndex, hit[0] === '\\t' ? ' ' : '\n')
    else if (c === BAR) {
      if (lines.isRow(at)) cut(at, at + 1, '\t')
    } else if (c === RETURN) cut(at, at + 1, codeAt(text, at + 1) === LINE ? '' : '\n')
    else if (c === SEPARATOR || c === PARAGRAPH) cut(at, at + 1, '\n')
    else if (hit[0].length === 1 && !isCircled(c)) cut(at, at + 1)
    else if (isFootnote(text, at, MARK.lastIndex)) cut(at, MARK.lastIndex)
  }
  return edit(source, edits)
}

const MARK =
  /\*\*|^#{1,6} |<[A-Za-z/!]|&#?[A-Za-z0-9]{2,8};|\\(?:r\\n|[rnt])|[|\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe0f\ufeff\ufff9-\ufffc\ue000-\uf8ff\u2460-\u2487]|[[［〔【﹝] ?\^?\d{1,3} ?[\]］〕】﹞]|[輥-輩][輮-輷]訛/my
/** What a mark begins with: spares the rule nearly all of a text. */
const MARK_HEADS = charTable(
  '*#<&\\|\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe0f\ufeff\ufff9-\ufffc\ue000-\uf8ff\u2460-\u2487[［〔【﹝輥輦輧輨輩',
)
const [STAR, HASH, LESS, AMPERSAND, BACKSLASH, BAR, RETURN, LINE] = codesOf('*#<&\\|\r\n')
const [SEPARATOR, PARAGRAPH] = [0x2028, 0x2029]
const TAG =
  /<\/?(p|br|div|li|tr|h[1-6]|section|hr|td|th|span|strong|b|em|i|u|font|a|img|sup|sub|table|tbody|center|o:p)\b[^<>\n]{0,300}>/iy
const BLOCK = /^(?:p|br|div|li|tr|h\d|section|hr)$/i
const CELL = /^t[dh]$/i
const ENTITIES = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    middot: '·',
    times: '×',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    permil: '‰',
  }),
)

const BOLD_FIRST = /^[>\s]{0,40}\*\*/
const BOLD_OPENING = framePattern('bold-opening')
const BOLD_LAST = /\*\*\s{0,40}$/

type Cut = (start: number, end: number, insert?: string) => void

function nextMark(text: string, from: number): RegExpExecArray | null {
  for (let at = from; at < text.length; at++) {
    if (MARK_HEADS[codeAt(text, at)] === 0) continue
    MARK.lastIndex = at
    const hit = MARK.exec(text)
    if (hit) return hit
  }
  return null
}

/**
 * The marks of one line, looked at once. `**…**` in pairs goes; a lone `**` inside a line is what a filter left of a
 * word (充分**园区发展活力) and stays. A line that begins with a bar is a row of a table.
 */
class LineMarks {
  private readonly text: string
  private end = -1
  private insert: string | null = null
  private close = -1
  private row = false

  constructor(text: string) {
    this.text = text
  }

  /** What stands for the `**` at a place, or null when it stays. */
  boldAt(at: number): string | null {
    this.look(at)
    return at === this.close ? BOLD_MARK : this.insert
  }

  isRow(at: number): boolean {
    this.look(at)
    return this.row
  }

  private look(at: number): void {
    if (at < this.end) return
    const { text } = this
    const start = text.lastIndexOf('\n', at) + 1
    this.end = text.indexOf('\n', at)
    if (this.end < 0) this.end = text.length
    this.row = text[start] === '|'
    const line = text.slice(start, this.end)
    let count = 0
    for (let i = line.indexOf('**'); i >= 0; i = line.indexOf('**', i + 2)) count++
    const begins = BOLD_FIRST.test(line)
    const ends = BOLD_LAST.test(line)
    if (count % 2 === 1 && !begins && !ends) this.insert = null
    else this.insert = count <= 2 && begins && ends ? HEADING_MARK : ''
    const opening = begins && this.insert === '' ? BOLD_OPENING.exec(line) : null
    this.close = opening ? start + opening[0].length : -1
  }
}

/** Under a picture above the report, in a comment: 省长陈润儿在河南省第十三届人民代表大会第二次会议上作政府工作报告。 */
function isCaption(text: string, start: number, end: number): boolean {
  return start < LAST_CAPTION && end - start < 120 && CAPTION.test(text.slice(start, end))
}

const LAST_CAPTION = 1500
const CAPTION = framePattern('caption')

function cutTag(text: string, at: number, cut: Cut): number {
  TAG.lastIndex = at
  const tag = TAG.exec(text)
  if (!tag) return at + 1
  cut(at, TAG.lastIndex, BLOCK.test(tag[1]) ? '\n' : CELL.test(tag[1]) ? '\t' : '')
  return TAG.lastIndex
}

function numericEntity(name: string): string | null {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  if (!digits) return null
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2])
  if (code === 160 || code === 0x3000) return ' '
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null
}

const isCircled = (code: number) => code >= 0x2460 && code <= 0x2487

/** `“三线一单”[3]生态`, `“千吨万人”①乡镇`, `思路①，攻坚`; not the list mark at the head of a line or after a stop. */
function isFootnote(text: string, start: number, end: number): boolean {
  let before = start - 1
  while (before >= 0 && start - before < 4 && text[before] === ' ') before--
  const left = before < 0 ? '\n' : text[before]
  if (left === '\n' || left === '\r') return false
  if (!isCircled(codeAt(text, start))) return true
  if (left === '”' || left === '》') return true
  return /[一-龥A-Za-z0-9%）]/.test(left) && /[，。；、：,.;:）]/.test(text[end] ?? '\n')
}
