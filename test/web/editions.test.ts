import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportText } from '../support/http/kept-world.ts'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site
const REPORT = '/report/210200-2021/editions'

beforeAll(async () => {
  site = await openSite()
  const text = reportText('大连市', 2021, 6)
  const hostile = '&lt;img src=x onerror=alert(1)&gt;优化营商环境'
  const texts = [
    text,
    text.replace('增长6%以上', '增长6.5%左右').replace('优化营商环境', hostile),
    text.split('（一）')[0],
  ]
  for (const [i, body] of texts.entries()) {
    const answer = await fetch(`${site.address}/api/sources?name=大连市2021-${i}.txt`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/octet-stream' },
    })
    expect(answer.status).toBe(201)
  }
}, 120_000)
afterAll(() => site.close())

describe('editions side by side', () => {
  it('are marked to the character, with the facts that differ and why one is preferred', async () => {
    const { items } = await (await fetch(`${site.address}/api/editions?report=210200-2021`)).json()
    const { page, complaints, close } = await site.open(`${REPORT}?a=${items[0].id}&b=${items[1].id}`)
    const rows = page.getByRole('list', { name: /正文对照/ })
    const changed = rows.getByRole('listitem').filter({ hasText: '地区生产总值增长6' })
    expect(await changed.locator('ins').allTextContents()).toEqual(['.5', '左右'])
    expect(await changed.locator('del').allTextContents()).toEqual(['以上'])
    expect(await rows.locator('ins', { hasText: '<img src=x' }).count()).toBe(1)
    const facts = page.getByRole('table', { name: /指标值/ })
    expect(await facts.getByRole('row', { name: /6%以上.*6\.5%左右/ }).textContent()).toContain('数值、比较词')
    expect(await page.getByRole('row', { name: /大连市2021-2/ }).textContent()).toContain('不及最长版本的九成')
    await expectAccessible(page)
    await keepPicture(page, 'editions')
    await rows
      .getByText(/^相同的 \d+ 段/)
      .first()
      .click()
    await page.getByLabel('以版本', { exact: false }).nth(5).click()
    await page.waitForURL(new RegExp(`b=${items[2].id}`))
    // the address says what is shown, and follows the click
    await page.getByLabel('只看文字不同').click()
    await page.waitForURL(/show=words/)
    await expect.poll(() => rows.getByText(/^相同的/).count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('run in one column on a phone, in English too', async () => {
    const { page, complaints, close } = await site.open(`${REPORT}?show=all`, {
      ...{ width: 'phone', language: 'en', shade: 'dark' },
    })
    await page.getByRole('heading', { name: 'What was read differently' }).waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'editions-phone-dark-en')
    expect(complaints).toEqual([])
    await close()
  })

  it('let a person choose another one, and take that back', async () => {
    const { page, complaints, close } = await site.open(REPORT, { writer: true })
    const line = page.getByRole('row', { name: /大连市2021-2/ })
    await line.getByRole('button', { name: '设为首选' }).click()
    await line.getByText('首选（测试员 于').waitFor()
    await line.getByRole('button', { name: '撤回选定，按规则取首选' }).click()
    await line.getByText('不及最长版本的九成').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('are not there for a report of one edition, which says so', async () => {
    const [report] = (await (await fetch(`${site.address}/api/reports?several=false&limit=1`)).json()).items
    const { page, complaints, close } = await site.open(`/report/${report.id}/editions`)
    await page.getByText('这篇报告只有一个版本').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})
