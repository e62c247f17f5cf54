import type { Language } from '../language.tsx'

/** When something was decided, in the reader's own time: 2026年1月5日 14:03. */
export function momentWords(iso: string, language: Language): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return date.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
