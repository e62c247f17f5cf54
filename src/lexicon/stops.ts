import { DATA as CLAUSES } from './data/clauses.ts'
import { DATA as GRAMMAR } from './data/grammar.ts'
import { DATA as VERBS } from './data/verbs.ts'
import { WordSet } from './word-set.ts'

/**
 * Words of several lists as one set: where none of them stands no rule that asks for one of the lists has anything to say, so that a
 * search looks once at a place and not once for each list.
 */
const clauses = CLAUSES as Record<'nounEnds' | 'spentOn' | 'levels', string[]>
const verbs = VERBS as Record<
  'inner' | 'nouns' | 'after' | 'strong' | 'soft' | 'matter' | 'relative' | 'prepositions',
  string[]
>
const { links, scope, manner } = GRAMMAR as Record<'scope' | 'manner', string[]> & {
  links: Record<'reach' | 'up' | 'down' | 'rank', string[]>
}
const QUOTES = '“《”》'

/** How words before a number may begin that say when, where or in what way: 全市, 进一步. */
export const scopeStops = new WordSet([...scope, ...manner])
/** How they may begin when it is not with what is measured: 新建, 参加, 为. */
export const subjectStops = new WordSet([...verbs.strong, ...verbs.soft, ...verbs.relative, ...verbs.prepositions])
/** Where an inner verb may stand, or a noun that begins like one. */
export const innerStops = new WordSet([...verbs.inner, ...verbs.nouns, ...QUOTES])
/** Where a counted noun may be followed by what it did. */
export const afterStops = new WordSet([...verbs.after, ...verbs.strong, ...verbs.nouns, ...QUOTES])
/** Where a counted noun may be over. */
export const endStops = new WordSet([...clauses.nounEnds, ...manner, ...verbs.nouns, ...QUOTES])
/** What may stand after a number in place of the noun that it counts: 就业, 达到, 用于, 如期, 水平. */
export const nounlessStops = new WordSet([
  ...verbs.matter,
  ...links.reach,
  ...links.up,
  ...links.down,
  ...links.rank,
  ...clauses.spentOn,
  ...clauses.nounEnds,
  ...clauses.levels,
])
