import { READ_CODES, type ReadFailure } from '../app/failure.ts'
import type { Language } from './language.ts'
import { printable } from './text-width.ts'

/** What is told of a file that could not be read. */
export function failureLine({ name, code, message }: ReadFailure, language: Language): string {
  return `jiannuo: ${printable(name)}: ${language === 'zh' ? message : READ_CODES[code]} (${code})\n`
}
