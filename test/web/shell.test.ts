import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

describe('every page', () => {
  it('comes with a policy that lets only its own scripts run, and a nonce for this one answer', async () => {
    const [one, two] = await Promise.all([fetch(site.address), fetch(site.address)])
    const policy = one.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self';/)
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/unsafe/)
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    const html = await one.text()
    expect(html).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(two.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('names its files by their hash and sends them small', async () => {
    const html = await (await fetch(site.address)).text()
    const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? ''
    const answer = await fetch(site.address + script)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect((await fetch(`${site.address}/assets/..%2Findex.html`)).status).toBe(404)
  })

  it('says plainly when there is no such page or address', async () => {
    expect((await fetch(`${site.address}/nothing`)).status).toBe(404)
    const { page, close } = await site.open('/report/none/none')
    expect(await page.getByText('没有这个页面').isVisible()).toBe(true)
    await close()
  })
})

describe('the frame', () => {
  it('has a navigation, a way past it, two languages and two shades', async () => {
    const { page, complaints, close } = await site.open('/words')
    expect(await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents()).toEqual([
      ...['报告库', '兑现', '指标', '层层加码', '检索', '词频', '校核'],
    ])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().textContent()).toBe('Library')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'Dark' }).click()
    expect(await page.locator('html').getAttribute('data-shade')).toBe('dark')
    await expectAccessible(page)
    await keepPicture(page, 'frame-dark-en')
    expect(complaints).toEqual([])
    await close()
  })

  it('fits a phone', async () => {
    const { page, complaints, close } = await site.open('/words', { width: 'phone' })
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'frame-phone')
    expect(complaints).toEqual([])
    await close()
  })
})

describe('leave to write', () => {
  it('comes by the link of the terminal, and the token leaves the address', async () => {
    const { page, close } = await site.open(`/words#token=${site.token}`)
    expect(await page.getByRole('button', { name: /退出/ }).isVisible()).toBe(true)
    expect(page.url()).toBe(`${site.address}/words`)
    await close()
  })

  it('comes by the token and a name; a wrong token is said to be wrong', async () => {
    const { page, complaints, close } = await site.open('/words')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByLabel('令牌').fill('not-the-token-at-all')
    await page.getByLabel('署名').fill('李明')
    await expectAccessible(page)
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByText('令牌不对，请核对后重试').waitFor()
    await page.getByLabel('令牌').fill(site.token)
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('button', { name: '李明 · 退出' }).waitFor()
    expect(complaints.filter(it => !it.includes('401'))).toEqual([])
    await close()
  })
})
