import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeZip } from '../support/formats/zip.ts'
import { get, upload, WRITER } from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

const TARGET = '地区生产总值增长6%以上'

/** The report as a page whose lines are broken in the middle of words, as old sites have it. */
function page(text: string): string {
  const paragraphs = text.split('\n').filter(line => line !== '')
  return `<html><head><title>x</title><script>alert(1)</script></head><body><div>${paragraphs.map(line => `<p>　　${line}</p>`).join('\r\n')}</div></body></html>`
}

describe('a passage, how it was read and where it came from', () => {
  let world: KeptWorld
  let edition = 0
  let text = ''

  const pathOf = (hash: string) => join(world.folder, 'sources', hash.slice(0, 2), hash.slice(2, 4), hash)
  const ask = async (url: string) => (await get(world, url)).json()
  const keep = async (name: string, content: string) => {
    const answer = await upload(world, name, content)
    expect(answer.statusCode).toBe(201)
    return answer.json()
  }

  beforeAll(async () => {
    world = await keptWorld()
    const kept = await keep('沈阳2021.html', page(reportText('沈阳市', 2021, 6)))
    edition = kept.editions[0].edition

    text = (await get(world, `/api/editions/${edition}/text`)).body
  })
  afterAll(() => world.close())

  const at = (words: string) => {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return `start=${start}&end=${start + words.length}`
  }

  it('is explained rule by rule, as it was read in the report', async () => {
    const explained = await ask(`/api/editions/${edition}/explain?${at('6%以上')}`)
    expect(explained.words).toBe(`2021年主要预期目标是：${TARGET}，城镇新增就业5万人。`)
    expect(explained.words).toBe(text.slice(explained.start, explained.end))
    expect(explained.agrees).toBe(true)
    expect(explained.observations).toMatchObject([
      { indicator: 'gdp', value: 6, comparator: '>=', status: 'target', period: '2021' },
      { indicator: 'urban-new-jobs', value: 5, unit: '万人' },
    ])
    const said = explained.steps.map((it: { start: number; end: number; rule: string; result: string }) => [
      text.slice(it.start, it.end),
      it.rule,
      it.result,
    ])
    expect(said).toContainEqual(['以上', 'comparator', '以上 → >='])
    expect(said).toContainEqual(['6%以上', 'status', 'targets → target'])
  })

  it('stands in the source as received, mark by mark', async () => {
    const source = page(reportText('沈阳市', 2021, 6))
    const found = await ask(`/api/editions/${edition}/source?${at(TARGET)}`)
    expect(found).toMatchObject({ state: 'kept', length: source.length, same: true })
    expect(found.text).toBe(source.slice(found.from, found.to))
    const marked = found.marks.map(([from, to]: [number, number]) => source.slice(from, to)).join('')
    expect(marked).toBe(TARGET)
    const next = await ask(`/api/editions/${edition}/source?${at(TARGET)}&from=10`)
    expect([next.from, next.text.slice(0, 5)]).toEqual([10, source.slice(10, 15)])
  })

  it('over paragraphs is several stretches, with what lies between left out', async () => {
    const words = '二、2021年工作安排\n2021年主要预期目标是'
    const found = await ask(`/api/editions/${edition}/source?${at(words)}`)
    const source = page(reportText('沈阳市', 2021, 6))
    expect(found.same).toBe(true)
    expect(found.marks.map(([from, to]: [number, number]) => source.slice(from, to))).toEqual(words.split('\n'))
  })

  it('is found in the entry of an archive too', async () => {
    const inside = reportText('大连市', 2021, 7)
    const zip = makeZip({ '说明.txt': '这里没有报告。', '大连/2021.txt': inside })
    const answer = await world.app.inject({
      method: 'POST',
      url: `/api/sources?name=${encodeURIComponent('site.zip')}`,
      payload: Buffer.from(zip),
      headers: WRITER,
    })
    const editions = answer.json().editions as { edition: number; report: string | null }[]
    const id = editions.find(it => it.report === '210200-2021')?.edition ?? 0
    const body = (await get(world, `/api/editions/${id}/text`)).body
    const start = body.indexOf('地区生产总值增长7%以上')
    const found = await ask(`/api/editions/${id}/source?start=${start}&end=${start + 12}`)
    expect(found).toMatchObject({ state: 'kept', same: true, length: inside.length })
    expect(inside.slice(...(found.marks[0] as [number, number]))).toBe('地区生产总值增长7%以上')
  })

  it('that is none is refused', async () => {
    for (const [url, status] of [
      [`/api/editions/${edition}/explain?start=9&end=9`, 400],
      [`/api/editions/${edition}/explain?start=0&end=10001`, 400],
      [`/api/editions/${edition}/explain?start=1`, 400],
      [`/api/editions/${edition}/source?start=0&end=9000`, 400],
      ['/api/editions/999/explain?start=0&end=9', 404],
      ['/api/editions/999/source?start=0&end=9', 404],
      [`/api/sources/${'0'.repeat(64)}/check`, 404],
    ] as const) {
      const answer = await world.app.inject(url)
      expect([url, answer.statusCode]).toEqual([url, status])
    }
  })

  it('its source is examined anew each time: whole, altered, gone', async () => {
    const fresh = await keep('鞍山2020.txt', reportText('鞍山市', 2020, 4))
    const path = pathOf(fresh.sha256)
    const check = () => ask(`/api/sources/${fresh.sha256}/check`)
    const passage = () => ask(`/api/editions/${fresh.editions[0].edition}/source?start=0&end=5`)
    expect(await check()).toMatchObject({ state: 'kept', found: fresh.sha256, checkedAt: '2023-11-14T22:13:20.000Z' })
    expect((await passage()).state).toBe('kept')
    writeFileSync(path, 'forged')
    const altered = await check()
    expect(altered).toMatchObject({ state: 'altered', bytes: 6 })
    expect(altered.found).not.toBe(fresh.sha256)
    expect(await passage()).toMatchObject({ state: 'altered', text: null, marks: [] })
    rmSync(path)
    expect(await check()).toMatchObject({ state: 'missing', found: null, bytes: null })
    expect((await passage()).state).toBe('missing')
  })
})
