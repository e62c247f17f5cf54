import { readBytes } from '../../src/app/read-bytes.ts'
import type { ReadUpload } from '../../src/app/upload-source.ts'

/** Reads an upload on this thread. */
export const readHere: ReadUpload = async (name, bytes) => {
  const { readings, failures } = await readBytes(name, bytes, { origins: true })
  return { readings: [...readings], failures }
}
