import { readSource } from '../formats/index.ts'
import type { FormatFailure, SourceDocument } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { readPart } from '../read/read.ts'
import { readFigures } from './read-figures.ts'

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
  const read = documents.map(document => ({ document, figures: readFigures(document) }))
  return {
    readings: readDocuments(read, options),
    failures: [...failures, ...read.flatMap(({ figures }) => figures?.failures ?? [])],
  }
}

type Read = { document: SourceDocument; figures: ReturnType<typeof readFigures> }

function* readDocuments(read: readonly Read[], options: ReadOptions): Generator<Reading> {
  for (const { document, figures } of read) {
    if (figures) yield* options.origins ? figures.readings : figures.readings.map(({ origins: _, ...it }) => it)
    else for (const part of document.parts) yield* readPart(document.source, part, options)
  }
}
