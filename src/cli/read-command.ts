import { availableParallelism } from 'node:os'
import type { ReadFailure } from '../app/failure.ts'
import { type FileToRead, listFiles } from '../app/list-files.ts'
import { readFiles } from '../app/reading-pool.ts'
import { releaseBytes } from '../app/release-bytes.ts'
import type { Arguments } from './arguments.ts'
import { FRAMES, type ReadData } from './encode-reading.ts'
import { failureLine } from './failure-line.ts'
import type { Language } from './language.ts'
import type { OutputFormat } from './options.ts'
import { Progress } from './progress.ts'
import type { World } from './world.ts'

/** `jiannuo read PATH…`: 0 when every file was read, 1 when some could not be. */
export async function runRead({ operands, options }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  const format = (options.format as OutputFormat | undefined) ?? (out.terminal ? 'table' : 'jsonl')
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  for (const path of operands) {
    if (path === '-') files.push({ name: '-', path, bytes: await world.readInput() })
    else await listFiles(path, files, failures)
  }
  for (const failure of failures) await err.write(failureLine(failure, language))
  const count = await printReadings(files, format, options, world)
  const failed = failures.length + count.failures
  if (files.length > 1 && (err.terminal || failed > 0)) {
    await err.write(summaryLine(files.length, count.readings, failed, language))
  }
  return failed > 0 ? 1 : 0
}

async function printReadings(
  files: FileToRead[],
  format: OutputFormat,
  options: Arguments['options'],
  { out, err, language, now }: World,
): Promise<{ readings: number; failures: number }> {
  const data: ReadData = {
    format,
    origins: options.origins !== undefined,
    style: { width: out.columns, color: out.terminal, language },
  }
  const frame = FRAMES[format]
  const progress = new Progress(err, files.length, now)
  const count = { files: 0, readings: 0, failures: 0 }
  const results = readFiles(files, {
    worker: new URL('./read-worker.js', import.meta.url),
    data,
    workers: options.workers ? Number(options.workers) : availableParallelism(),
  })
  for await (const result of results) {
    if (out.terminal || result.failures.length > 0) await progress.clear()
    for (const chunk of result.chunks) {
      if (!(await out.write(count.readings++ === 0 ? frame.first : frame.between))) return count
      await out.write(chunk)
      releaseBytes(chunk)
    }
    for (const failure of result.failures) await err.write(failureLine(failure, language))
    count.failures += result.failures.length
    await progress.show(++count.files, result.name)
  }
  await progress.clear()
  await out.write(count.readings === 0 ? frame.none : frame.last)
  return count
}

function summaryLine(files: number, readings: number, failed: number, language: Language): string {
  return language === 'zh'
    ? `jiannuo: ${files} 个文件，${readings} 篇，${failed} 个未能读取\n`
    : `jiannuo: ${files} files, ${readings} readings, ${failed} could not be read\n`
}
