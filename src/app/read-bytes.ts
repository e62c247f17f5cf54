import { readSource } from '../formats/index.ts'
import type { FormatFailure, SourceDocument } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { readPart } from '../read/read.ts'

export type ReadOptions = { origins: boolean }

/**
 * Reads the bytes of one file: what they hold as readings, made one after the other as they are asked for, and the
 * entries that could not be read, with their codes.
 */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ readings: Iterable<Reading>; failures: FormatFailure[] }> {
  const { documents, failures } = await readSource(name, bytes)
  return { readings: readDocuments(documents, options), failures }
}

function* readDocuments(documents: SourceDocument[], options: ReadOptions): Generator<Reading> {
  for (const document of documents) {
    for (const part of document.parts) yield* readPart(document.source, part, options)
  }
}
