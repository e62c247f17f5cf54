import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/client/client.ts'
import { shownText } from '../../src/web/parts/shown-text.ts'
import { reportText } from '../support/report-text.ts'
import { expectAccessible, expectFits, openSite, type Site } from '../support/web.ts'

/** What a page must not do with a text: run it, follow it, be turned around by it. */
const HOSTILE = [
  '<script>window.hacked=1</script>',
  '<svg/onload=window.hacked=2>',
  '"><details/open/ontoggle=window.hacked=3>',
  "javascript:alert('x')",
  '</article></main><iframe/src=//example.invalid></iframe>',
  '{{constructor.constructor("window.hacked=4")()}}',
  '\u2067倒写的文字\u2069\u202e倒写\u202c\u200f',
  '\u0001\u0007\u001b[31m红\u001b[0m\u007f\u0085',
]
const MEGABYTES = 5

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

async function keep(name: string, text: string): Promise<number> {
  const client = createClient({ base: site.address, token: site.token })
  const { editions } = await client('uploadSource', { query: { name }, body: Buffer.from(text) })
  return editions[0].edition
}

/** A page that shows the words as they are: so they reach the text of the report, tags and all. */
const escapeHtml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('the text of a report is hostile', () => {
  it('and stands there as text: nothing in it runs or breaks the page', async () => {
    const lines = reportText('盘锦市', 2017, 6).split('\n')
    lines[0] = `<b onclick=alert(1)>盘锦市2017年</b>${HOSTILE[0]}\u202e政府工作报告`
    const at = lines.findIndex(it => it.startsWith('（一）'))
    lines.splice(at, 0, ...HOSTILE.map((it, index) => `${it}，新建学校${index + 2}所，投资3.5亿元以上。`), '')
    const paragraphs = lines.map(it => `<p>${escapeHtml(it)}</p>`).join('\n')
    const edition = await keep('盘锦\u202e"><script>.html', `<html><body>${paragraphs}</body></html>`)
    const { page, complaints, close } = await site.open(`/edition/${edition}`)
    const text = await (await fetch(`${site.address}/api/editions/${edition}/text`)).text()
    for (const words of HOSTILE.slice(0, 6)) expect(text).toContain(words)
    expect(text).toMatch(/[\u202a-\u202e\u2066-\u2069]/)

    const shown = (await page.locator('.report-text').textContent()) ?? ''
    expect(shown).toBe(shownText(text).replaceAll('\n', ''))
    expect(shown).toContain('␦倒写的文字␦')
    expect(shown).not.toMatch(/[\u0001-\u0008\u202a-\u202e\u2066-\u2069]/)
    expect(await page.locator('.report-text').locator('script, svg, iframe, details, b').count()).toBe(0)
    for (const link of await page.locator('main a').all())
      expect(await link.getAttribute('href')).toMatch(/^(?:\/(?!\/)|#)/)

    await page.locator('.report-text').getByText('5所').click()
    await page.locator('.fact-card table').first().waitFor()
    await page.locator('.fact-card').getByRole('button', { name: '引用' }).click()
    await page.locator('.citations').waitFor()
    expect(await page.locator('.citations').textContent()).not.toMatch(/[\u0001-\u0009\u000b-\u001f\u202a-\u202e]/)
    await page.keyboard.press('Escape')
    await page.locator('.fact-card').getByRole('button', { name: '看来源原文' }).click()
    await page.locator('.source-text mark').waitFor()
    expect(await page.evaluate(() => (window as { hacked?: unknown }).hacked)).toBe(undefined)
    expect(await page.title()).not.toContain('\u202e')
    await expectAccessible(page)
    expect(complaints).toEqual([])
    await close()
  })

  it(`and may be one line of ${MEGABYTES} MB: it opens, scrolls, finds its links`, async () => {
    const words = '坚持稳中求进工作总基调、推动高质量发展'
    const line = Array.from({ length: 400 }, (_, index) => `${words.repeat(224)}，改造老旧小区${index + 1}个`).join('')
    expect(Buffer.byteLength(line)).toBeGreaterThan(MEGABYTES * 1_000_000)
    const [head, tail] = reportText('朝阳市', 2016, 6).split('（一）')
    const edition = await keep('朝阳.txt', `${head}${line}。\n（一）${tail}`)
    const text = await (await fetch(`${site.address}/api/editions/${edition}/text`)).text()
    const start = text.indexOf('改造老旧小区399个') + 6
    const { page, complaints, close } = await site.open(`/edition/${edition}`)
    // an answer within a second between any two things done: the page is not frozen
    const longest = page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let worst = 0
          let before = performance.now()
          const beat = setInterval(() => {
            worst = Math.max(worst, performance.now() - before)
            before = performance.now()
          }, 50)
          setTimeout(() => {
            clearInterval(beat)
            resolve(worst)
          }, 3000)
        }),
    )
    for (const y of [2000, 200_000, 800_000]) await page.evaluate(to => scrollTo(0, to), y)
    expect(await longest).toBeLessThan(2000)
    const shown = (await page.locator('.report-text').textContent()) ?? ''
    expect(shown.replaceAll('\n', '')).toHaveLength(text.replaceAll('\n', '').length)
    expect(await page.locator('.report-text *').count()).toBeLessThan(5000)
    await expectFits(page)

    await page.goto(`${site.address}/edition/${edition}?at=${start}-${start + 4}`)
    const lit = page.locator('[data-lit]').first()
    await lit.waitFor()
    expect(await lit.textContent()).toBe('399个')
    await expect
      .poll(() =>
        lit.evaluate(it => it.getBoundingClientRect().top > 0 && it.getBoundingClientRect().bottom < innerHeight),
      )
      .toBe(true)
    expect(complaints).toEqual([])
    await close()
  }, 90_000)
})
