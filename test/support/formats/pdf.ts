import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowser, hasBrowser } from '../chromium.ts'
import { escapeXml } from './zip.ts'

/** Whether a browser is here to print PDFs with. */
export const canPrint = hasBrowser

/** The PDF that Chromium prints of a page. Throws when there is no Chromium. */
export async function makePdf(html: string): Promise<Uint8Array> {
  const browser = findBrowser()
  const folder = await mkdtemp(join(tmpdir(), 'print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, html)
    const options = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${folder}/profile`,
    ]
    await promisify(execFile)(browser, [...options, `--print-to-pdf=${pdf}`, `file://${page}`], { timeout: 60_000 })
    return new Uint8Array(await readFile(pdf))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A report as an office prints it: A4, title in the middle, first lines indented, a running head, numbered pages. */
export function reportPage(title: string, paragraphs: readonly string[]): string {
  return `<!DOCTYPE html><meta charset="utf-8"><style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm;
  @top-center { content: "${title}"; font-size: 9pt; }
  @bottom-center { content: "— " counter(page) " —"; font-size: 14pt; } }
body { font: 16pt/29pt "WenQuanYi Zen Hei", serif; margin: 0; text-align: justify; }
h1 { font-size: 22pt; text-align: center; } p { margin: 0; text-indent: 2em; }
</style><h1>${escapeXml(title)}</h1>${paragraphs.map(p => `<p>${escapeXml(p)}</p>`).join('')}`
}
