import { Parser } from 'htmlparser2'
import { Refusal } from './refusal.ts'
import { MAX_DEPTH } from './xml.ts'

/** A run of characters and its place in the page's source; not `exact` when other characters stand there (`&ldquo;`). */
export type HtmlText = { readonly words: string; readonly at: number; readonly exact: boolean }

export type HtmlElement = {
  readonly tag: string
  /** Where it stands in the page's source, `[start, end)`. */
  readonly start: number
  end: number
  /** `id` and `class` as one string. */
  readonly marks: string
  /** Drawn by no browser: `hidden`, `display:none`. `visibility:hidden` is drawn by WeChat's script. */
  readonly hidden: boolean
  readonly preformatted: boolean
  /** Whether its words are bold; null: as those around it. */
  readonly bold: boolean | null
  /** Set above the line. */
  readonly raised: boolean
  readonly href: string
  readonly children: HtmlNode[]
  /** Punctuation of running text below it, links left out. */
  punctuation: number
  holdsTable: boolean
}

export type HtmlNode = HtmlElement | HtmlText

/** What stands in a page and no browser draws as it stands: a script, a field of a form, `<![CDATA[…]]>`. */
export type Unread = { readonly tag: 'script' | 'textarea' | 'cdata'; readonly start: number; readonly end: number }

/** A page as a tree, the title its head declares, and what may hold an article that a script draws. */
export type HtmlPage = { root: HtmlElement; title: string | null; unread: readonly Unread[] }

const UNREAD = new Set(
  'script style noscript iframe svg select option button input textarea object embed template canvas audio video rt rp'.split(
    ' ',
  ),
)
const TITLE_NAMES = new Set(['articletitle', 'og:title'])

const CDATA = '<![CDATA['.length

/** Reads a page or a fragment. Throws a `Refusal` when it nests deeper than any page does. Linear. */
export function readHtmlTree(source: string): HtmlPage {
  const root = newElement('root', {}, 0)
  const stack: HtmlElement[] = [root]
  let unread = 0
  let links = 0
  let pageTitle: string | null = null
  let metaTitle: string | null = null
  const unreadParts: Unread[] = []
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stack.length > MAX_DEPTH) throw new Refusal('file-broken', '网页标签嵌套过深')
        if (tag === 'meta' && TITLE_NAMES.has((attributes.name ?? attributes.property ?? '').toLowerCase())) {
          metaTitle ??= attributes.content?.trim() || null
        }
        const element = newElement(tag, attributes, parser.startIndex)
        if (UNREAD.has(tag) || tag === 'title') unread++
        else if (unread === 0) stack[stack.length - 1].children.push(element)
        if (element.href !== '') links++
        stack.push(element)
      },
      onclosetag(tag) {
        const element = stack.pop()
        if (!element) return
        element.end = parser.endIndex + 1
        if (tag === 'script' || tag === 'textarea')
          unreadParts.push({ tag, start: element.start, end: parser.startIndex })
        if (UNREAD.has(tag) || tag === 'title') unread--
        if (element.href !== '') links--
        const parent = stack[stack.length - 1]
        if (unread > 0 || !parent) return
        parent.punctuation += element.punctuation
        parent.holdsTable ||= element.holdsTable || element.tag === 'table'
      },
      ontext(words) {
        const parent = stack[stack.length - 1]
        if (parent.tag === 'title' && unread === 1) pageTitle = (pageTitle ?? '') + words
        if (unread > 0) return
        const at = parser.startIndex
        parent.children.push({ words, at, exact: source.startsWith(words, at) })
        if (links === 0) parent.punctuation += countPunctuation(words)
      },
      oncomment(words) {
        if (words.startsWith('[CDATA['))
          unreadParts.push({ tag: 'cdata', start: parser.startIndex + CDATA, end: parser.endIndex - 2 })
      },
    },
    { decodeEntities: true },
  )
  parser.end(source)
  root.end = source.length
  return { root, title: metaTitle ?? foldBlanks(pageTitle), unread: unreadParts }
}

export function isText(node: HtmlNode): node is HtmlText {
  return 'words' in node
}

function newElement(tag: string, attributes: { [name: string]: string }, start: number): HtmlElement {
  const style = attributes.style ?? ''
  return {
    tag,
    start,
    end: start,
    marks: attributes.class || attributes.id ? `${attributes.id ?? ''} ${attributes.class ?? ''}` : '',
    hidden: 'hidden' in attributes || (style !== '' && /display\s{0,9}:\s{0,9}none/i.test(style)),
    preformatted: tag === 'pre' || (style !== '' && /white-space\s{0,9}:\s{0,9}pre/i.test(style)),
    bold: boldOf(tag, style),
    raised: tag === 'sup' || (style !== '' && /vertical-align\s{0,9}:\s{0,9}super/i.test(style)),
    href: tag === 'a' ? (attributes.href ?? '') : '',
    children: [],
    punctuation: 0,
    holdsTable: false,
  }
}

/** `<b style="mso-bidi-font-weight:normal">` is bold all the same. */
function boldOf(tag: string, style: string): boolean | null {
  const weight = style === '' ? null : /(?:^|[;\s])font-weight\s{0,9}:\s{0,9}(\w{3,7})/i.exec(style)
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight[1])
  return tag === 'b' || tag === 'strong' || null
}

function foldBlanks(words: string | null): string | null {
  return words?.replace(/\s+/g, ' ').trim() || null
}

/** 。，、；！ and half-width , ; — what running text has and menus have not (`来源：` `字体：` are no text). */
export function countPunctuation(words: string): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code < 0x3001) {
      if (code === 0x2c || code === 0x3b) count++
    } else if (code <= 0x3002 || code === 0xff0c || code === 0xff1b || code === 0xff01) count++
  }
  return count
}
