import { oneOf } from './alternatives.ts'
import { DATA } from './data/commitments.ts'
import { WordMap, WordSet } from './word-set.ts'

type CommitmentData = {
  actions: string[]
  adverbs: string[]
  completions: string[]
  attitudes: string[]
  statements: string[]
  force: { ensure: string[]; strive: string[] }
  thisYear: string[]
  listEnds: string[]
  listCloses: string[]
  closes: { yes: string[]; no: string[] }
  yes: string[]
  no: string[]
  due: [words: string, year: number, due: string | null][]
}

/** lexicon/commitments.yaml with its examples. */
export const COMMITMENT_DATA = DATA as CommitmentData

const ADVERBS = new WordSet(COMMITMENT_DATA.adverbs)
const ACTIONS = new WordSet(COMMITMENT_DATA.actions)
const ATTITUDES = new WordSet(COMMITMENT_DATA.attitudes)
const MOST_ADVERBS = 5

function startsWith(verbs: WordSet, sentence: string, at: number, adverbs = MOST_ADVERBS): boolean {
  if (verbs.at(sentence, at) !== null) return true
  if (adverbs === 0) return false
  // 我们|将进一步…, where 我们将 leads to none
  for (let word = ADVERBS.at(sentence, at); word !== null; word = ADVERBS.at(sentence, at, at + word.length - 1))
    if (startsWith(verbs, sentence, at + word.length, adverbs - 1)) return true
  return false
}

/** Whether a verb of doing begins at a place of a folded sentence, adverbs before it allowed: 高标准推进… */
export const startsAction = (sentence: string, at: number): boolean => startsWith(ACTIONS, sentence, at)

/** Whether a verb of attitude begins at a place of a folded sentence, adverbs before it allowed: 牢牢把握… */
export const startsAttitude = (sentence: string, at: number): boolean => startsWith(ATTITUDES, sentence, at)

/** At the end of a clause they say what is to be done: …建成通车 */
export const COMPLETIONS = new WordSet(COMMITMENT_DATA.completions)

const startsSentence = (pattern: string) => pattern.startsWith('^')
/** Apart from the rest, so that the engine tries them at the first place alone. */
const STATEMENT_START = new RegExp(COMMITMENT_DATA.statements.filter(startsSentence).join('|'))
const STATEMENT_ANYWHERE = new RegExp(COMMITMENT_DATA.statements.filter(pattern => !startsSentence(pattern)).join('|'))

/** Whether a folded sentence states, addresses or calls. */
export function isStatement(sentence: string): boolean {
  return STATEMENT_START.test(sentence) || STATEMENT_ANYWHERE.test(sentence)
}

/** 确保, 务必 … and 力争, 争取 … with the force they give. */
export const FORCE_WORDS = new WordMap(
  new Map(
    Object.entries(COMMITMENT_DATA.force).flatMap(([force, words]) =>
      words.map(word => [word, force as keyof CommitmentData['force']]),
    ),
  ),
)

/** 年内, 年底 …: bound to the plan year. */
export const THIS_YEAR = new RegExp(`(?<!\\d)(?:${oneOf(COMMITMENT_DATA.thisYear)})`)

const LIST_END = new RegExp(`^(?:${oneOf(COMMITMENT_DATA.listEnds)})|${COMMITMENT_DATA.listCloses.join('|')}`)

/** Whether a folded sentence after a list is none of its items: 我们要说到做到… */
export function endsList(sentence: string): boolean {
  return LIST_END.test(sentence)
}
