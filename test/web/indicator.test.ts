import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(() => site.close())

async function fileBy(page: Page, role: 'button' | 'link', name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole(role, { name, exact: true }).click(),
  ])) as [Download, unknown]
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('an indicator', () => {
  it('is found by another way to write it, and opens on the places of the newest year', async () => {
    const { page, complaints, close } = await site.open('/indicator')
    await page.getByLabel('查找指标').fill('经济总量')
    await page.getByText('又称 经济总量').waitFor()
    expect(page.url()).toContain('?q=')
    await expectAccessible(page)
    await page.getByRole('link', { name: '地区生产总值', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /地区生产总值 各地 2024年/ }).waitFor()
    const row = page.getByRole('row', { name: /济南市/ })
    expect(await row.getByRole('cell').first().textContent()).toBe('5.5%以上')
    expect(await row.getByRole('cell').nth(1).textContent()).toBe('无报告')
    expect(complaints).toEqual([])
    await close()
  })

  it('of a place shows targets in the year they are for and results in the year they are of; each opens its sentence', async () => {
    const { page, complaints, close } = await site.open('/indicator/gdp?place=210100')
    const cells = async (year: string) =>
      (
        await page
          .getByRole('row', { name: new RegExp(`^${year} `) })
          .getByRole('cell')
          .allTextContents()
      ).slice(0, 2)
    expect(await cells('2020')).toEqual(['6%左右', '0.8%'])
    expect(await cells('2021')).toEqual(['6%以上', '无报告'])
    expect(await cells('2022')).toEqual(['无报告', '无报告'])
    await page
      .getByRole('row', { name: /^2020 / })
      .getByRole('button', { name: '6%左右' })
      .click()
    const drawer = page.getByRole('dialog')
    expect(await drawer.locator('mark').textContent()).toBe('6%左右')
    expect(await drawer.locator('blockquote').textContent()).toContain('地区生产总值')
    await expectAccessible(page)
    await keepPicture(page, 'indicator-year-zh')
    await drawer.getByRole('button', { name: '引用' }).click()
    await page.getByText('GB/T 7714').waitFor()
    // by its bytes and by its words anybody can find it again
    expect(await page.locator('.citations').textContent()).toMatch(/来源文件 SHA-256 [0-9a-f]{16}…/)
    const href = await drawer.getByRole('link', { name: '在报告中打开' }).getAttribute('href')
    expect(decodeURIComponent(href ?? '')).toMatch(/^\/report\/210100-2020\?edition=\d+&at=\d+-\d+&words=6%左右$/)
    expect(complaints).toEqual([])
    await close()
  })

  it('is kept as pictures and tables', async () => {
    const { page, close } = await site.open('/indicator/gdp?place=210100')
    const svg = await fileBy(page, 'button', '存为 SVG')
    expect(svg.name).toBe('gdp-沈阳市.svg')
    expect(svg.bytes.toString()).toMatch(/^<svg[\s\S]*2021/)
    const png = await fileBy(page, 'button', '存为 PNG')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const csv = await fileBy(page, 'link', '表格 CSV')
    expect(csv.bytes.toString()).toMatch(/^\uFEFFREF_AREA,[\s\S]*210100,沈阳市,prefecture,2021,target,true,value,6,/)
    expect((await fileBy(page, 'link', '表格 XLSX')).bytes.subarray(0, 2).toString()).toBe('PK')
    await close()
  })

  it('of a year is read on a phone in English, in the dark', async () => {
    const look = { width: 'phone', language: 'en', shade: 'dark' } as const
    const { page, complaints, close } = await site.open('/indicator/gdp?year=2020', look)
    await page.getByRole('img', { name: /Gross regional product: places 2020/ }).waitFor()
    expect(
      await page
        .getByRole('row', { name: /康平县/ })
        .getByRole('cell')
        .first()
        .textContent(),
    ).toBe('6%')
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'indicator-place-phone-en-dark')
    expect(complaints).toEqual([])
    await close()
  })

  it('says when there is none of the kind, and when the indicator is unknown', async () => {
    const { page, close } = await site.open('/indicator/gdp?place=110000')
    await page.getByText('没有这个指标的数值').waitFor()
    await page.goto(`${site.address}/indicator/nothing?year=2020`)
    await page.getByText('没有指标 nothing').waitFor()
    await close()
  })
})

describe('the cascade', () => {
  it('goes down from the nation, compares as intervals and names who is missing', async () => {
    const { page, complaints, close } = await site.open('/cascade/gdp')
    await page.getByRole('heading', { level: 1, name: '层层加码 地区生产总值 2020' }).waitFor()
    const cellsOf = async (name: RegExp) =>
      (await page.getByRole('row', { name }).getByRole('cell').allTextContents()).slice(0, 3)
    expect(await cellsOf(/^全国/)).toEqual(['无报告', '', ''])
    expect(await cellsOf(/^沈阳市/)).toEqual(['6%左右', '', '缺上级目标：辽宁省、全国'])
    expect(await cellsOf(/^法库县/)).toEqual(['6%左右', '＝ 相同', '沈阳市 6%左右'])
    expect(await cellsOf(/^康平县/)).toEqual(['6%', '≈ 区间重叠，说不准', '沈阳市 6%左右'])
    await page
      .getByRole('row', { name: /^康平县/ })
      .getByRole('button', { name: '6%' })
      .click()
    expect(await page.getByRole('dialog').locator('mark').textContent()).toBe('6%')
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await keepPicture(page, 'cascade-zh')
    expect(complaints).toEqual([])
    await close()
  })

  it('fits a phone, in English', async () => {
    const { page, complaints, close } = await site.open('/cascade/gdp?year=2020&place=210100', {
      width: 'phone',
      language: 'en',
    })
    await page
      .getByRole('row', { name: /法库县/ })
      .getByText('the same')
      .waitFor()
    await expectFits(page)
    await expectAccessible(page)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('words', () => {
  it('begin with a topic, take words of the reader, and lead to their sentences', async () => {
    const { page, complaints, close } = await site.open('/words')
    await page.getByRole('link', { name: '营商环境' }).click()
    await page.getByRole('row', { name: /^2020 / }).waitFor()
    await page.getByLabel('词或主题').fill('老旧小区|棚户区')
    await page.keyboard.press('Enter')
    await page.getByRole('columnheader', { name: '老旧小区|棚户区' }).waitFor()
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).searchParams.get('terms')).toBe('@business,老旧小区|棚户区')
    const row = page.getByRole('row', { name: /^2020 / })
    expect(await row.getByRole('cell').first().textContent()).toBe('4')
    await row.getByRole('button').nth(1).click()
    const sentences = page.getByRole('dialog')
    await sentences.locator('mark').first().waitFor()
    expect(new Set(await sentences.locator('mark').allTextContents())).toEqual(new Set(['老旧小区']))
    expect(await sentences.getByRole('link', { name: /2020$/ }).first().getAttribute('href')).toMatch(/^\/report\//)
    await expectAccessible(page)
    await keepPicture(page, 'words-zh')
    expect(complaints).toEqual([])
    await close()
  })

  it('are compared between places on a phone, in English', async () => {
    const address = '/words?terms=营商环境&by=place&year=2024'
    const { page, complaints, close } = await site.open(address, { width: 'phone', language: 'en', shade: 'dark' })
    await page.getByRole('row', { name: /济南市/ }).waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'words-place-phone-en-dark')
    const csv = await fileBy(page, 'link', 'Table as CSV')
    expect(csv.bytes.toString()).toMatch(/^\uFEFFREF_AREA,[\s\S]*营商环境/)
    expect(complaints).toEqual([])
    await close()
  })
})
