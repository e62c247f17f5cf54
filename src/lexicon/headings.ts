import { DATA } from './data/headings.ts'

/** What the words of a heading or of a paragraph's beginning can say (lexicon/headings.yaml). */
export type HeadingSense =
  | 'part'
  | 'dated'
  | 'review'
  | 'problems'
  | 'requirements'
  | 'targets'
  | 'plan'
  | 'self'
  | 'self-section'
  | 'self-topic'
  | 'livelihood'
  | 'livelihood-lead'
  | 'livelihood-named'
  | 'problems-lead'
  | 'targets-lead'
  | 'targets-year'
  | 'targets-figures'
  | 'requirements-lead'
  | 'requirements-set'
  | 'looks-back'
  | 'tasks-lead'
  | 'self-lead'
  | 'besides'
  | 'closing-lead'
  | 'parallel'
  | 'parallel-after-dash'
  | 'topic'
  | 'couplet'
  | 'no-topic-before'
  | 'requirements-items'
  | 'not-run-in'
  | 'done'
  | 'to-do'

type Entry = { id: HeadingSense; patterns: string[]; yes: string[]; no: string[] }

/** The entries of lexicon/headings.yaml with their examples. */
export const HEADING_ENTRIES = DATA as readonly Entry[]

const RULES = new Map<HeadingSense, RegExp>(
  HEADING_ENTRIES.map(entry => [entry.id, new RegExp(entry.patterns.join('|'))]),
)

/** Whether folded words (half-width punctuation) have a sense. Give it a heading or a sentence, not a whole text. */
export function hasSense(words: string, sense: HeadingSense): boolean {
  const rule = RULES.get(sense)
  if (!rule) throw new Error(`lexicon/headings.yaml has no entry ${sense}`)
  return rule.test(words)
}

const source = (sense: HeadingSense): string => HEADING_ENTRIES.find(entry => entry.id === sense)!.patterns.join('|')

/** Words of what was done (group 1) and of what is to be done, all over a text. */
export const TENSE_WORDS = new RegExp(`(${source('done')})|${source('to-do')}`, 'g')
