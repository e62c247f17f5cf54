import { readFileSync, statSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { LIMITS } from '../formats/format.ts'
import type { Reading } from '../model/reading.ts'
import { encodeUtf8 } from './encode-utf8.ts'
import { faultMessage, type ReadFailure } from './failure.ts'
import type { FileResult, WorkerAnswer } from './file-result.ts'
import { type FileToRead, systemMessage } from './list-files.ts'
import { type ReadOptions, readBytes } from './read-bytes.ts'
import { releaseBytes } from './release-bytes.ts'

/**
 * The inside of a reading worker: answers files in the order they come, each with one `FileResult`. Readings become bytes
 * here, by `encode`, because copying them as objects between threads costs what the second thread gains.
 */
export function serveFiles(port: MessagePort, options: ReadOptions, encode: (reading: Reading) => string): void {
  const answer = async (file: FileToRead): Promise<void> => {
    const result = await readOne(file, options, reading => encodeUtf8(encode(reading)))
    port.postMessage(
      result,
      result.chunks.map(chunk => chunk.buffer as ArrayBuffer),
    )
  }
  let last = Promise.resolve()
  port.on('message', (file: FileToRead) => {
    last = last.then(() => answer(file))
  })
  port.postMessage('ready' satisfies WorkerAnswer)
}

async function readOne(
  file: FileToRead,
  options: ReadOptions,
  encode: (reading: Reading) => Uint8Array,
): Promise<FileResult> {
  const result: FileResult = { name: file.name, chunks: [], readings: 0, failures: [] }
  const bytes = loadFile(file)
  if (!(bytes instanceof Uint8Array)) {
    result.failures.push(bytes)
    return result
  }
  try {
    const { readings, failures } = await readBytes(file.name, bytes, options)
    releaseBytes(bytes)
    result.failures.push(...failures)
    for (const reading of readings) {
      result.chunks.push(encode(reading))
      result.readings++
    }
  } catch (error) {
    result.failures.push({ name: file.name, code: 'reader-failed', message: faultMessage(error) })
  }
  return result
}

/** The bytes, unless the file system refuses them or they are too many. */
function loadFile({ name, path, bytes }: FileToRead): Uint8Array | ReadFailure {
  if (bytes !== null) return bytes
  try {
    const { size } = statSync(Buffer.from(path))
    if (size <= LIMITS.fileBytes) return readFileSync(Buffer.from(path))
    return { name, code: 'file-too-large', message: `文件超过 ${LIMITS.fileBytes / 1024 / 1024} MB；请拆分后再读。` }
  } catch (error) {
    return { name, code: 'file-unreadable', message: systemMessage(error) }
  }
}
