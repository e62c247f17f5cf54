import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBrowser } from './chromium.ts'
import { type Served, serve } from './http/serve.ts'
import { ROOT } from './tree.ts'

/** The widths that every page is looked at. */
export const WIDTHS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const

export type Look = { width?: keyof typeof WIDTHS; language?: 'zh' | 'en'; shade?: 'light' | 'dark'; writer?: boolean }

/** A page that notes what the browser complains of. */
export type Sight = { page: Page; complaints: string[]; close: () => Promise<void> }

export type Site = {
  address: string
  token: string
  home: string
  served: Served
  /** Opens an address of the site (`/search?q=…`) and waits until it is quiet. */
  open: (path: string, look?: Look) => Promise<Sight>
  close: () => Promise<void>
}

/** `jiannuo serve` over a fresh store with the samples, and Debian's Chromium to look at it. */
export async function openSite(): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'jiannuo-web-'))
  const served = await serve(home)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  const token = readFileSync(join(home, 'token'), 'utf8').trim()
  const close = async () => {
    await browser.close()
    await served.stop()
    rmSync(home, { recursive: true, force: true })
  }
  return {
    address: served.address,
    token,
    home,
    served,
    open: (path, look) => openPage(browser, served.address, path, token, look),
    close,
  }
}

async function openPage(
  browser: Browser,
  address: string,
  path: string,
  token: string,
  look: Look = {},
): Promise<Sight> {
  const { width = 'desk', language = 'zh', shade = 'light', writer = false } = look
  const context: BrowserContext = await browser.newContext({
    viewport: WIDTHS[width],
    colorScheme: shade,
    // what fades in is not yet what is seen
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.addInitScript(
    ([chosen, author]) => {
      localStorage.setItem('jiannuo.language', chosen)
      if (author !== '') localStorage.setItem('jiannuo.author', author)
    },
    [language, writer ? '测试员' : ''],
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  if (writer) await context.request.post(`${address}/api/session`, { data: { token } })
  await page.goto(address + path)
  await page.waitForLoadState('networkidle')
  return { page, complaints, close: () => context.close() }
}

/** What axe-core finds wrong with a page for who cannot see it or has no mouse: nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations: found } = await checker.run(document, { resultTypes: ['violations'] })
    return found.map(it => `${it.id}: ${it.nodes.map(node => node.target.join(' ')).join(' | ')}`)
  })
  expect(violations).toEqual([])
}

/** Keeps a picture of the page where CI collects them: `JIANNUO_SHOTS`, else `test-output/screenshots`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.JIANNUO_SHOTS || join(ROOT, 'test-output', 'screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false })
}

/** No page is wider than the window: on a phone nothing has to be pushed sideways. */
export async function expectFits(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wide).toBeLessThanOrEqual(window)
}
