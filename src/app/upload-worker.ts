import { parentPort } from 'node:worker_threads'
import { serveFiles } from './reading-worker.ts'

serveFiles(parentPort!, { origins: true }, reading => JSON.stringify(reading))
