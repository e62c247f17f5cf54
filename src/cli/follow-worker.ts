import { parentPort, workerData } from 'node:worker_threads'
import { type FollowJob, followPart } from '../app/follow-all.ts'
import { encoderOf, type FollowFormat } from './follow-format.ts'

const job = workerData as FollowJob & { format: FollowFormat }
await followPart(job, encoderOf(job.format, { width: 120, color: false, language: 'zh' }), answer =>
  parentPort!.postMessage(answer),
)
