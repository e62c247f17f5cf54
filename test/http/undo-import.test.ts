import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from '../../src/app/doctor.ts'
import { ENGINES } from '../support/engines.ts'
import { get, REPORTS, upload, uploadReports, WRITER } from '../support/http/ask.ts'
import { type KeptWorld, keptWorld, reportText } from '../support/http/kept-world.ts'

describe.each(ENGINES)('an import is undone over HTTP on %s', engine => {
  let world: KeptWorld
  beforeAll(async () => {
    world = await keptWorld(engine)
    await uploadReports(world)
  })
  afterAll(() => world.close())
  const undo = (sha256: string, query = 'by=王', headers: Record<string, string> = WRITER) => {
    const { 'content-type': _type, ...rest } = headers
    return world.app.inject({ method: 'DELETE', url: encodeURI(`/api/sources/${sha256}?${query}`), headers: rest })
  }
  const list = async (url: string) => (await get(world, url)).json().items

  it('by who may write: its report is gone everywhere, the same bytes can come again', async () => {
    const [place, year, growth] = REPORTS[3]
    const known = await upload(world, 'again.txt', reportText(place, year, growth))
    expect([known.statusCode, known.json()]).toMatchObject([
      200,
      { known: true, editions: [{ report: '370200-2021' }] },
    ])
    const { sha256 } = known.json()
    expect((await undo(sha256, 'by=王', {})).statusCode).toBe(401)
    expect((await undo(sha256, '')).json()).toMatchObject({ status: 400, code: 'input-invalid' })
    const gone = await undo(sha256)
    expect([gone.statusCode, gone.json()]).toMatchObject([
      200,
      { removed: true, name: '青岛市2021.txt', editions: [{ report: '370200-2021' }], withdrawn: [] },
    ])
    expect((await world.app.inject('/api/reports/370200-2021')).statusCode).toBe(404)
    expect(await list('/api/reports?place=山东省')).toEqual([])
    expect(await list('/api/search?q=营商环境&place=山东省')).toEqual([])
    expect(await world.sources.has(sha256)).toBe(false)
    expect(await findFaults(world, async () => {})).toEqual([])
    expect((await undo(sha256)).statusCode).toBe(404)
    const again = await upload(world, '青岛市2021.txt', reportText(place, year, growth))
    expect([again.statusCode, again.json().editions]).toMatchObject([201, [{ report: '370200-2021', outcome: 'new' }]])
    expect(await findFaults(world, async () => {})).toEqual([])
  })

  it('not over the head of people: their decisions are named, and withdrawn when told to', async () => {
    const [edition] = await list('/api/editions?report=210100-2021')
    const body = { kind: 'note', edition: edition.id, payload: {}, author: '李' }
    const made = await world.app.inject({
      method: 'POST',
      url: '/api/decisions',
      payload: body,
      headers: { ...WRITER, 'content-type': 'application/json' },
    })
    const refused = await undo(edition.fileSha256)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'decisions-hang', decisions: [{ id: made.json().id, author: '李' }] },
    ])
    expect((await get(world, '/api/reports/210100-2021')).json().edition).toBe(edition.id)
    expect((await undo(edition.fileSha256, 'by=王&decisions=withdraw')).json()).toMatchObject({
      withdrawn: [made.json().id],
    })
    expect(await list('/api/decisions')).toMatchObject([{ id: made.json().id, author: '李' }])
    expect(await findFaults(world, async () => {})).toEqual([])
  })

  it('lists say which reports break off, have several editions, or come from a file', async () => {
    const cut = reportText('大连市', 2021, 7).split('（一）')[0]
    const { sha256 } = (await upload(world, '大连市2021（节选）.txt', cut)).json()
    await upload(world, '大连市2023.txt', reportText('大连市', 2023, 7).split('（一）')[0])
    const ids = async (query: string) => (await list(`/api/reports?${query}`)).map((it: { id: string }) => it.id)
    expect(await ids('several=true')).toEqual(['210200-2021'])
    expect(await ids('several=false&place=210200')).toEqual(['210200-2023'])
    expect(await ids('complete=false')).toEqual(['210200-2023'])
    expect(await ids('complete=true&place=210200')).toEqual(['210200-2021'])
    expect(await list(`/api/editions?source=${sha256}`)).toMatchObject([{ report: '210200-2021', complete: false }])
    expect(await list('/api/editions?complete=false')).toHaveLength(2)
  })
})
