import { workerData } from 'node:worker_threads'
import { type FollowFrom, followMaker } from '../app/follow-all.ts'
import { serveParts } from '../app/serve-parts.ts'
import { encoderOf, type FollowFormat } from './follow-format.ts'

const { from, format } = workerData as { from: FollowFrom; format: FollowFormat }
const { make, close } = await followMaker(from, encoderOf(format, { width: 120, color: false, language: 'zh' }))

serveParts(make, close)
