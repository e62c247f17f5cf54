import type { DocumentPart } from '../model/document.ts'
import type { Cfb } from './cfb.ts'
import type { Decoded } from './encoding.ts'
import type { Zip } from './zip.ts'

/** How much a file may hold before it is refused. Sizes in bytes. */
export type Limits = {
  readonly fileBytes: number
  /** All entries of an archive unpacked, inner archives included. */
  readonly unpackedBytes: number
  /** Entries opened, those of office files included. */
  readonly entries: number
  /** Archives in archives: 1 allows a plain ZIP of files. */
  readonly depth: number
  /** Unpacked to packed; asked only of entries over 16 MiB. */
  readonly ratio: number
}

export const LIMITS: Limits = {
  fileBytes: 256 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  entries: 50_000,
  depth: 3,
  ratio: 200,
}

/** A file being read: its bytes and, once asked for, what they are as an archive, a compound file or a text. */
export type Sample = {
  readonly bytes: Uint8Array
  zip(): Zip | null
  cfb(): Cfb | null
  text(): Decoded | null
}

/** The text of one file; `encoding` null for containers that need none. */
export type Extracted = { decoded: string; encoding: string | null; parts: DocumentPart[] }

/**
 * One format: how users know it, how its bytes are known, how they are read. `read` throws a `Refusal`; null stands for
 * an archive, whose entries are read each as what it is.
 */
export type Format = {
  readonly id: string
  readonly mediaType: string
  readonly extensions: readonly string[]
  readonly title: { readonly zh: string; readonly en: string }
  sniff(sample: Sample): boolean
  readonly read: ((sample: Sample) => Extracted | Promise<Extracted>) | null
}
