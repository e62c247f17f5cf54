import type { HtmlLine } from './html-lines.ts'
import { type HtmlElement, type HtmlPage, isText } from './html-tree.ts'

/** The boxes in which the content systems of Chinese portals and WeChat put an article, by `id` or `class`. */
const ARTICLE_BOXES = new Set(
  `trs_editor trs_ueditor trs_paper_default ucapcontent js_content zoom zoomcon zoomtitl article-content article_content
  articlecontent article-con article_con pages_content gwfbcontent ewb-article-content newscontent news_content
  contenttext content_text detail-content detail_content arti_content wp_articlecontent v_news_content tys-main-zt-show
  xxgkcontent info_content infocontent txt_content textcontent con_txt rich_media_content xwcontent fontzoom bt-content`.split(
    /\s+/,
  ),
)

/** Small boxes around an article: what to click, not what to read. */
const FURNITURE =
  /(?:^|[\s_-])(?:bd)?(?:share\w{0,12}|social|breadcrumbs?|crumbs?|position|fontsize|font-size|toolbar|printer?|qrcode|ewm|nav|navbar|menu|foot|footer|copyright|sidebar|related|pager|comments?)(?:$|[\s_-])/i

/** A box with less of the page's punctuation than this holds no part of its article. */
const LITTLE = 0.02

/** How much of the page's running text the article must hold: recall counts more than precision. */
const MOST_IN_BOX = 0.8
const MOST_IN_CHILD = 0.9

/** Whether to leave an element out: hidden or furniture, and without running text. */
export function skipsFurniture(root: HtmlElement): (element: HtmlElement) => boolean {
  const little = root.punctuation * LITTLE
  return element => {
    if (element.punctuation > little || root.punctuation === 0) return false
    return element.hidden || (element.marks !== '' && FURNITURE.test(element.marks)) || element.tag === 'nav'
  }
}

/**
 * The elements that hold the article: known boxes when together they hold most of the page's punctuation, else the
 * deepest element that holds nearly all of it. A box closed too early by a stray `</div>` fails the test, and its
 * parent is taken. Empty when the page has no running text.
 */
export function findArticle(root: HtmlElement): HtmlElement[] {
  if (root.punctuation === 0) return []
  const boxes: HtmlElement[] = []
  collectBoxes(root, boxes)
  const inBoxes = boxes.reduce((sum, box) => sum + box.punctuation, 0)
  if (inBoxes >= root.punctuation * MOST_IN_BOX) return boxes
  let element = root
  for (;;) {
    const child: HtmlElement | undefined = heaviestChild(element)
    if (!child || child.punctuation < root.punctuation * MOST_IN_CHILD) return [element]
    element = child
  }
}

/** The outermost known boxes with running text, in order. */
function collectBoxes(element: HtmlElement, boxes: HtmlElement[]): void {
  for (const child of element.children) {
    if (isText(child) || child.punctuation === 0) continue
    if (child.tag === 'ucapcontent' || isArticleBox(child.marks)) boxes.push(child)
    else collectBoxes(child, boxes)
  }
}

function isArticleBox(marks: string): boolean {
  return (
    marks !== '' &&
    marks
      .toLowerCase()
      .split(/\s+/)
      .some(mark => ARTICLE_BOXES.has(mark))
  )
}

function heaviestChild(element: HtmlElement): HtmlElement | undefined {
  let heaviest: HtmlElement | undefined
  for (const child of element.children) {
    if (isText(child)) continue
    if (!heaviest || child.punctuation > heaviest.punctuation) heaviest = child
  }
  return heaviest
}

/** How far above an article its title may stand, in lines. */
const HEAD_LINES = 30

/**
 * The lines from the page's visible title down to its article: they hold session, date and speaker when the content
 * system puts them outside its box (`——2021年12月6日在…会议上`, `沈河区人民政府区长 林宇航`).
 */
export function headAbove(lines: readonly HtmlLine[], article: number, page: HtmlPage): HtmlLine[] {
  for (let i = article - 1; i >= Math.max(0, article - HEAD_LINES); i--) {
    if (isHeading(lines[i], page.title)) return lines.slice(i, article).filter(line => !line.linked)
  }
  return []
}

/** 标题：⇥2021年某市政府工作报告, 某市2021年政府工作报告 in a page that declares no title. */
const REPORT = /工作报告[》）)]?$/
const LONGEST_TITLE = 60

function isHeading(line: HtmlLine, title: string | null): boolean {
  if (line.linked) return false
  if (/^h[1-3]$/.test(line.element.tag) || /title|headline|\bbt\b/i.test(line.element.marks)) return true
  if (line.words.length <= LONGEST_TITLE && REPORT.test(line.words)) return true
  return title !== null && line.words.length >= 6 && foldBlanks(title).includes(foldBlanks(line.words))
}

/** Whether the page's title stands among the first lines already, as a whole or without the name of its site. */
export function titleStands(title: string, lines: readonly HtmlLine[]): boolean {
  const core = foldBlanks(title.split(/[_|]| - |--/)[0])
  return lines.slice(0, 15).some(line => {
    const words = foldBlanks(line.words)
    return core.length > 0 && (words.includes(core) || (words.length >= 6 && core.includes(words)))
  })
}

function foldBlanks(words: string): string {
  return words.replace(/[\s\u3000\u00a0]+/g, '')
}
