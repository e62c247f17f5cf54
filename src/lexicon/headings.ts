import { DATA } from './data/headings.ts'
import { WordSet } from './word-set.ts'

/** What the words of a heading or of a paragraph's beginning can say (lexicon/headings.yaml). */
export type HeadingSense =
  | 'part'
  | 'dated'
  | 'review'
  | 'past-section'
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
  | 'call-before'
  | 'rhetoric'
  | 'to-become'
  | 'topic'
  | 'couplet'
  | 'progress'
  | 'no-topic-before'
  | 'requirements-items'
  | 'not-run-in'
  | 'done'
  | 'to-do'

/** `needs`: words of which one stands in all that the patterns match, looked for first. */
type Entry = { id: HeadingSense; patterns: string[]; needs?: string[]; yes: string[]; no: string[] }

/** The entries of lexicon/headings.yaml with their examples. */
export const HEADING_ENTRIES = DATA as readonly Entry[]

type Rule = { pattern: RegExp; needs: WordSet | null }
const RULES = new Map<HeadingSense, Rule>(
  HEADING_ENTRIES.map(({ id, patterns, needs }) => [
    id,
    { pattern: new RegExp(patterns.join('|')), needs: needs === undefined ? null : new WordSet(needs) },
  ]),
)

/** Whether folded words (half-width punctuation) have a sense. Give it a heading or a sentence, not a whole text. */
export function hasSense(words: string, sense: HeadingSense): boolean {
  const rule = RULES.get(sense)
  if (!rule) throw new Error(`lexicon/headings.yaml has no entry ${sense}`)
  return (rule.needs === null || rule.needs.isIn(words)) && rule.pattern.test(words)
}

/** The words of which one stands in all that has a sense; none are known for most. */
export function wordsNeeded(sense: HeadingSense): readonly string[] {
  return HEADING_ENTRIES.find(entry => entry.id === sense)?.needs ?? []
}

const source = (sense: HeadingSense): string => HEADING_ENTRIES.find(entry => entry.id === sense)!.patterns.join('|')

/** Words of what was done (group 1) and of what is to be done, all over a text. */
export const TENSE_WORDS = new RegExp(`(${source('done')})|${source('to-do')}`, 'g')
