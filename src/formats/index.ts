import { sha256Of } from '../bytes/sha256.ts'
import type { FormatFailure, SourceDocument } from '../model/document.ts'
import { readCfb } from './cfb.ts'
import { readText } from './encoding.ts'
import { refusalOf } from './foreign.ts'
import { type Format, LIMITS, type Limits, type Sample } from './format.ts'
import { FORMATS } from './formats.ts'
import { Refusal } from './refusal.ts'
import { type Allowance, readZip, type Zip } from './zip.ts'

export { type Format, LIMITS, type Limits } from './format.ts'
export { FORMATS } from './formats.ts'

export type SourceReading = { documents: SourceDocument[]; failures: FormatFailure[] }

/**
 * What a file holds, whatever it is: one document for a file of text, one an entry for an archive (named `a.zip/b.docx`),
 * and a failure with its code for each that cannot be read. Known by its bytes; the name is only passed on. Never throws.
 * `only`: the hash of the one document that is wanted; others are not read.
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  only: string | null = null,
): Promise<SourceReading> {
  const found: SourceReading = { documents: [], failures: [] }
  const allowance: Allowance = { bytes: limits.unpackedBytes, entries: limits.entries, ratio: limits.ratio }
  if (bytes.length > limits.fileBytes) fail(found, name, new Refusal('file-too-large'))
  else await readInto(found, name, bytes, allowance, limits.depth, only)
  return found
}

async function readInto(
  found: SourceReading,
  name: string,
  bytes: Uint8Array,
  allowance: Allowance,
  depth: number,
  only: string | null,
): Promise<void> {
  try {
    if (bytes.length === 0) throw new Refusal('file-empty')
    const sample = sampleOf(bytes, allowance)
    const format = FORMATS.find(f => f.sniff(sample))
    if (!format) throw refusalOf(sample)
    if (!format.read) await readArchive(found, name, sample.zip() as Zip, allowance, depth, only)
    else if (only === null || only === sha256Of(bytes))
      found.documents.push(await readDocument(format, format.read, name, sample))
  } catch (error) {
    fail(found, name, error instanceof Refusal ? error : new Refusal('file-broken'))
  }
}

async function readDocument(
  format: Format,
  read: NonNullable<Format['read']>,
  name: string,
  sample: Sample,
): Promise<SourceDocument> {
  const { decoded, encoding, parts } = await read(sample)
  return {
    source: { name, sha256: sha256Of(sample.bytes), mediaType: format.mediaType, encoding, line: null },
    decoded,
    parts,
  }
}

async function readArchive(
  found: SourceReading,
  name: string,
  zip: Zip,
  allowance: Allowance,
  depth: number,
  only: string | null,
): Promise<void> {
  if (depth <= 0) throw new Refusal('archive-too-deep')
  if (zip.entries.length === 0) throw new Refusal('file-empty', '压缩包里没有文件')
  for (const entry of zip.entries) {
    if (isClutter(entry.name)) continue
    const path = `${name}/${entry.name}`
    try {
      if (leavesFolder(entry.name)) throw new Refusal('archive-entry-outside')
      await readInto(found, path, zip.open(entry), allowance, depth - 1, only)
    } catch (error) {
      fail(found, path, error instanceof Refusal ? error : new Refusal('file-broken'))
    }
    if (allowance.bytes < 0 || allowance.entries < 0) return
  }
}

function fail(found: SourceReading, name: string, { code, message }: Refusal): void {
  found.failures.push({ name, code, message })
}

/** Folders, and what macOS and Windows leave behind. */
function isClutter(name: string): boolean {
  return (
    name.endsWith('/') ||
    name.startsWith('__MACOSX/') ||
    /(?:^|\/)(?:\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/.test(name)
  )
}

function leavesFolder(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')
}

function sampleOf(bytes: Uint8Array, allowance: Allowance): Sample {
  return {
    bytes,
    zip: once(() => (bytes[0] === 0x50 && bytes[1] === 0x4b ? readZip(bytes, allowance) : null)),
    cfb: once(() => readCfb(bytes)),
    text: once(() => readText(bytes)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
