import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

const count = async (path: string) => (await (await fetch(site.address + path)).json()).total

describe('the search page', () => {
  it('finds words in their sentences, marks them, and opens the place', async () => {
    const { page, complaints, close } = await site.open('/search')
    await page.keyboard.type('营商环境')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    const total = await count('/api/search?q=营商环境')
    await page.getByText(`共 ${total} 句`).waitFor()
    const marks = await page.locator('.hit mark').allTextContents()
    expect(marks.length).toBeGreaterThan(2)
    expect(new Set(marks)).toEqual(new Set(['营商环境']))
    await expectAccessible(page)
    await keepPicture(page, 'search')
    const cite = page.locator('.hit').nth(1).getByRole('button', { name: '引用' })
    await cite.focus()
    await page.keyboard.press('Enter')
    await page.locator('.citations').waitFor()
    expect(await page.locator('.citations').textContent()).toMatch(/[?&]words=\S*营商环境/)
    expect(await cite.evaluate(it => it === document.activeElement)).toBe(true)
    await page.getByLabel('要找的词句').click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.matches('[data-hit]'))).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/report\/.*at=\d+-\d+/)
    await page.goBack()
    await page.getByText(`共 ${total} 句`).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('finds values by words, unit and size, as the address says', async () => {
    const { page, complaints, close } = await site.open('/search?in=facts&unit=%25&least=5&status=target', {
      language: 'en',
    })
    const total = await count('/api/observations?unit=%25&value=5..&status=target&count=true')
    await page.getByText(`${total.toLocaleString()} in all`).waitFor()
    await page.getByLabel('Value at most').fill('6')
    await page.keyboard.press('Enter')
    await page.waitForURL(/most=6/)
    const fewer = await count('/api/observations?unit=%25&value=5..6&status=target&count=true')
    expect(fewer).toBeLessThan(total)
    await page.getByText(`${fewer} in all`).waitFor()
    expect(await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')).toContain('value=5..6')
    await expectAccessible(page)
    await keepPicture(page, 'search-facts-en')
    expect(complaints).toEqual([])
    await close()
  })

  it('finds promises and how others put a sentence, on a phone', async () => {
    const { page, complaints, close } = await site.open('/search?in=promises&q=改造', { width: 'phone' })
    await page.getByText(`共 ${await count('/api/commitments?text=改造&count=true')} 条`).waitFor()
    await expectFits(page)
    await keepPicture(page, 'search-promises-phone')
    await page.getByRole('link', { name: '看看别处怎么写' }).nth(1).click()
    await page.waitForURL(/like=/)
    await page.getByText(/最相近的 \d+ 句/).waitFor()
    expect(await page.locator('.like-head').count()).toBeGreaterThan(1)
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'search-like-phone')
    expect(complaints).toEqual([])
    await close()
  })

  it('keeps searches in the browser, and what was typed when the connection is lost', async () => {
    const { page, close } = await site.open('/search?q=就业')
    await page.getByText(/共 \d+ 句/).waitFor()
    await page.getByRole('button', { name: '收藏的检索' }).click()
    await page.getByRole('button', { name: '收藏这个检索' }).click()
    await page.getByRole('link', { name: '就业', exact: true }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.route('**/api/search*', route => route.abort())
    await page.getByLabel('要找的词句').fill('没有连接时写下的话')
    await page.keyboard.press('Enter')
    await page.getByText(/连接不上服务器/).waitFor()
    expect(await page.getByLabel('要找的词句').inputValue()).toBe('没有连接时写下的话')
    await page.unroute('**/api/search*')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('没有找到').waitFor()
    await close()
  })

  it('shows hostile words as words', async () => {
    const { page, complaints, close } = await site.open(
      `/search?like=${encodeURIComponent('<img src=x onerror=alert(1)> 就业')}`,
      { shade: 'dark' },
    )
    await page.getByText(/最相近的 \d+ 句|没有找到/).waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await expectAccessible(page)
    expect(complaints).toEqual([])
    await close()
  })
})
