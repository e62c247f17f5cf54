import { parentPort } from 'node:worker_threads'
import { encodeHeld } from '../app/follow-files.ts'
import { serveFiles } from '../app/reading-worker.ts'

serveFiles(parentPort!, { origins: false }, encodeHeld)
