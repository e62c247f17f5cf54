import { unedited } from '../model/edited-text.ts'
import type { Extracted, Sample } from './format.ts'
import type { Glyphs, Page } from './page-layout.ts'
import { paragraphsOfPages } from './page-paragraphs.ts'
import { CMapFactory } from './pdf-cmaps.ts'
import { Refusal } from './refusal.ts'

const MAGIC = '%PDF-'

/** The mark may stand behind some bytes of a mail or web server. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes(MAGIC)
}

/** A PDF with a text layer: see `paragraphsOfPages`. */
export async function readPdf(sample: Sample): Promise<Extracted> {
  const pages = await readPages(sample.bytes)
  const decoded = paragraphsOfPages(pages).join('\n')
  if (isScan(decoded, pages.length)) throw new Refusal('no-text-layer')
  return { decoded, encoding: null, parts: [{ content: unedited(decoded), line: null, label: null }] }
}

/** No words, or only stamps: fewer than ten characters a page over several pages. */
function isScan(text: string, pages: number): boolean {
  const characters = text.replace(/\s+/g, '').length
  return characters === 0 || (pages >= 3 && characters < pages * 10)
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    BinaryDataFactory: CMapFactory,
    cMapPacked: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const document = await task.promise
    const pages: Page[] = []
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push({ width, height, glyphs: items.flatMap(item => ('str' in item ? [toGlyphs(item, height)] : [])) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Refusal('file-encrypted')
    throw new Refusal('file-broken')
  } finally {
    await task.destroy()
  }
}

function toGlyphs(item: { str: string; transform: number[]; width: number }, height: number): Glyphs {
  const [a, b, c, d, x, y] = item.transform
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  return { words: item.str, x, y: height - y, width: item.width, size }
}
