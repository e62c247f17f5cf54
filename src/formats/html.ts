import { type EditedText, PieceBuilder, unedited } from '../model/edited-text.ts'
import { boldHead, STARS, standsOut } from './bold.ts'
import type { Extracted, Sample } from './format.ts'
import { findArticle, headAbove, skipsFurniture, titleStands } from './html-article.ts'
import { findEmbedded } from './html-embedded.ts'
import { type HtmlLine, linesOf } from './html-lines.ts'
import { type HtmlElement, type HtmlPage, readHtmlTree } from './html-tree.ts'
import { looksLikeMarkdown } from './plain.ts'
import { Refusal } from './refusal.ts'

const TAG =
  /<\/?(?:html|head|body|div|p|br|span|table|tr|td|font|section|article|strong|b|a|h[1-6]|ul|li|center|meta|ucapcontent)(?=[\s/>])/gi
const PAGE_TAG = /<(?:!doctype\s|html[\s>]|body[\s>]|head>|\/p>|\/div>|\/td>|\/span>)/i

/** Whether the text is a page or a piece of one. Markdown with a `<br>` here and there is not. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 131_072)
  const first = /^\s{0,1000}<[a-z!?]/i.test(head)
  const page = PAGE_TAG.test(head)
  const tags = head.match(TAG)?.length ?? 0
  if (first) return page || tags > 0
  return tags >= 3 && (page || !looksLikeMarkdown(text))
}

/** A web page or a fragment of one: title, head lines and article, paragraphs and table rows one a line. */
export function readHtml(sample: Sample): Extracted {
  const text = sample.text()
  if (!text) throw new Refusal('type-unknown')
  const page = readHtmlTree(text.text)
  const content = embeddedContent(text.text, page) ?? drawnContent(unedited(text.text), page)
  if (content.text === '') throw new Refusal('file-empty', '网页里没有文字')
  return { decoded: text.text, encoding: text.encoding, parts: [{ content, line: null, label: null }] }
}

/** The article as the page draws it, under the page's title when it does not hold it. */
function drawnContent(source: EditedText, page: HtmlPage): EditedText {
  const lines = articleLines(page)
  const title = page.title !== null && !titleStands(page.title, lines) ? page.title : null
  return contentOf(source, title, lines)
}

/** The article that only a script would draw, or null: one that is itself a page, or plain text. */
function embeddedContent(source: string, page: HtmlPage): EditedText | null {
  const inner = findEmbedded(source, page)
  if (inner === null) return null
  if (!looksLikeHtml(inner.text)) return withTitle(page.title, inner)
  const { root, title } = readHtmlTree(inner.text)
  return drawnContent(inner, { root, title: page.title ?? title, unread: [] })
}

function withTitle(title: string | null, text: EditedText): EditedText {
  if (title === null) return text
  const builder = new PieceBuilder(text)
  builder.insert(`${title}\n`)
  builder.keep(0, text.text.length)
  return builder.finish()
}

function articleLines(page: HtmlPage): HtmlLine[] {
  const all = linesOf(page.root, skipsFurniture(page.root))
  const boxes = findArticle(page.root)
  const first = all.findIndex(line => boxes.some(box => holds(box, line)))
  if (first < 0) return all
  const head = headAbove(all, first, page)
  const body: HtmlLine[] = []
  let box = 0
  for (let i = first; i < all.length; i++) {
    while (box < boxes.length && boxes[box].end <= all[i].at) box++
    if (box < boxes.length && holds(boxes[box], all[i]) && !isClickable(all[i])) body.push(all[i])
  }
  return [...head, ...body]
}

function holds(box: HtmlElement, line: HtmlLine): boolean {
  return line.at >= box.start && line.at < box.end
}

/** `附件：1.重点任务分工表.docx`, `首页 政务公开`, `上一篇：…`: links, and no sentence among them. */
function isClickable(line: HtmlLine): boolean {
  return (line.attachment || line.linked) && line.words.length < 100 && !/[。；]/.test(line.words)
}

function contentOf(source: EditedText, title: string | null, lines: readonly HtmlLine[]): EditedText {
  const builder = new PieceBuilder(source)
  if (title !== null) {
    builder.insert(title)
    if (lines.length > 0) builder.insert('\n')
  }
  const bold = boldRuns(lines)
  lines.forEach((line, i) => {
    if (i > 0) builder.insert('\n')
    if (bold[i] > 0) builder.insert(STARS)
    line.runs.forEach((run, k) => {
      if (run.exact) builder.keep(run.at, run.at + run.words.length)
      else builder.insert(run.words)
      if (k + 1 === bold[i]) builder.insert(STARS)
    })
  })
  return builder.finish()
}

/** With how many bold runs each line begins; none where most is bold. */
function boldRuns(lines: readonly HtmlLine[]): number[] {
  let [all, bold] = [0, 0]
  const counts = lines.map(({ runs, words }) => {
    all += words.length
    const count = boldHead(runs)
    for (let k = 0; k < count; k++) bold += runs[k].words.length
    return count
  })
  return standsOut(bold, all) ? counts : counts.map(() => 0)
}
