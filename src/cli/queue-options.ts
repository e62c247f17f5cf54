import type { QueueOptions } from '../app/import-queue.ts'

/** `JIANNUO_JOB_SECONDS`: after so long a job of a worker that died is given to another. */
export function queueOptions(env: Record<string, string | undefined>): QueueOptions {
  const seconds = Number(env.JIANNUO_JOB_SECONDS)
  const files = Number(env.JIANNUO_JOB_FILES)
  return {
    databaseUrl: env.DATABASE_URL ?? '',
    expireSeconds: Number.isInteger(seconds) && seconds > 0 ? seconds : 60,
    ...(Number.isInteger(files) && files > 0 && { filesPerJob: files }),
  }
}
