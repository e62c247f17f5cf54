/** What is kept, in the words of the store, for the doors: they know the store only by its contract. */
export {
  FILTER_WORDS,
  type Filter,
  type FilterName,
  LIST_FILTERS,
  LIST_SORTS,
  PAGE_LIMIT,
  type PageRequest,
} from '../store/filter.ts'
export { NO_REPORTS } from '../store/grouping.ts'
export type * from '../store/rows.ts'
export type { SourceStore } from '../store/sources.ts'
export {
  type FollowingRow,
  type RemovalOutcome,
  type SearchHit,
  type SearchResult,
  type SimilarSentence,
  STORE_ERRORS,
  type Store,
  StoreError,
} from '../store/store.ts'
