import { availableParallelism } from 'node:os'
import type { ReadFailure } from '../app/failure.ts'
import { importFiles } from '../app/import-files.ts'
import { openQueue, queueFiles, tallyEvents, workQueue } from '../app/import-queue.ts'
import { ImportTally } from '../app/import-tally.ts'
import { type FileToRead, listFiles } from '../app/list-files.ts'
import type { Kept } from '../app/open-kept.ts'
import type { Arguments } from './arguments.ts'
import { failureLine } from './failure-line.ts'
import type { Language } from './language.ts'
import { Progress } from './progress.ts'
import { queueOptions } from './queue-options.ts'
import { printable } from './text-width.ts'
import { actor, refuse, WORKER, withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo import PATH…`: 0 when every file could be read, 1 when some could not or the store failed, 2 for wrong use. */
export async function runImport({ operands, options }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  if (options.share !== undefined && !process.env.DATABASE_URL) {
    return refuse({ zh: '--share 需要 DATABASE_URL', en: '--share needs DATABASE_URL' }, world)
  }
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  for (const path of operands) {
    if (path === '-') files.push({ name: '-', path, bytes: await world.readInput() })
    else await listFiles(path, files, failures)
  }
  return withKept(world, async kept => {
    const tally = new ImportTally()
    const progress = new Progress(err, files.length, world.now)
    const failed = async (failure: ReadFailure) => {
      await progress.clear()
      await err.write(failureLine(failure, language))
    }
    for (const failure of failures) await failed(failure)
    tally.failed += failures.length
    const workers = options.workers ? Number(options.workers) : availableParallelism()
    const step = (done: number, name: string) => progress.show(done, name)
    const common = { ...kept, worker: WORKER, workers, actor: actor(), progress: step, failed }
    if (options.share !== undefined) await shareImport(files, tally, common, kept)
    else await importFiles(files, tally, common)
    if (tally.new + tally.further + tally.notReports > 0) await kept.store.tidy()
    await progress.clear()
    for (const { name, twin } of tally.twins) await err.write(twinLine(name, twin, language))
    await out.write(summary(tally, language))
    return tally.failed > 0 ? 1 : 0
  })
}

/** This process puts the files into the queue and reads along with all others; then counts what became of them, whoever read them. */
async function shareImport(
  files: readonly FileToRead[],
  tally: ImportTally,
  options: Parameters<typeof importFiles>[2],
  { store }: Kept,
): Promise<void> {
  const queue = queueOptions(process.env)
  const boss = await openQueue(queue)
  try {
    const last = await store.list('events', {}, { limit: 1, descending: true })
    const queued = await queueFiles(boss, files, tally, options, queue)
    const own = await workQueue(boss, options)
    await tallyEvents(store, last.rows[0]?.seq ?? 0, queued, tally)
    const kept = await store.knownFiles([...queued])
    tally.failed += Math.max(own.failed, queued.size - kept.size)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** `新增 1480，另一版本 9，已有 3，非报告 2，失败 1` */
function summary(tally: ImportTally, language: Language): string {
  const { further, known, notReports, failed } = tally
  return language === 'zh'
    ? `新增 ${tally.new}，另一版本 ${further}，已有 ${known}，非报告 ${notReports}，失败 ${failed}\n`
    : `${tally.new} new, ${further} further editions, ${known} known already, ${notReports} not reports, ${failed} failed\n`
}

function twinLine(name: string, twin: string, language: Language): string {
  return language === 'zh'
    ? `jiannuo: ${printable(name)}: 与 ${twin} 几乎相同，地区或年份不同，请核对\n`
    : `jiannuo: ${printable(name)}: nearly identical to ${twin}, of another place or year: please check\n`
}
