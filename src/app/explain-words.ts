import { RULES, type RuleId } from '../read/trace.ts'

export { type Explanation, explainPlace, explainText as explainWords } from '../read/explain.ts'
export { RULES }

export const EXPLAIN_RULES = Object.keys(RULES) as RuleId[]
