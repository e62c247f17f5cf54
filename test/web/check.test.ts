import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportText } from '../support/http/kept-world.ts'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  for (const [place, growth] of [
    ['鞍山市', 623],
    ['抚顺市', 412],
  ] as const) {
    const url = `${site.address}/api/sources?name=${encodeURIComponent(`${place}.txt`)}`
    const headers = { authorization: `Bearer ${site.token}`, 'content-type': 'application/octet-stream' }
    const answer = await fetch(url, { method: 'POST', headers, body: reportText(place, 2021, growth) })
    expect(answer.status).toBe(201)
  }
}, 120_000)
afterAll(() => site.close())

const items = async (path: string) => (await (await fetch(site.address + path)).json()).items
const target = async (place: string) =>
  (
    await items(
      `/api/observations?place=${encodeURIComponent(place)}&year=2021&indicator=gdp&status=target&decided=none,accepted,corrected,rejected`,
    )
  )[0]

describe('the check page', () => {
  it('shows what is doubtful with its reason, and is worked through by keys', async () => {
    const { page, complaints, close } = await site.open('/check?doubt=growth-extreme', { writer: true })
    await page.getByText('增速 623%，超过 300%').first().waitFor()
    expect(await page.getByText('第 1 处，共 4 处').isVisible()).toBe(true)
    expect(await page.locator('.passage mark').textContent()).toBe('623%以上')
    await expectAccessible(page)
    await keepPicture(page, 'check')
    await page.keyboard.press('a')
    await page.getByText('第 2 处，共 4 处').waitFor()
    expect(await target('鞍山市')).toMatchObject({ decided: 'accepted', value: 623 })
    await page.keyboard.press('u')
    await page.getByText('第 1 处，共 4 处').waitFor()
    expect(await target('鞍山市')).toMatchObject({ decided: null })
    await page.keyboard.press('e')
    await page.getByLabel('数值', { exact: true }).fill('6.23')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByText('✓ 已更正').first().waitFor()
    expect(await target('鞍山市')).toMatchObject({ decided: 'corrected', value: 6.23, machine: { value: 623 } })
    await page.keyboard.press('j')
    await page.getByText('第 3 处，共 4 处').waitFor()
    await page.getByRole('button', { name: '驳回' }).click()
    await page.getByText('✓ 已驳回').first().waitFor()
    expect(await target('抚顺市')).toMatchObject({ decided: 'rejected' })
    expect(complaints).toEqual([])
    await close()
  })

  it('lists what people decided, with who and when, and takes it back', async () => {
    const { page, complaints, close } = await site.open('/check?view=decided', { writer: true, language: 'en' })
    await page.getByText('Fact corrected').first().waitFor()
    expect(await page.getByText('value 623 → 6.23').count()).toBe(1)
    expect(await page.getByText(/测试员, /).count()).toBeGreaterThan(1)
    await expectAccessible(page)
    await keepPicture(page, 'check-decided-en')
    const row = page.getByRole('listitem').filter({ hasText: 'Fact corrected' })
    await row.getByRole('button', { name: 'Withdraw' }).click()
    await row.getByText('withdrawn').waitFor()
    expect(await target('鞍山市')).toMatchObject({ decided: null, value: 623 })
    expect(complaints).toEqual([])
    await close()
  })

  it('adds what was missed from selected words, on a phone too', async () => {
    const { page, complaints, close } = await site.open('/check?doubt=growth-extreme', { writer: true, width: 'phone' })
    await page.getByText('增速 623%，超过 300%').first().waitFor()
    await expectFits(page)
    await page.evaluate(() => {
      const holder = document.querySelector('.passage')!
      const last = holder.lastChild!
      const at = last.textContent!.indexOf('5万人')
      getSelection()!.setBaseAndExtent(last, at, last, at + 3)
    })
    await page.getByRole('button', { name: '补充为事实' }).click()
    await page.getByText('选中：“5万人”').waitFor()
    await page.getByLabel('对象').fill('城镇新增就业')
    await keepPicture(page, 'check-add-phone')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('✓ 已补充').first().waitFor()
    const [added] = await items('/api/observations?decided=added')
    expect(added).toMatchObject({ quote: '5万人', subject: '城镇新增就业', value: 5, unit: '万人' })
    expect(complaints).toEqual([])
    await close()
  })

  it('says plainly what was not kept, and asks who decides', async () => {
    const { page, close } = await site.open('/check?place=鞍山市')
    await page.getByText('增速 623%，超过 300%').first().waitFor()
    await page.keyboard.press('x')
    await page.getByLabel('令牌').waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    expect(await target('鞍山市')).toMatchObject({ decided: null })
    await page.goto(`${site.address}/check?place=210400&doubt=place-unknown`)
    await page.getByText('没有待校核的地方').waitFor()
    await close()
  })

  it('says so when a decision could not be withdrawn', async () => {
    const { page, close } = await site.open('/check?view=decided', { writer: true })
    await page.route('**/api/decisions/*', route => route.abort())
    await page.getByRole('button', { name: '撤回' }).first().click()
    await page.getByRole('alert').getByText('连接不上服务器').waitFor()
    await close()
  })
})
