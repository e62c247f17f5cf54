import { type Edit, type EditedText, edit, PieceBuilder, slice, unedited } from '../model/edited-text.ts'
import { countPunctuation, type HtmlPage, isText, readHtmlTree, type Unread } from './html-tree.ts'

/** An article has at least so much punctuation, and many times that of the page around it. */
const LEAST = 100
const TIMES = 5

/**
 * The article that a page draws by script, with its escapes decoded, or null: in a hidden `<textarea>`, in a string of a script
 * (`"content":"<p>各位代表：…"`), in `<![CDATA[…]]>`. Asked for only where the page itself has next to no running text. Linear.
 */
export function findEmbedded(source: string, page: HtmlPage): EditedText | null {
  let best: EditedText | null = null
  let most = Math.max(LEAST, page.root.punctuation * TIMES)
  const base = unedited(source)
  for (const part of page.unread) {
    if (part.end - part.start <= most) continue
    const found = part.tag === 'script' ? longestString(base, part) : slice(base, part.start, part.end)
    const count = found === null ? 0 : countPunctuation(found.text)
    if (found === null || count <= most) continue
    most = count
    best = part.tag === 'textarea' ? decoded(inside(found)) : found
  }
  return best
}

/** The words of a form's field without the tag that opens it. */
function inside(field: EditedText): EditedText {
  return slice(field, field.text.indexOf('>') + 1, field.text.length)
}

/** `&lt;p&gt;` as `<p>`; a field that holds tags as they are stays. */
function decoded(field: EditedText): EditedText {
  const { children } = readHtmlTree(field.text).root
  if (!children.every(isText)) return field
  const builder = new PieceBuilder(field)
  for (const node of children) {
    if (!isText(node)) continue
    if (node.exact) builder.keep(node.at, node.at + node.words.length)
    else builder.insert(node.words)
  }
  return builder.finish()
}

/** The string of a script with the most characters, without its escapes. */
function longestString(base: EditedText, { start, end }: Unread): EditedText | null {
  const { text } = base
  let [from, to] = [0, 0]
  for (let at = start; at < end; at++) {
    const quote = text[at]
    if (quote !== '"' && quote !== "'" && quote !== '`') continue
    const first = at + 1
    for (at = first; at < end && text[at] !== quote && (quote === '`' || text[at] !== '\n'); at++)
      if (text[at] === '\\') at++
    if (text[at] === quote && at - first > to - from) [from, to] = [first, Math.min(at, end)]
  }
  return to > from ? unescaped(slice(base, from, to)) : null
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g
const CONTROLS = new Map([
  ['n', '\n'],
  ['t', ' '],
  ['r', ''],
  ['b', ''],
  ['f', ''],
  ['v', ''],
])

function unescaped(literal: EditedText): EditedText {
  const edits: Edit[] = []
  for (const { 0: words, 1: unicode, 2: byte, 3: other, index } of literal.text.matchAll(ESCAPE)) {
    const code = unicode ?? byte
    const insert = code === undefined ? (CONTROLS.get(other) ?? other) : String.fromCharCode(Number.parseInt(code, 16))
    edits.push({ start: index, end: index + words.length, insert })
  }
  return edit(literal, edits)
}
