import { availableParallelism } from 'node:os'
import { openQueue, workQueue } from '../app/import-queue.ts'
import type { Arguments } from './arguments.ts'
import { queueOptions } from './queue-options.ts'
import { printable } from './text-width.ts'
import { actor, refuse, WORKER, withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo work`: reads files of the queue until it is empty, with `--wait` until it is told to stop. */
export async function runWork({ options }: Arguments, world: World): Promise<number> {
  const { err } = world
  if (!process.env.DATABASE_URL) return refuse({ zh: 'work 需要 DATABASE_URL', en: 'work needs DATABASE_URL' }, world)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  return withKept(world, async kept => {
    const boss = await openQueue(queueOptions(process.env))
    try {
      const common = {
        ...kept,
        worker: WORKER,
        workers: options.workers ? Number(options.workers) : availableParallelism(),
        actor: actor(),
        progress: async () => {},
        failed: async ({ name, message }: { name: string; message: string }) =>
          void (await err.write(`jiannuo: ${printable(name)}: ${message}\n`)),
      }
      const tally = await workQueue(boss, common, options.wait === undefined ? null : stop.signal)
      return tally.failed > 0 ? 1 : 0
    } finally {
      await boss.stop({ graceful: false })
    }
  })
}
