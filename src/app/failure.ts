import { FORMAT_CODES } from '../model/document.ts'

/** Every code with which a file can stay unread: those of the formats, and two for faults of this program. */
export const READ_CODES = {
  ...FORMAT_CODES,
  'reader-failed': 'this program failed on the file; the other files were read',
  'reader-timeout': 'reading the file took too long and was stopped; the other files were read',
} as const

export type ReadCode = keyof typeof READ_CODES

/** A file, or an entry of an archive, that could not be read: one clear sentence (Chinese) with its code. */
export type ReadFailure = { name: string; code: ReadCode; message: string }

/** A fault of this program, as one sentence. */
export function faultMessage(error: unknown): string {
  return `程序读这个文件时出错：${error instanceof Error ? error.message : String(error)}`
}
