import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES } from '../support/engines.ts'
import { get, upload, WRITER } from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

describe.each(ENGINES)('editions side by side over HTTP on %s', engine => {
  let world: KeptWorld
  const text = reportText('沈阳市', 2021, 6)
  beforeAll(async () => {
    world = await keptWorld(engine)
    await upload(world, '沈阳市2021.txt', text)
    await upload(world, '沈阳市2021-2.txt', text.replace('增长6%以上', '增长6.5%左右').replaceAll('，', ','))
    await upload(world, '沈阳市2021-3.txt', text.split('（一）')[0])
    await upload(world, '大连市2021.txt', reportText('大连市', 2021, 7))
  })
  afterAll(() => world.close())
  const differences = async (query = '') => (await get(world, `/api/reports/210100-2021/differences${query}`)).json()

  it('give both texts, what differs to the character, and which facts', async () => {
    const found = await differences('?a=1&b=2')
    const side = (other: string) =>
      found.rows
        .flatMap((row: { parts: { mark: string; text: string }[] }) => row.parts)
        .map((it: { mark: string; text: string }) => (it.mark === other ? '' : it.text))
        .join('')
    expect(side('new')).toBe((await get(world, '/api/editions/1/text')).body)
    expect(side('gone')).toBe((await get(world, '/api/editions/2/text')).body)
    const changed = found.rows.find((row: { kind: string }) => row.kind === 'words')
    expect(
      changed.parts.filter((it: { mark: string }) => it.mark !== 'same').map((it: { text: string }) => it.text),
    ).toEqual(expect.arrayContaining(['.5', '以上，', '左右,']))
    expect(found.observations.items).toMatchObject([
      {
        a: { quote: '6%以上', value: 6, comparator: '>=', subject: '地区生产总值' },
        b: { quote: '6.5%左右', value: 6.5, comparator: '~', subject: '地区生产总值' },
        fields: ['value', 'comparator'],
      },
    ])
    expect(found.observations.same).toBeGreaterThan(3)
  })

  it('say which edition is preferred and by what, a person before all', async () => {
    const found = await differences()
    expect([found.a, found.preferred]).toEqual([
      found.preferred,
      (await get(world, '/api/reports/210100-2021')).json().edition,
    ])
    expect(found.preferences.find((it: { edition: number }) => it.edition === found.preferred).by).toBeNull()
    expect(found.preferences.find((it: { edition: number }) => it.edition === 3).by).toBe('length')
    expect(found.decision).toBeNull()
    await world.app.inject({
      method: 'POST',
      url: '/api/decisions',
      payload: { kind: 'preferred', edition: 3, author: '李' },
      headers: { ...WRITER, 'content-type': 'application/json' },
    })
    expect(await differences('?b=1')).toMatchObject({
      ...{ a: 3, b: 1, preferred: 3, decision: { author: '李' } },
      preferences: [
        { edition: 1, by: 'decision' },
        { edition: 2, by: 'decision' },
        { edition: 3, by: null },
      ],
    })
  })

  it('are refused where there is nothing to compare', async () => {
    for (const url of [
      '/api/reports/210200-2021/differences',
      '/api/reports/nothing/differences',
      '/api/reports/210100-2021/differences?a=1&b=4',
    ]) {
      const answer = await world.app.inject(url)
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'not-found'])
    }
  })
})
