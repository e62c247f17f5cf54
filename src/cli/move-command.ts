import { moveStore } from '../app/move-store.ts'
import type { Arguments } from './arguments.ts'
import { refuse, withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo move --to postgres://…`: 0 when everything is on the server. */
export async function runMove({ options }: Arguments, world: World): Promise<number> {
  const { to } = options
  if (to === undefined || !/^postgres(?:ql)?:\/\//.test(to)) {
    return refuse({ zh: 'move 需要 --to postgres://…', en: 'move needs --to postgres://…' }, world)
  }
  return withKept(world, async ({ store }) => {
    const { reports, editions, decisions } = await moveStore(store, to)
    await world.out.write(
      world.language === 'zh'
        ? `已搬：报告 ${reports}，版本 ${editions}，决定 ${decisions}。今后请设 DATABASE_URL。\n`
        : `moved: ${reports} reports, ${editions} editions, ${decisions} decisions. Set DATABASE_URL from now on.\n`,
    )
    return 0
  })
}
