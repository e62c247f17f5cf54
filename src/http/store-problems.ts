import { type STORE_ERRORS, StoreError } from '../app/kept.ts'
import { Problem, type ProblemCode } from './problems.ts'

/** What an error of the store is to who asked. */
const CODES: Record<keyof typeof STORE_ERRORS, ProblemCode> = {
  'store-busy': 'store-busy',
  'store-unreachable': 'store-unavailable',
  'store-full': 'store-full',
  'store-unopened': 'store-unavailable',
  'store-damaged': 'internal-fault',
  'store-newer': 'internal-fault',
  'store-not-empty': 'internal-fault',
  'filter-unknown': 'input-invalid',
  'cursor-broken': 'cursor-invalid',
  'query-empty': 'input-invalid',
}

/** The problem document for an error of the store, or null for any other. */
export function problemOfStore(error: unknown): Problem | null {
  return error instanceof StoreError ? new Problem(CODES[error.code], error.message) : null
}
