import { findFaults } from '../app/doctor.ts'
import type { Arguments } from './arguments.ts'
import { Progress } from './progress.ts'
import { printable } from './text-width.ts'
import { withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo doctor`: 0 when everything is in order, 1 with one line a fault. */
export async function runDoctor(_: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  return withKept(world, async kept => {
    const all = (await kept.store.counts()).sources
    const progress = new Progress(err, all, world.now)
    const faults = await findFaults(kept, (done, _, name) => progress.show(done, name))
    await progress.clear()
    for (const { code, subject, message } of faults) await out.write(`${code}\t${printable(subject)}\t${message}\n`)
    const { engine, location } = kept.store
    await out.write(
      language === 'zh'
        ? `${engine} ${location}：${all} 个来源，${faults.length === 0 ? '一切正常' : `${faults.length} 个问题`}\n`
        : `${engine} ${location}: ${all} sources, ${faults.length === 0 ? 'all is well' : `${faults.length} faults`}\n`,
    )
    return faults.length > 0 ? 1 : 0
  })
}
