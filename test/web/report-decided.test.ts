import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Observation } from '../../src/client/api-types.ts'
import { createClient } from '../../src/client/client.ts'
import { passageAddress } from '../../src/web/addresses.ts'
import { expectAccessible, openSite, type Site } from '../support/web.ts'

const REPORT = '210100-2021'

let site: Site
let edition = 0

beforeAll(async () => {
  site = await openSite()
  edition = (await createClient({ base: site.address })('getReport', { path: { id: REPORT } })).edition
}, 120_000)
afterAll(() => site.close())

/** What the machine read, as a decision about it says again. */
function wasOf(row: Observation) {
  const { subject, action, member, indicator, measure, value, upper } = row
  const { unit, comparator, reference, status, force, period } = row
  const what = { subject, action, member, indicator, measure, value, upper }
  return { ...what, unit, comparator, reference, status, force, period }
}

describe('what a person decided of a fact', () => {
  it('holds on the page, with who said so and what the machine reads', async () => {
    const client = createClient({ base: site.address, token: site.token })
    const query = { edition, indicator: ['gdp'], status: ['target' as const], limit: 1 }
    const { items } = await client('listObservations', { query })
    const { start, end, quote } = items[0]
    const at = { start, end, quote }
    const payload = { was: wasOf(items[0]), now: { value: 77.5 }, note: '据公报更正' }
    await client('decide', { body: { kind: 'fact-correct', edition, at, payload, author: '李明' } })
    const { page, complaints, close } = await site.open(passageAddress({ report: REPORT, edition }, at, quote))
    const note = page.locator('.fact-card .decided-note')
    await note.getByText('李明').waitFor()
    expect(await note.textContent()).toMatch(/人工更正 · 李明 · .*据公报更正.*机器读作/)
    expect(await page.locator('.card-value').textContent()).toContain('77.5')
    expect(complaints).toEqual([])
    await close()
  })

  it('is told where it was rejected: no mark in the text, who and why beside it', async () => {
    const client = createClient({ base: site.address, token: site.token })
    const query = { edition, status: ['result' as const], limit: 1 }
    const { items } = await client('listObservations', { query })
    const { start, end, quote } = items[0]
    const payload = { was: wasOf(items[0]), note: '这是序号' }
    await client('decide', {
      body: { kind: 'fact-reject', edition, at: { start, end, quote }, payload, author: '李明' },
    })
    const { page, complaints, close } = await site.open(
      passageAddress({ report: REPORT, edition }, { start, end }, quote),
    )
    await page.getByText('人工驳回的 1 条').click()
    expect(await page.locator('.rejected .decided-note').textContent()).toMatch(/人工驳回 · 李明 · .*这是序号/)
    expect(await page.locator(`.report-text [data-fact=o${items[0].index}]`).count()).toBe(0)
    expect(await page.locator('.report-text [data-fact^=o]').count()).toBeGreaterThan(10)
    await expectAccessible(page)
    expect(complaints).toEqual([])
    await close()
  })
})
