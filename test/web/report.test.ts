import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/client/client.ts'
import { passageAddress } from '../../src/web/addresses.ts'
import { reportText } from '../support/report-text.ts'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

const REPORT = '210100-2021'

let site: Site
let edition = 0
let text = ''

beforeAll(async () => {
  site = await openSite()
  const client = createClient({ base: site.address })
  edition = (await client('getReport', { path: { id: REPORT } })).edition
  text = (await client('getReading', { path: { id: edition } })).text
}, 120_000)
afterAll(() => site.close())

const textOf = (page: Page) => page.locator('.report-text')
const litWords = (page: Page) => page.locator('[data-lit]').allTextContents()

/** Whether what is lit up can be seen between the head of the page and its foot. */
async function expectLitInView(page: Page): Promise<void> {
  await page.locator('[data-lit]').first().waitFor()
  await expect
    .poll(() =>
      page
        .locator('[data-lit]')
        .first()
        .evaluate(it => {
          const { top, bottom } = it.getBoundingClientRect()
          return top > 40 && bottom < innerHeight
        }),
    )
    .toBe(true)
}

/** A place of the text by its words, and its permanent link. */
function linkTo(words: string, shift = 0, named: string | null = words): string {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThan(0)
  const at = { start: start + shift, end: start + shift + words.length }
  return passageAddress({ report: REPORT, edition }, at, named)
}

