import { parentPort, workerData } from 'node:worker_threads'
import { serveFiles } from '../app/reading-worker.ts'
import { encoderOf, type ReadData } from './encode-reading.ts'

const data = workerData as ReadData
serveFiles(parentPort!, { origins: data.origins }, encoderOf(data))
