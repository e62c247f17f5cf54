import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site
const CARD = '/follow/210123/2019'

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

describe('the scorecard', () => {
  it('shows targets, livelihood items and tasks with counts that add up; a number narrows the lists', async () => {
    const { page, complaints, close } = await site.open(CARD)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('康平县 2019 年的承诺')
    const cells = await page.locator('.score-table tr.sum td').allTextContents()
    const numbers = cells.slice(0, 7).map(Number)
    expect(numbers.slice(0, 6).reduce((sum, it) => sum + it, 0)).toBe(numbers[6])
    expect(await page.locator('.target-card').count()).toBeGreaterThan(5)
    await expectAccessible(page)
    await keepPicture(page, 'scorecard')
    await page.locator('.score-table tr.sum td').nth(3).getByRole('button').click()
    await page.waitForURL(/verdict=missed/)
    const shown = page.locator('main .target-card .verdict, main .promise-line .verdict')
    await expect.poll(() => shown.count()).toBe(numbers[3])
    const verdicts = await shown.allTextContents()
    expect(new Set(verdicts.map(it => it.replace(/^\S\s/, '')))).toEqual(new Set(['未完成']))
    expect(complaints).toEqual([])
    await close()
  })

  it('opens both passages side by side with their hashes checked; the address leads back to them', async () => {
    const { page, complaints, close } = await site.open(CARD, { width: 'phone', language: 'en' })
    await page.locator('.target-card').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.passage-promise mark').waitFor()
    expect(await dialog.locator('.passage-promise mark').textContent()).toBe('7%左右')
    expect(await dialog.locator('.passage-result').textContent()).toContain('地区生产总值')
    expect(await dialog.getByText('source intact').count()).toBeGreaterThan(1)
    expect(page.url()).toContain('open=')
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'promise-phone-en')
    await page.keyboard.press('Escape')
    await page.waitForURL(url => !url.search.includes('open='))
    await expectFits(page)
    expect(complaints).toEqual([])
    await close()
  })

  it('a person rejects a link and takes it back; what the machine proposed stays beside it', async () => {
    const { page, complaints, close } = await site.open(CARD, { writer: true, shade: 'dark' })
    await page.locator('.target-card').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('否定：这不是对这项承诺的答复').check()
    await dialog.getByLabel('理由（可不填）').fill('口径不同')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('机器的判断').waitFor()
    await dialog.getByText('口径不同').first().waitFor()
    expect(await dialog.locator('.detail-verdict').textContent()).toContain('未见报告')
    expect(await dialog.locator('.passage-other').first().textContent()).toContain('机器原先的结果')
    await expectAccessible(page)
    await keepPicture(page, 'promise-decided-dark')
    await dialog.getByRole('button', { name: '撤回' }).click()
    await dialog.getByText('（已撤回）').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('a promise that nothing answers tells what was searched and what was turned down', async () => {
    const { page, close } = await site.open(`${CARD}?verdict=not-reported&kind=task`)
    await page.locator('.promise-line').first().click()
    const silence = page.getByRole('dialog').locator('.passage-other').first()
    await silence.waitFor()
    expect(await silence.textContent()).toContain('没有找到结果')
    await close()
  })

  it('what is not kept is said, with the way to try again', async () => {
    const { page, close } = await site.open('/follow/210123/2001')
    expect(await page.getByRole('alert').textContent()).toContain('没有找到这一年的报告：康平县2001年')
    await close()
  })
})

describe('history and overview', () => {
  it('history: the commitment year by year, from the scorecard', async () => {
    const { page, complaints, close } = await site.open(CARD, { width: 'phone' })
    await page.locator('.target-card').first().click()
    await page.getByRole('link', { name: '历年情况' }).click()
    await page.waitForURL(/\/history\?at=/)
    // the scorecard has tables too, and may stand a moment longer
    await page.getByRole('table', { name: '历年目标与结果' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    await expectFits(page)
    await keepPicture(page, 'history-phone')
    expect(complaints).toEqual([])
    await close()
  })

  it('overview: places in the order of codes, each rate beside how much could be judged', async () => {
    for (const width of ['desk', 'phone'] as const) {
      const { page, complaints, close } = await site.open('/follow', {
        width,
        language: width === 'desk' ? 'zh' : 'en',
      })
      await page.locator('.tally-year .verdict-bar').first().waitFor({ timeout: 30_000 })
      const codes = await page.locator('tbody th .number').allTextContents()
      expect(codes).toEqual([...codes].sort())
      expect(await page.locator('tbody tr').first().locator('td').nth(1).textContent()).toMatch(/^\d+% \d+$/)
      await expectAccessible(page)
      await expectFits(page)
      await keepPicture(page, `overview-${width}`)
      expect(complaints).toEqual([])
      await close()
    }
  })
})

describe('a source that was altered', () => {
  it('one byte: every verdict that rests on it says that its provenance is broken', async () => {
    const folder = join(site.home, 'sources')
    const path = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(it => it.isFile())
      .map(it => join(it.parentPath, it.name))
      .find(it => readFileSync(it, 'utf8').includes('康平县'))!
    const whole = readFileSync(path)
    const at = whole.indexOf('康平县')
    writeFileSync(path, Buffer.concat([whole.subarray(0, at), Buffer.from('康乐县'), whole.subarray(at + 9)]))
    try {
      const { page, close } = await site.open(`${CARD}?kind=target`)
      expect(await page.getByRole('alert').first().textContent()).toContain('出处已损')
      const cards = await page.locator('.target-card').count()
      expect(await page.locator('.target-card .broken').count()).toBe(cards)
      await keepPicture(page, 'provenance-broken')
      await close()
    } finally {
      writeFileSync(path, whole)
    }
  })
})
