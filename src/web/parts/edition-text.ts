import { useQuery } from '@tanstack/react-query'
import { client, type UseApi } from '../api.ts'

/** The text of an edition. */
export function useEditionText(edition: number): UseApi<string> {
  return useQuery<string, Error>({
    queryKey: ['getEditionText', edition],
    queryFn: async ({ signal }) => (await client('getEditionText', { path: { id: edition }, signal })).text(),
  })
}
