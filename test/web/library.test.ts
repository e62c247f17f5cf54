import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportText } from '../support/http/kept-world.ts'
import { expectAccessible, expectFits, keepPicture, openSite, type Site } from '../support/web.ts'

let site: Site
const folder = mkdtempSync(join(tmpdir(), 'jiannuo-bring-'))

beforeAll(async () => {
  site = await openSite()
}, 120_000)
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

function fileWith(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** What stands in the cells of a place, by year. */
async function cellsOf(page: Page, place: string): Promise<string[]> {
  const row = page.getByRole('row', { name: new RegExp(place) })
  return row.locator('td a').evaluateAll(links => links.map(it => it.getAttribute('aria-label') ?? ''))
}

describe('the library', () => {
  it('leads a newcomer to the targets of a place in two clicks, and to their words in three', async () => {
    const { page, complaints, close } = await site.open('/')
    await page.getByLabel('去一个地区').pressSequentially('沈')
    await page.getByRole('option', { name: /沈河区/ }).click()
    expect(page.url()).toContain('place=210103')
    const panel = page.getByRole('region', { name: '沈河区的报告' })
    await panel.getByRole('listitem').filter({ hasText: '地区生产总值' }).first().waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'library-place')
    await panel
      .getByRole('link', { name: /地区生产总值/ })
      .first()
      .click()
    await page.waitForURL(/\/report\/210103-\d{4}\?.*at=\d+-\d+/)
    expect(complaints).toEqual([])
    await close()
  })

  it('shows places by years; keys move between the cells and open them; all of it stands in the address', async () => {
    const { page, complaints, close } = await site.open('/')
    const cells = await cellsOf(page, '沈河区')
    expect(cells.length).toBeGreaterThan(0)
    await page.getByRole('button', { name: '全部收起' }).click()
    expect(page.url()).toContain('shut=all')
    await expect.poll(() => page.getByRole('row', { name: /沈河区/ }).count()).toBe(0)
    await page.getByRole('button', { name: /展开 辽宁省/ }).click()
    await page.getByRole('button', { name: /展开 沈阳市/ }).click()
    await expect.poll(() => cellsOf(page, '沈河区')).toEqual(cells)
    await page.getByRole('link', { name: '沈河区', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expectAccessible(page)
    await keepPicture(page, 'library-grid')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/report\/210103-/)
    await page.goBack()
    await page.getByRole('row', { name: /沈河区/ }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('lists, narrows and sorts', async () => {
    const { page, complaints, close } = await site.open('/?view=list&lang=en', { language: 'en' })
    const rows = page.getByRole('table').getByRole('row')
    const all = await rows.count()
    await page.getByLabel('Level').selectOption('county')
    await page.waitForURL(/level=county/)
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await page.getByRole('button', { name: 'Characters' }).click()
    await page.waitForURL(/sort=-characters/)
    await expectAccessible(page)
    await keepPicture(page, 'library-list-en')
    await page.getByLabel('Text', { exact: true }).selectOption('false')
    await page.getByLabel('Editions').selectOption('true')
    await page.getByText('No report fits').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => rows.count()).toBe(all)
    expect(complaints).toEqual([])
    await close()
  })

  it('fits a phone, light and dark', async () => {
    for (const shade of ['light', 'dark'] as const) {
      const { page, complaints, close } = await site.open('/', { width: 'phone', shade })
      await expectFits(page)
      await expectAccessible(page)
      await keepPicture(page, `library-phone-${shade}`)
      await page.getByRole('link', { name: '列表' }).click()
      await page.getByRole('table').waitFor()
      await expectFits(page)
      await page.getByRole('link', { name: '导入', exact: true }).click()
      await page.getByLabel('报告正文（连同标题）').waitFor()
      await expectFits(page)
      await expectAccessible(page)
      expect(complaints).toEqual([])
      await close()
    }
  })
})

describe('an import', () => {
  const zibo = () => fileWith('淄博市2021年政府工作报告.txt', reportText('淄博市', 2021, 7))

  it('keeps what was brought until one may write, tells what came of every file, and is undone', async () => {
    const { page, complaints, close } = await site.open('/?view=imports')
    await page.getByLabel('选择文件', { exact: true }).setInputFiles([zibo(), fileWith('坏.pdf', '%PDF-1.7 no more')])
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByText('拖入的文件已保留').waitFor()
    await page.getByRole('button', { name: '登录并导入' }).click()
    await page.getByLabel('令牌').fill(site.token)
    await page.getByLabel('署名').fill('李明')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByText('新报告 1，已有报告的又一版本 0，早已在库 0，不是报告 0，失败 1').waitFor()
    expect(await page.getByRole('row', { name: /坏\.pdf/ }).textContent()).toMatch(
      /[\u4e00-\u9fff]{6,}.*file-broken|type-unknown/,
    )
    await expectAccessible(page)
    await keepPicture(page, 'library-import')
    await page.getByRole('region', { name: '这次导入的文件' }).getByRole('link', { name: '370300-2021' }).waitFor()
    await page.getByRole('link', { name: '网格' }).click()
    await expect.poll(() => cellsOf(page, '淄博市')).toEqual(['淄博市 2021 政府工作报告'])
    await page.getByRole('link', { name: '导入', exact: true }).click()
    await page.getByRole('button', { name: '撤销这次导入（1 个文件）' }).click()
    await page.getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText('已撤销', { exact: true }).waitFor()
    await page.getByRole('link', { name: '网格' }).click()
    await expect.poll(() => page.getByRole('row', { name: /淄博市/ }).count()).toBe(0)
    // the browser itself notes the refusal of the broken file
    expect(complaints.filter(it => !it.includes('422') && !it.includes('401'))).toEqual([])
    await close()
  })

  it('takes folders that are dropped and texts that are pasted; decisions keep it from being undone', async () => {
    const { page, close } = await site.open('/?view=imports', { writer: true, language: 'en' })
    await page.getByLabel('Text of the report, with its title').fill(reportText('大连市', 2021, 6))
    await page.reload()
    await page.getByRole('button', { name: 'Import this text' }).click()
    await page.getByText('1 new reports, 0 further editions').waitFor()
    await dropFolder(page, '报告', {
      '大连市2021-2.txt': reportText('大连市', 2021, 6).replaceAll('，', ','),
      '.DS_Store': 'x',
    })
    await page.getByText('1 system files were passed over').waitFor()
    await page.getByText('1 new reports, 1 further editions').waitFor()
    const [edition] = (await (await fetch(`${site.address}/api/editions?report=210200-2021`)).json()).items
    await page.request.post(`${site.address}/api/decisions`, {
      data: { kind: 'note', edition: edition.id, author: '李明' },
      headers: { authorization: `Bearer ${site.token}` },
    })
    const line = page
      .getByRole('region', { name: 'Files imported' })
      .getByRole('row')
      .filter({ hasText: '大连市2021年政府工作报告' })
    await line.getByRole('button', { name: 'Undo the import' }).click()
    await line.getByRole('button', { name: 'Remove' }).click()
    await line.getByText('people have decided 1 things about it').waitFor()
    await expectAccessible(page)
    await keepPicture(page, 'library-undo-refused')
    await line.getByRole('button', { name: 'Withdraw these decisions with it' }).click()
    await page.getByText('can be imported again later').waitFor()
    expect((await (await fetch(`${site.address}/api/reports/210200-2021`)).json()).editions).toBe(1)
    await close()
  })
})

describe('an empty library', () => {
  it('says how to begin, and takes what is dropped', async () => {
    const { items } = await (await fetch(`${site.address}/api/sources?limit=1000`)).json()
    for (const { sha256 } of items) {
      const answer = await fetch(`${site.address}/api/sources/${sha256}?by=test&decisions=withdraw`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${site.token}` },
      })
      expect(answer.status).toBe(200)
    }
    const { page, complaints, close } = await site.open('/', { writer: true, width: 'phone' })
    await page.getByText('库还是空的').waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await keepPicture(page, 'library-empty-phone')
    await dropFolder(page, '报告', { '大连市2021.txt': reportText('大连市', 2021, 6) })
    await page.getByText('新报告 1').waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

/** Drops a folder on the page as a browser does: the entries of a folder that the page made itself. */
async function dropFolder(page: Page, name: string, files: Record<string, string>): Promise<void> {
  await page.evaluate(
    ([name, files]) => {
      const entries = Object.entries(files).map(([file, text]) => ({
        isFile: true,
        fullPath: `/${name}/${file}`,
        file: (take: (file: File) => void) => take(new File([text], file)),
      }))
      let left = [entries]
      const folder = {
        isFile: false,
        createReader: () => ({
          readEntries: (take: (some: unknown[]) => void) => {
            take(left[0] ?? [])
            left = []
          },
        }),
      }
      const event = new Event('drop', { bubbles: true, cancelable: true })
      const dataTransfer = { types: ['Files'], items: [{ webkitGetAsEntry: () => folder }] }
      Object.assign(event, { dataTransfer })
      document.querySelector('main h1')?.dispatchEvent(event)
    },
    [name, files] as const,
  )
}
