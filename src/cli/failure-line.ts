import { READ_CODES, type ReadFailure } from '../app/failure.ts'
import type { Language } from './language.ts'
import { printable } from './text-width.ts'

/** `jiannuo: 附件/扫描件.pdf: 这是扫描件，没有文字层 (no-text-layer)` */
export function failureLine({ name, code, message }: ReadFailure, language: Language): string {
  return `jiannuo: ${printable(name)}: ${language === 'zh' ? message : READ_CODES[code]} (${code})\n`
}
