import { availableParallelism } from 'node:os'
import type { ReadFailure } from '../app/failure.ts'
import { followAll } from '../app/follow-all.ts'
import { type FileIndex, fileSource, indexFiles } from '../app/follow-files.ts'
import { findPlace } from '../app/follow-names.ts'
import { followPlace } from '../app/follow-place.ts'
import { type FileToRead, listFiles } from '../app/list-files.ts'
import type { Arguments } from './arguments.ts'
import { failureLine } from './failure-line.ts'
import { CSV_HEAD, encoderOf, type FollowFormat } from './follow-format.ts'
import type { Words } from './language.ts'
import { printable } from './text-width.ts'
import type { World } from './world.ts'

const SECONDS_PER_FILE = 120

/** `jiannuo follow PLACE YEAR`, `jiannuo follow --all`: 1 when it could not be followed, 2 for wrong use. */
export async function runFollow({ operands, options }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  const format = (options.format as FollowFormat | undefined) ?? (out.terminal ? 'table' : 'json')
  const all = options.all !== undefined
  const [place, year, ...paths] = all
    ? [null, null, ...operands]
    : [operands[0] ?? null, operands[1] ?? null, ...operands.slice(2)]
  const asked = checkAsked(all, place, year, options)
  if ('wrong' in asked) {
    await err.write(`jiannuo: ${asked.wrong[language]}\n`)
    return 2
  }
  const workers = options.workers ? Number(options.workers) : availableParallelism()
  const index = await indexPaths([options.from!, ...paths] as string[], workers)
  for (const failure of index.failures) await err.write(failureLine(failure, language))
  const style = { width: out.columns, color: out.terminal, language }
  if (format === 'csv') await out.write(CSV_HEAD)
  if (all) {
    for await (const { texts } of followAll(index, {
      worker: new URL('./follow-worker.js', import.meta.url),
      workers,
      format,
    }))
      for (const text of texts) if (!(await out.write(text))) return 0
    return index.failures.length > 0 ? 1 : 0
  }
  const source = fileSource(index)
  const found = findPlace(place!, source)
  if (found.place === null) {
    await err.write(`jiannuo: ${found.message}\n`)
    return 1
  }
  const { following, issues } = await followPlace(source, found.place, asked.year, asked.until)
  for (const { code, message } of issues) await err.write(`jiannuo: ${printable(message)} (${code})\n`)
  if (following === null) return 1
  await out.write(encoderOf(format, style)(following))
  return 0
}

function checkAsked(
  all: boolean,
  place: string | null,
  year: string | null,
  { from, until }: Arguments['options'],
): { wrong: Words } | { year: number; until: number } {
  if (from === undefined) {
    return {
      wrong: { zh: 'follow 需要 --from 路径：从哪里读报告', en: 'follow needs --from PATH: where the reports are' },
    }
  }
  if (all) return { year: 0, until: 0 }
  if (place === null || year === null) return { wrong: { zh: 'follow 需要地区和年份', en: 'follow needs PLACE YEAR' } }
  for (const given of [year, until]) {
    if (given !== undefined && !/^[12]\d{3}$/.test(given)) {
      return { wrong: { zh: `年份应是四位数字，不是 ${given}`, en: `a year has four digits, not ${given}` } }
    }
  }
  return { year: Number(year), until: Number(until ?? Number(year) + 1) }
}

async function indexPaths(paths: readonly string[], workers: number): Promise<FileIndex> {
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  for (const path of paths) await listFiles(path, files, failures)
  const worker = new URL('./follow-index-worker.js', import.meta.url)
  const index = await indexFiles(files, { worker, data: null, workers, secondsPerFile: SECONDS_PER_FILE })
  return { ...index, failures: [...failures, ...index.failures] }
}
