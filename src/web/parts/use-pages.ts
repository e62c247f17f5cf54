import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Answer, Input } from '../../client/client.ts'
import { client, queries } from '../api.ts'

/** The lists that are shown page after page. How many there are in all is counted with the first page only. */
const UNCOUNTED = {
  search: { countTo: 0 },
  listObservations: { count: false },
  listCommitments: { count: false },
  listDoubts: { count: false },
  listDecisions: {},
  listReports: { count: false },
  listSources: { count: false },
}

type Paged = keyof typeof UNCOUNTED

/** A list page after page, as it is asked. */
function pagesQuery<Id extends Paged>(id: Id, input: Input<Id>) {
  return infiniteQueryOptions({
    queryKey: [id, 'pages', input],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(input as { query?: object }).query,
        ...(pageParam !== null && { after: pageParam, ...UNCOUNTED[id] }),
      }
      return client(id, { ...input, query, signal } as Input<Id>)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Answer<Id>) => (last as { next: string | null }).next,
  })
}

/**
 * A list page after page; the pages before stay while the next one is on its way. `keep`: show the answer before until that to
 * another question is there.
 */
export function usePages<Id extends Paged>(id: Id, input: Input<Id>, { keep = false }: { keep?: boolean } = {}) {
  return useInfiniteQuery({ ...pagesQuery(id, input), ...(keep && { placeholderData: keepPreviousData }) })
}

/** Asks for the first page of a list that is about to be shown. */
export function askPagesAhead<Id extends Paged>(id: Id, input: Input<Id>): void {
  void queries.prefetchInfiniteQuery(pagesQuery(id, input))
}
