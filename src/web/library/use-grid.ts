import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GridPlace } from '../../client/api-types.ts'
import type { Answer } from '../../client/client.ts'
import { client, type UseApi } from '../api.ts'
import type { ReportFilter } from './library-address.ts'

export type Grid = Omit<Answer<'gridReports'>, 'next' | 'total'>

/** The whole grid, page after page: a page is a thousand places. */
export function useGrid(filter: ReportFilter): UseApi<Grid> {
  return useQuery<Grid, Error>({
    queryKey: ['gridReports', filter],
    queryFn: async ({ signal }) => {
      const items: GridPlace[] = []
      for (let after: string | null = null; ; ) {
        const query: ReportFilter & { limit: number; after?: string } = {
          ...filter,
          limit: 1000,
          ...(after && { after }),
        }
        const page: Answer<'gridReports'> = await client('gridReports', { query, signal })
        items.push(...page.items)
        after = page.next
        if (after === null) return { ...page, items }
      }
    },
    placeholderData: keepPreviousData,
  })
}
