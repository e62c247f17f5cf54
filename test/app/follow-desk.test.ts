import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FollowDesk } from '../../src/app/follow-desk.ts'
import type { Store } from '../../src/app/kept.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import { governmentReport, panelStore } from '../support/panel-store.ts'

const REPORTS = [
  governmentReport('沈阳市', 2020, '生产平稳。', '地区生产总值增长6.5%。', '新建农村公路100公里。'),
  governmentReport('沈阳市', 2021, '地区生产总值增长6.7%。', '地区生产总值增长6%。', '改造老旧小区120个。'),
]

describe('the desk that follows for many', () => {
  let kept: Awaited<ReturnType<typeof panelStore>>
  beforeAll(async () => {
    kept = await panelStore(REPORTS)
  })
  afterAll(() => kept.close())

  const deskOver = (store: Partial<Store>) => {
    const sources = openSourceFolder(join(kept.home, 'sources'))
    return new FollowDesk({ store: { ...kept.store, ...store }, sources, now: () => 0 })
  }
  const verdictsOf = async (desk: FollowDesk) => {
    const place = (await desk.place('210100'))!
    return (await desk.scorecard(place, 2020)).card!.rows.map(it => it.verdict)
  }

  it('does not remember that the store failed: what is kept, a reading', async () => {
    let faults = 0
    const once = <Value>(fault: string, otherwise: () => Value): Value => {
      if (faults++ === 0) throw new Error(fault)
      return otherwise()
    }
    const listing = deskOver({ stream: (...asked) => once('no list', () => kept.store.stream(...asked)) })
    await expect(verdictsOf(listing)).rejects.toThrow('no list')
    expect(await verdictsOf(listing)).toContain('met')
    faults = 0
    const reading = deskOver({
      heldReading: async edition => once('no reading', () => kept.store.heldReading(edition)),
    })
    await expect(verdictsOf(reading)).rejects.toThrow('no reading')
    expect(await verdictsOf(reading)).toContain('met')
  })

  it('what was begun before something was written is no answer to who asks after it', async () => {
    let version = 1
    let held: (() => void) | null = null
    const late = new Promise<void>(resolve => {
      held = resolve
    })
    let lists = 0
    const desk = deskOver({
      list: async (name, ...rest) => {
        const page = await kept.store.list(name, ...rest)
        return name === 'events' ? { ...page, rows: page.rows.map(it => ({ ...it, seq: version })) } : page
      },
      // the first list is late, and lacks the report of 2021
      stream: async function* (...asked) {
        const first = asked[0] === 'editions' && lists++ === 0
        if (first) await late
        for await (const rows of kept.store.stream(...asked))
          yield first ? rows.filter(it => !('year' in it) || it.year !== 2021) : rows
      } as Store['stream'],
    })
    const place = { code: '210100', name: '沈阳市', fullName: '辽宁省沈阳市', level: 'prefecture' } as const
    const before = desk.scorecard(place, 2020)
    await new Promise(resolve => setTimeout(resolve, 20))
    version = 2
    await desk.source()
    held!()
    expect((await before).card?.to).toBeNull()
    expect((await desk.scorecard(place, 2020)).card?.to).toBe(2021)
  })
})
