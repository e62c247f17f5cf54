import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Answer, Input } from '../../client/client.ts'
import { client } from '../api.ts'

/** How many there are in all is counted with the first page only. */
const UNCOUNTED: Record<Paged, object> = {
  search: { countTo: 0 },
  listObservations: { count: false },
  listCommitments: { count: false },
  listDoubts: { count: false },
  listDecisions: {},
}

type Paged = 'search' | 'listObservations' | 'listCommitments' | 'listDoubts' | 'listDecisions'

/** A list page after page; the pages before stay while the next one is on its way, and while another question is. */
export function usePages<Id extends Paged>(id: Id, input: Input<Id> | null) {
  return useInfiniteQuery({
    queryKey: [id, 'pages', input],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(input as { query?: object } | null)?.query,
        ...(pageParam !== null && { after: pageParam, ...UNCOUNTED[id] }),
      }
      return client(id, { ...(input as Input<Id>), query, signal } as Input<Id>)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Answer<Id>) => (last as { next: string | null }).next,
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
}
