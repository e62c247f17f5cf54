import { unedited } from '../model/edited-text.ts'
import { decodeBytes } from './encoding.ts'
import type { Extracted, Sample } from './format.ts'
import type { Glyphs, Page } from './page-layout.ts'
import { paragraphsOfPages } from './page-paragraphs.ts'
import { Refusal } from './refusal.ts'
import { type Attributes, walkXml } from './xml.ts'

const ENTRY = 'OFD.xml'

export function isOfd(names: readonly string[]): boolean {
  return names.some(n => n.toLowerCase() === ENTRY.toLowerCase())
}

/** An OFD document (GB/T 33190-2016), the national office format: text objects with places, joined like a PDF's lines. */
export function readOfd(sample: Sample): Extracted {
  const zip = sample.zip()
  if (!zip) throw new Refusal('file-broken')
  const files = new Map(zip.entries.map(e => [e.name.toLowerCase(), e]))
  const open = (path: string) => {
    const entry = files.get(path.toLowerCase())
    return entry ? decodeBytes(zip.open(entry), 'utf-8') : null
  }
  if (zip.names.some(n => /^encryptions?\.xml$/i.test(n))) throw new Refusal('file-encrypted')
  const pages = rootsOf(open(ENTRY) ?? '').flatMap(root =>
    pagesOf(open(root) ?? '', root).map(path => pageOf(open(path) ?? '')),
  )
  const decoded = paragraphsOfPages(pages).join('\n')
  if (decoded.trim() === '') throw new Refusal(pages.length > 0 ? 'no-text-layer' : 'file-broken')
  return { decoded, encoding: null, parts: [{ content: unedited(decoded), line: null, label: null }] }
}

/** `<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>` */
function rootsOf(xml: string): string[] {
  const roots: string[] = []
  let inRoot = false
  walkXml(xml, {
    open: name => {
      inRoot = name === 'DocRoot'
    },
    text: words => {
      if (inRoot && words.trim() !== '') roots.push(resolve('', words.trim()))
    },
    close: () => {
      inRoot = false
    },
  })
  return roots
}

/** `<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>` */
function pagesOf(xml: string, root: string): string[] {
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const pages: string[] = []
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'Page' && attributes.BaseLoc) pages.push(resolve(folder, attributes.BaseLoc))
    },
  })
  return pages
}

function resolve(folder: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1)
  return folder + path.replace(/^\.\//, '')
}

const A4 = { width: 210, height: 297 }

/** `<ofd:TextObject Boundary="30 40 150 8" Size="5.6"><ofd:TextCode X="0" Y="5" DeltaX="g 9 5.6">各位代表</ofd:TextCode>` */
function pageOf(xml: string): Page {
  const page: Page = { ...A4, glyphs: [] }
  let object: Attributes = {}
  let code: Attributes | null = null
  let words: string[] = []
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'TextObject') object = attributes
      else if (name === 'TextCode') {
        code = attributes
        words = []
      }
    },
    text(run) {
      if (code) words.push(run)
    },
    close(name) {
      if (name !== 'TextCode' || !code) return
      page.glyphs.push(toGlyphs(object, code, words.join('')))
      code = null
    },
  })
  page.width = Math.max(page.width, ...page.glyphs.slice(0, 5000).map(g => g.x + g.width))
  return page
}

function toGlyphs(object: Attributes, code: Attributes, words: string): Glyphs {
  const [left, top] = numbersOf(object.Boundary)
  const [a, , , d] = object.CTM ? numbersOf(object.CTM) : [1, 0, 0, 1]
  const size = (Number(object.Size) || 4) * (Math.abs(d) || 1)
  const deltas = deltasOf(code.DeltaX, words.length - 1)
  const advance =
    deltas.length > 0 ? deltas.reduce((sum, n) => sum + n, 0) * (Math.abs(a) || 1) : size * (words.length - 1)
  return {
    words,
    x: (left || 0) + (Number(code.X) || 0) * (a || 1),
    y: (top || 0) + (Number(code.Y) || 0) * (d || 1),
    width: advance + size,
    size,
  }
}

function numbersOf(list: string | undefined): number[] {
  return (list ?? '').trim().split(/\s+/).map(Number)
}

/** `5.6 g 8 5.6 2.8`: one step, eight of 5.6, one of 2.8. At most as many as characters. */
function deltasOf(list: string | undefined, most: number): number[] {
  if (!list) return []
  const words = list.trim().split(/\s+/)
  const deltas: number[] = []
  for (let i = 0; i < words.length && deltas.length < most; i++) {
    const repeat = words[i] === 'g'
    const count = repeat ? Math.min(most - deltas.length, Number(words[i + 1]) || 0) : 1
    const step = Number(repeat ? words[i + 2] : words[i]) || 0
    for (let k = 0; k < count; k++) deltas.push(step)
    if (repeat) i += 2
  }
  return deltas
}
