import PgBoss from 'pg-boss'
import { sha256Of } from '../bytes/sha256.ts'
import type { ReadFailure } from './failure.ts'
import { type ImportOptions, importFiles } from './import-files.ts'
import { ImportTally } from './import-tally.ts'
import { bytesOfFile, type FileToRead, systemMessage } from './list-files.ts'

const QUEUE = 'read-files'
const FILES_PER_JOB = 32
const RETRIES = 20
const IDLE_MS = 500
const DEADLOCK = '40P01'
const ATTEMPTS = 5

type Job = { files: { sha256: string; name: string }[] }

export type QueueOptions = {
  databaseUrl: string
  /** A job of a worker that died is given to another after so many seconds. */
  expireSeconds: number
  filesPerJob?: number
}

/** The queue of files that several processes, on one machine or many, read into one PostgreSQL store. */
export async function openQueue({ databaseUrl, expireSeconds }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'jiannuo_queue',
    supervise: false,
    schedule: false,
    max: 2,
  })
  // a lost connection shows itself in the next question
  boss.on('error', () => {})
  await boss.start()
  await createQueue(boss, expireSeconds)
  return boss
}

/** Workers that start at once make the queue at once: of two that PostgreSQL finds waiting for each other one tries again. */
async function createQueue(boss: PgBoss, expireSeconds: number): Promise<void> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      await boss.createQueue(QUEUE, { name: QUEUE, retryLimit: RETRIES, expireInSeconds: expireSeconds })
      return
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || left === 0) throw error
    }
  }
}

/** Puts the files that are not kept yet where every worker finds them, and one job for each few of them into the queue. */
export async function queueFiles(
  boss: PgBoss,
  files: readonly FileToRead[],
  tally: ImportTally,
  { store, sources, failed }: Pick<ImportOptions, 'store' | 'sources' | 'failed'>,
  { expireSeconds, filesPerJob = FILES_PER_JOB }: QueueOptions,
): Promise<Set<string>> {
  const queued = new Set<string>()
  let job: Job = { files: [] }
  const send = async () => {
    if (job.files.length === 0) return
    await boss.send(QUEUE, job, { retryLimit: RETRIES, expireInSeconds: expireSeconds })
    job = { files: [] }
  }
  for (const file of files) {
    try {
      const bytes = await bytesOfFile(file)
      const sha256 = sha256Of(bytes)
      if (queued.has(sha256) || (await store.knownFiles([sha256])).size > 0) {
        tally.known++
        continue
      }
      await sources.put(bytes)
      queued.add(sha256)
      if (job.files.push({ sha256, name: file.name }) >= filesPerJob) await send()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      tally.failed++
      await failed({ name: file.name, code: 'file-unreadable', message: systemMessage(error) })
    }
  }
  await send()
  return queued
}

/**
 * Takes jobs until none is left, waiting for those that other workers have begun: one that dies leaves its job, which is taken over.
 * A file that was kept before its worker died is known and not kept twice. With `stop`, waits for further jobs until it is told.
 */
export async function workQueue(
  boss: PgBoss,
  options: ImportOptions,
  stop: AbortSignal | null = null,
): Promise<ImportTally> {
  const tally = new ImportTally()
  while (!stop?.aborted) {
    const [job] = await boss.fetch<Job>(QUEUE, { batchSize: 1 })
    if (job) {
      await workJob(boss, job, tally, options)
      continue
    }
    await boss.maintain()
    const open = await boss.getQueueSize(QUEUE, { before: 'completed' })
    if (open === 0 && stop === null) break
    await new Promise(resolve => setTimeout(resolve, IDLE_MS))
  }
  return tally
}

async function workJob(boss: PgBoss, job: PgBoss.Job<Job>, tally: ImportTally, options: ImportOptions): Promise<void> {
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  const fail = async (failure: ReadFailure) => {
    tally.failed++
    failures.push(failure)
    await options.failed(failure)
  }
  try {
    for (const { sha256, name } of job.data.files) {
      const bytes = await options.sources.get(sha256)
      if (bytes) files.push({ name, path: name, bytes })
      else await fail({ name, code: 'file-unreadable', message: '来源存放处没有这个文件；各进程须共用同一存放处。' })
    }
    await importFiles(files, tally, {
      ...options,
      failed: async failure => {
        failures.push(failure)
        await options.failed(failure)
      },
    })
    await boss.complete(QUEUE, job.id, { failures })
  } catch (error) {
    await boss.fail(QUEUE, job.id, { message: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

/** What became of queued files, whoever read them: from the events since `seq`. */
export async function tallyEvents(
  store: ImportOptions['store'],
  seq: number,
  queued: ReadonlySet<string>,
  tally: ImportTally,
): Promise<void> {
  for await (const events of store.stream('events', { afterSeq: seq })) {
    for (const { kind, subject, payload } of events) {
      if (kind !== 'import' || !queued.has(subject)) continue
      const { name, editions } = payload as { name: string; editions: Parameters<ImportTally['add']>[0][0]['editions'] }
      tally.add([
        { sha256: subject, name, known: false, editions: editions.map(it => ({ ...it, twin: it.twin ?? null })) },
      ])
    }
  }
}
