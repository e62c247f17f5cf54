import { availableParallelism } from 'node:os'
import type { ReadFailure } from '../app/failure.ts'
import { type FollowFrom, followAll } from '../app/follow-all.ts'
import { checked } from '../app/follow-checked.ts'
import { readEvidence, withEvidence } from '../app/follow-evidence.ts'
import { type FileIndex, fileSource, indexFiles } from '../app/follow-files.ts'
import { keptSource } from '../app/follow-kept.ts'
import { findPlace } from '../app/follow-names.ts'
import { followPlace } from '../app/follow-place.ts'
import { placesOf, type ReadingSource } from '../app/follow-source.ts'
import { type FileToRead, listFiles } from '../app/list-files.ts'
import { ProvenanceCheck } from '../app/provenance.ts'
import { SCORE_CSV_HEAD } from '../app/score-csv.ts'
import type { Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import type { Arguments } from './arguments.ts'
import { failureLine } from './failure-line.ts'
import { encoderOf, type FollowFormat } from './follow-format.ts'
import type { Words } from './language.ts'
import { printable } from './text-width.ts'
import { withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** What is asked for; `place` null: every place, every two consecutive years. */
type Asked = { place: string | null; year: number; until: number; format: FollowFormat; workers: number }

/** `jiannuo follow PLACE YEAR`, `jiannuo follow --all`: 1 when it could not be followed, 2 for wrong use. */
export async function runFollow({ operands, options }: Arguments, world: World): Promise<number> {
  const asked = parseAsked(operands, options, world)
  if ('wrong' in asked) {
    await world.err.write(`jiannuo: ${asked.wrong[world.language]}\n`)
    return 2
  }
  const { readings: evidence, failures } = options.evidence
    ? await readEvidence(options.evidence)
    : { readings: [], failures: [] }
  const fail = async (failure: ReadFailure) => void (await world.err.write(failureLine(failure, world.language)))
  for (const failure of failures) await fail(failure)
  const code = await follow(operands, options, { ...asked, evidence }, world, fail)
  return code === 0 && failures.length > 0 ? 1 : code
}

async function follow(
  operands: readonly string[],
  options: Arguments['options'],
  asked: Asked & { evidence: readonly Reading[] },
  world: World,
  fail: (failure: ReadFailure) => Promise<void>,
): Promise<number> {
  const { evidence } = asked
  const all = asked.place === null
  const one = (source: ReadingSource, finish: Finish) => writeOne(withEvidence(source, evidence), asked, world, finish)
  if (options.from === undefined) {
    return withKept(world, async ({ store, sources }) => {
      if (all) return writeAll(placesOf(await keptSource(store)), { env: process.env, evidence }, asked, world)
      const check = new ProvenanceCheck({ store, sources })
      return one(await keptSource(store), following => checked({ store, check }, following))
    })
  }
  const index = await indexPaths([options.from, ...operands.slice(all ? 0 : 2)], asked.workers)
  for (const failure of index.failures) await fail(failure)
  const code = all
    ? await writeAll(placesOf(fileSource(index)), { index, evidence }, asked, world)
    : await one(fileSource(index), async following => following)
  return all && code === 0 && index.failures.length > 0 ? 1 : code
}

function parseAsked(
  operands: readonly string[],
  { from, until, all, format, workers }: Arguments['options'],
  { out }: World,
): { wrong: Words } | Asked {
  const common = {
    format: (format as FollowFormat | undefined) ?? (out.terminal ? 'table' : 'json'),
    workers: workers ? Number(workers) : availableParallelism(),
  }
  if (from === undefined && operands.length > (all === undefined ? 2 : 0)) {
    return { wrong: { zh: '路径要写在 --from 之后', en: 'paths follow --from' } }
  }
  if (all !== undefined) return { place: null, year: 0, until: 0, ...common }
  const [place, year] = operands
  if (place === undefined || year === undefined)
    return { wrong: { zh: 'follow 需要地区和年份', en: 'follow needs PLACE YEAR' } }
  for (const given of [year, until]) {
    if (given !== undefined && !/^[12]\d{3}$/.test(given)) {
      return { wrong: { zh: `年份应是四位数字，不是 ${given}`, en: `a year has four digits, not ${given}` } }
    }
  }
  return { place, year: Number(year), until: Number(until ?? Number(year) + 1), ...common }
}

async function writeAll(
  places: readonly Place[],
  from: FollowFrom,
  { format, workers }: Asked,
  { out }: World,
): Promise<number> {
  if (format === 'csv') await out.write(SCORE_CSV_HEAD)
  const worker = new URL('./follow-worker.js', import.meta.url)
  for await (const bytes of followAll(places, from, { worker, workers, format }))
    if (!(await out.write(bytes))) return 0
  return 0
}

/** What is kept adds what people decided, and whether the texts still hold. */
type Finish = (following: Following) => Promise<Following>

async function writeOne(
  source: ReadingSource,
  asked: Asked,
  { out, err, language }: World,
  finish: Finish,
): Promise<number> {
  const found = findPlace(asked.place!, source)
  if (found.place === null) {
    await err.write(`jiannuo: ${found.message}\n`)
    return 1
  }
  const { following: proposed, issues } = await followPlace(source, found.place, asked.year, asked.until)
  for (const { code, message } of issues) await err.write(`jiannuo: ${printable(message)} (${code})\n`)
  if (proposed === null) return 1
  const following = await finish(proposed)
  // the table says it over its rows
  if (asked.format !== 'table')
    for (const { code, message } of following.issues) await err.write(`jiannuo: ${printable(message)} (${code})\n`)
  if (asked.format === 'csv') await out.write(SCORE_CSV_HEAD)
  await out.write(encoderOf(asked.format, { width: out.columns, color: out.terminal, language })(following))
  return 0
}

async function indexPaths(paths: readonly string[], workers: number): Promise<FileIndex> {
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  for (const path of paths) await listFiles(path, files, failures)
  const worker = new URL('./follow-index-worker.js', import.meta.url)
  const index = await indexFiles(files, { worker, data: null, workers })
  return { ...index, failures: [...failures, ...index.failures] }
}
