import { availableParallelism } from 'node:os'
import { rereadSources } from '../app/reread.ts'
import type { Arguments } from './arguments.ts'
import { Progress } from './progress.ts'
import { printable } from './text-width.ts'
import { actor, WORKER, withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo reread`: 0 when everything was read and every decision has its place, else 1. */
export async function runReread({ options }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  return withKept(world, async kept => {
    const all = (await kept.store.counts()).sources
    const progress = new Progress(err, all, world.now)
    const tally = await rereadSources({
      ...kept,
      worker: WORKER,
      workers: options.workers ? Number(options.workers) : availableParallelism(),
      actor: actor(),
      progress: (done, _, name) => progress.show(done, name),
    })
    await progress.clear()
    for (const { name, message } of tally.skipped) await err.write(`jiannuo: ${printable(name)}: ${message}\n`)
    for (const { id, kind, author, anchor } of tally.lost) {
      const quote = anchor?.quote ?? ''
      await err.write(
        language === 'zh'
          ? `jiannuo: ${author} 的决定 ${id}（${kind}）找不到原处：${printable(quote)}\n`
          : `jiannuo: decision ${id} (${kind}) of ${author} has lost its place: ${printable(quote)}\n`,
      )
    }
    const { files, editions, anchored, lost, skipped } = tally
    await out.write(
      language === 'zh'
        ? `重读 ${files} 个来源，${editions} 个版本；决定对位 ${anchored}，失位 ${lost.length}；未读 ${skipped.length}\n`
        : `${files} sources read again, ${editions} editions; decisions anchored ${anchored}, lost ${lost.length}; unread ${skipped.length}\n`,
    )
    return lost.length + skipped.length > 0 ? 1 : 0
  })
}
