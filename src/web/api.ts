import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Answer, ApiProblem, createClient, type Input, type OperationId } from '../client/client.ts'

/** The API of the server that sent this page. */
export const client = createClient({ base: '' })

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => isPassing(error) && times < 2,
      retryDelay: times => 300 * 2 ** times,
    },
  },
})

/** A lost connection or a busy server: worth another try. */
function isPassing(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.problem.status >= 502
}

export type UseApi<Value> = UseQueryResult<Value, Error>

/**
 * What an operation answers, asked again when its input changes and remembered meanwhile. `null` as input: not yet to be
 * asked. `keep`: show the answer before until the next is there.
 */
export function useApi<Id extends OperationId>(
  id: Id,
  input: Input<Id> | null,
  { keep = false }: { keep?: boolean } = {},
): UseApi<Answer<Id>> {
  return useQuery<Answer<Id>, Error>({
    queryKey: [id, input],
    queryFn: ({ signal }) => client(id, { ...(input as Input<Id>), signal }),
    enabled: input !== null,
    ...(keep && { placeholderData: keepPreviousData }),
  })
}

/** After something was written: everything shown is asked for anew. */
export function refreshAnswers(): Promise<void> {
  return queries.invalidateQueries()
}
