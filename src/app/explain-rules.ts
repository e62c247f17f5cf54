import { RULES, type RuleId } from '../read/trace.ts'

export { RULES }

export const EXPLAIN_RULES = Object.keys(RULES) as RuleId[]
