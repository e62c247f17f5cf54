import { DATA } from './data/identity.ts'
import { type PatternEntry, patternsOf } from './patterns.ts'

/** A head of a report with what it says (lexicon/identity.yaml); null: it does not say. */
export type HeadExample = {
  head: string
  opening?: string
  place?: string | null
  year?: number | null
  congress?: number
  meeting?: number
  delivered?: string
  speaker?: string
  office?: string
}

/** The words of lexicon/identity.yaml. */
export type IdentityWords = {
  peoples: readonly string[]
  bare: readonly string[]
  aliases: readonly { code: string; names: readonly string[] }[]
  commonWords: readonly string[]
  offices: readonly string[]
  transcription: string
  speakerFollowers: readonly string[]
  notNames: readonly string[]
  pageWords: readonly string[]
  planWords: readonly string[]
  reviewWords: readonly string[]
  words: Readonly<Record<string, string>>
  patterns: readonly PatternEntry[]
  examples: readonly HeadExample[]
}

export const IDENTITY_WORDS = DATA as IdentityWords

const { words, planWords, reviewWords } = IDENTITY_WORDS

/** The regular expression of a pattern of lexicon/identity.yaml, for folded text. */
export const identityPattern = patternsOf(IDENTITY_WORDS.patterns, {
  ...words,
  planWords: planWords.join('|'),
  reviewWords: reviewWords.join('|'),
})
