import type { Language } from '../language.tsx'

/** `2021` → 2021年; `2016/2020` → 2016–2020年; nothing where the text does not say. */
export function periodWords(period: string, language: Language): string | null {
  if (period === '') return null
  const years = period.replace('/', '–')
  return language === 'zh' ? `${years}年` : years
}