describe('a report at a desk', () => {
  it('says whose it is, that its source is whole, and shows how a fact was read', async () => {
    const { page, complaints, close } = await site.open(`/report/${REPORT}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('政府工作报告')
    const head = page.locator('.report-head')
    for (const words of ['辽宁省沈阳市（代码 210100）', '2021年', '全文完整', '与收到时一致'])
      expect(await head.textContent()).toContain(words)
    expect(await head.getByRole('link', { name: '兑现情况' }).getAttribute('href')).toBe('/follow/210100/2021')
    expect(await head.locator('a[rel=prev]').getAttribute('href')).toMatch(/^\/report\/210100-2020/)

    const mark = textOf(page).locator('a.mark-target').first()
    const words = (await mark.textContent()) ?? ''
    await mark.click()
    const card = page.locator('.fact-card')
    await card.getByRole('table').waitFor()
    expect(await card.textContent()).toContain('目标')
    expect(await card.getByRole('table').textContent()).toContain('数与单位')
    const query = new URL(page.url()).searchParams
    expect(query.get('words')).toBe(words)
    const [start, end] = (query.get('at') ?? '').split('-').map(Number)
    expect(text.slice(start, end)).toBe(words)
    expect(await litWords(page)).toEqual([words])
    await expectAccessible(page)
    await keepPicture(page, 'report-desk')

    await card.getByRole('button', { name: '看来源原文' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('mark').waitFor()
    expect(await drawer.locator('mark').textContent()).toBe(words)
    expect(await drawer.textContent()).toContain('逐字相同')
    await expectAccessible(page)
    await keepPicture(page, 'report-source')
    expect(complaints).toEqual([])
    await close()
  })

  it('leads from the list of facts to the words, by mouse and by arrows', async () => {
    const { page, complaints, close } = await site.open(`/report/${REPORT}`)
    const panel = page.getByRole('complementary', { name: '事实' })
    await page.getByRole('tree', { name: '结构' }).locator('.outline-words').nth(2).click()
    await panel.getByText('(二)').waitFor()
    await panel.getByRole('button', { pressed: false }).nth(2).click()
    await expectLitInView(page)
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-fact'))
    expect(first).toMatch(/^o\d+$/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-fact'))).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-fact'))).toBe(first)

    const tree = page.getByRole('tree', { name: '结构' })
    await tree.locator('[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    const heading = await page.evaluate(() => document.activeElement?.querySelector('.outline-words')?.textContent)
    await page.keyboard.press('Enter')
    await expect.poll(() => tree.locator('[aria-current=true]').count()).toBe(1)
    await expect
      .poll(() => tree.locator('[aria-current=true] > .outline-row').textContent())
      .toContain(heading ?? 'nothing')
    expect(complaints).toEqual([])
    await close()
  })

  it('marks the kinds that are asked for, and keeps that in the address', async () => {
    const { page, close } = await site.open(`/report/${REPORT}`)
    expect(await textOf(page).locator('.mark-task').count()).toBe(0)
    await page.getByRole('checkbox', { name: /任务/ }).check()
    await textOf(page).locator('.mark-task').first().waitFor()
    await page.getByRole('checkbox', { name: /目标/ }).uncheck()
    await expect.poll(() => textOf(page).locator('.mark-target').count()).toBe(0)
    const shown = new URL(page.url()).searchParams.get('show')
    expect(shown).toBe('result,estimate,livelihood,task,unread')
    expect(await textOf(page).textContent()).toBe(text.replaceAll('\n', ''))
    await close()
  })

  it('cites words that were selected, also over a paragraph', async () => {
    const { page, complaints, close } = await site.open(`/report/${REPORT}`)
    await page.evaluate(() => {
      const [one, two] = [...document.querySelectorAll('.report-text p')].slice(3, 5)
      document.getSelection()?.setBaseAndExtent(one, 0, two.firstChild ?? two, 0)
    })
    const picked = page.getByRole('region', { name: '选中的文字' })
    await picked.getByRole('button', { name: '引用' }).click()
    const cited = page.locator('.citations')
    await cited.waitFor()
    expect(await cited.textContent()).toMatch(/辽宁省沈阳市人民政府\. .*\[R\/OL\]\. \(2021-\d\d-\d\d\)/)
    expect(await cited.textContent()).toMatch(/@misc\{gwr-210100-2021/)
    await expectAccessible(page)
    await picked.getByRole('button', { name: '怎样读出来的' }).click()
    await page.locator('.fact-card').waitFor()
    expect((await litWords(page)).join('').length).toBeGreaterThan(10)
    expect(complaints).toEqual([])
    await close()
  })

  it('tells of its issues, each at its place', async () => {
    const client = createClient({ base: site.address })
    const { items } = await client('listEditions', { query: { editions: 'all', limit: 100 } })
    const doubtful = items.find(it => it.issues.some(({ start }) => start !== null))
    const { page, close } = await site.open(`/edition/${doubtful?.id}`)
    const issues = page.locator('.report-issues')
    await issues.locator('summary').click()
    await issues.getByRole('link').first().click()
    await expectLitInView(page)
    await close()
  })
})

describe('a link to words of a report', () => {
  const words = '城镇新增就业'

  it('opens at them, with the focus on them', async () => {
    const { page, complaints, close } = await site.open(linkTo(words))
    await expectLitInView(page)
    expect((await litWords(page)).join('')).toBe(words)
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-lit'))).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('finds them where another reading has put them, and says so', async () => {
    const { page, close } = await site.open(linkTo(words, -37))
    await expectLitInView(page)
    expect((await litWords(page)).join('')).toBe(words)
    expect(await page.getByText('换了位置').isVisible()).toBe(true)
    await close()
  })

  it('says plainly when they are gone', async () => {
    const { page, close } = await site.open(linkTo(words, 0, '这几个字从来没有写进报告'))
    expect(await page.getByText('“这几个字从来没有写进报告”已不在原来的位置').isVisible()).toBe(true)
    expect((await litWords(page)).join('')).toBe(words)
    await close()
  })

  it('to what is not kept leads to the library', async () => {
    const { page, close } = await site.open('/report/999999-2021')
    expect(await page.getByRole('link', { name: '到报告库查找' }).isVisible()).toBe(true)
    await close()
  })
})

describe('a report on a phone, in English', () => {
  it('has the text first, outline and facts as drawers', async () => {
    const { page, complaints, close } = await site.open(`/report/${REPORT}`, {
      width: 'phone',
      language: 'en',
      shade: 'dark',
    })
    await expectFits(page)
    await expectAccessible(page)
    await textOf(page).locator('a.mark-target').first().click()
    const facts = page.getByRole('dialog', { name: 'Facts' })
    await facts.getByText('How it was read').waitFor()
    expect(await facts.textContent()).toContain('number and unit')
    await expectAccessible(page)
    await keepPicture(page, 'report-phone-facts')
    await facts.getByRole('button', { name: 'Close' }).click()
    await facts.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Outline' }).click()
    await page.getByRole('treeitem').nth(2).locator('.outline-words').first().click()
    await page.getByRole('dialog', { name: 'Outline' }).waitFor({ state: 'hidden' })
    await expectFits(page)
    await keepPicture(page, 'report-phone')
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the source of a report', () => {
  it('is looked at again each time: altered, gone', async () => {
    const client = createClient({ base: site.address, token: site.token })
    const body = Buffer.from(reportText('营口市', 2018, 7))
    const { sha256, editions } = await client('uploadSource', { query: { name: '营口.txt' }, body })
    const path = join(site.home, 'sources', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const { page, close } = await site.open(`/report/${editions[0].report}?at=20-30`)
    const check = page.locator('.source-check')
    expect(await check.textContent()).toContain('与收到时一致')
    writeFileSync(path, 'forged')
    await check.getByRole('button', { name: '再核对' }).click()
    await check.getByText('已被改动').waitFor()
    rmSync(path)
    await check.getByRole('button', { name: '再核对' }).click()
    await check.getByText('文件已不在').waitFor()
    await expectAccessible(page)
    await close()
  })
})

describe('a text that is no report', () => {
  it('opens by its edition', async () => {
    const client = createClient({ base: site.address })
    const { items } = await client('listEditions', { query: { kind: ['news'], editions: 'all', limit: 1 } })
    const { page, complaints, close } = await site.open(`/edition/${items[0].id}`)
    expect(await page.locator('.report-identity').textContent()).toContain('新闻')
    expect((await textOf(page).textContent())?.length).toBe(items[0].characters - (await newlines(items[0].id)))
    expect(complaints).toEqual([])
    await close()
  })
})

async function newlines(id: number): Promise<number> {
  const answer = await fetch(`${site.address}/api/editions/${id}/text`)
  return (await answer.text()).split('\n').length - 1
}
