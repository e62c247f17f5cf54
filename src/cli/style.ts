import type { Language } from './language.ts'

/** How something is printed for people: how wide at most, whether with colours, in which language. */
export type Style = { width: number; color: boolean; language: Language }

const CODES = { bold: 1, dim: 2, head: 36 } as const

export function paint(how: keyof typeof CODES, text: string, style: Style): string {
  return style.color ? `\u001b[${CODES[how]}m${text}\u001b[0m` : text
}
