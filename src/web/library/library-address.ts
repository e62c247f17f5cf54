import { useSearchParams } from 'react-router'
import type { Operations } from '../../client/api-types.ts'
import { changedParameters } from '../addresses.ts'

export const VIEWS = ['grid', 'list', 'imports'] as const
type View = (typeof VIEWS)[number]

/** What of the library is shown; all of it stands in the address. Null: not narrowed so. */
export type LibraryState = {
  view: View
  place: string | null
  /** The year of the chosen place whose targets are shown. */
  of: string | null
  year: string | null
  level: string | null
  kind: string | null
  complete: string | null
  several: string | null
  sort: string | null
  /** Codes of the places whose lower places are hidden, commas between them; `all`. */
  shut: string | null
}

const NAMES = ['place', 'of', 'year', 'level', 'kind', 'complete', 'several', 'sort', 'shut'] as const
export const NARROWING = ['place', 'year', 'level', 'kind', 'complete', 'several'] as const

/** The state in the address, and how to change some of it. */
export function useLibraryState(): [LibraryState, (changes: Partial<LibraryState>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const change = (changes: Partial<LibraryState>) =>
    setParameters(before => changedAddress(before, changes), { preventScrollReset: true })
  return [parseState(parameters), change]
}

export function parseState(parameters: URLSearchParams): LibraryState {
  const view = VIEWS.find(it => it === parameters.get('view')) ?? 'grid'
  const values = Object.fromEntries(NAMES.map(name => [name, parameters.get(name) || null]))
  return { view, ...values } as LibraryState
}

/** The parameters of an address with some of the state changed; what is not of the library stays. */
export function changedAddress(before: URLSearchParams, changes: Partial<LibraryState>): URLSearchParams {
  return changedParameters(before, { ...changes, ...(changes.view === 'grid' && { view: null }) })
}

export type ReportFilter = Pick<
  Operations['listReports']['query'],
  'place' | 'year' | 'level' | 'kind' | 'complete' | 'several'
>

/** What the API is asked to narrow reports to. */
export function filterOf(state: LibraryState): ReportFilter {
  const { place, year, level, kind, complete, several } = state
  return {
    ...(place && { place }),
    ...(year && { year }),
    ...(level && { level: level.split(',') as NonNullable<ReportFilter['level']> }),
    ...(kind && { kind: kind.split(',') as NonNullable<ReportFilter['kind']> }),
    ...(complete && { complete: complete === 'true' }),
    ...(several && { several: several === 'true' }),
  }
}
