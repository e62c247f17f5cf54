import { oneOf } from './alternatives.ts'
import { DATA } from './data/commitments.ts'
import { WordSet } from './word-set.ts'

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

/** Sticky: a clause that begins with a verb of doing, adverbs before it allowed: 高标准推进… */
export const ACTION_START = new RegExp(
  `(?:${oneOf(COMMITMENT_DATA.adverbs)}){0,5}(?:${oneOf(COMMITMENT_DATA.actions)})`,
  'y',
)

/** Sticky: a clause that begins with a verb of attitude: 牢牢把握… */
export const ATTITUDE_START = new RegExp(
  `(?:${oneOf(COMMITMENT_DATA.adverbs)}){0,5}(?:${oneOf(COMMITMENT_DATA.attitudes)})`,
  'y',
)

/** The first characters of what ACTION_START matches. */
export const ACTION_HEADS = [...COMMITMENT_DATA.adverbs, ...COMMITMENT_DATA.actions].map(words => words[0]).join('')

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

/** 确保, 务必 … and 力争, 争取 …: the second group has matched for 力争. */
export const FORCE = new RegExp(`(${oneOf(COMMITMENT_DATA.force.ensure)})|(${oneOf(COMMITMENT_DATA.force.strive)})`)

/** The words of FORCE, to be looked for first. */
export const FORCE_WORDS = new WordSet([...COMMITMENT_DATA.force.ensure, ...COMMITMENT_DATA.force.strive])

/** 年内, 年底 …: bound to the plan year. */
export const THIS_YEAR = new RegExp(`(?<!\\d)(?:${oneOf(COMMITMENT_DATA.thisYear)})`)

const LIST_END = new RegExp(`^(?:${oneOf(COMMITMENT_DATA.listEnds)})|${COMMITMENT_DATA.listCloses.join('|')}`)

/** Whether a folded sentence after a list is none of its items: 我们要说到做到… */
export function endsList(sentence: string): boolean {
  return LIST_END.test(sentence)
}
