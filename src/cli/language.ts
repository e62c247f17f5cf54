/** The languages the command line speaks; Chinese unless asked otherwise. */
export const LANGUAGES = ['zh', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A sentence in each language. */
export type Words = Record<Language, string>

export function parseLanguage(word: string | undefined): Language | null {
  return LANGUAGES.find(language => language === word) ?? null
}
