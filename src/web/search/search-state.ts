import { useSearchParams } from 'react-router'
import type { Input } from '../../client/client.ts'
import { likeAddress, searchAddress } from '../addresses.ts'
import { writeRange } from '../parts/years.ts'

export const MODES = ['text', 'facts', 'promises', 'like'] as const
export type Mode = (typeof MODES)[number]

/** What narrows a search, as it stands in the address; an empty text is nothing. Lists have commas between their words. */
export type FilterName =
  | ('place' | 'level' | 'from' | 'to' | 'role' | 'indicator')
  | ('status' | 'commitment' | 'unit' | 'least' | 'most')

/** Which filters a mode has. */
export const FILTERS_OF: Record<Mode, readonly FilterName[]> = {
  text: ['place', 'level', 'from', 'to', 'role', 'indicator'],
  facts: ['place', 'level', 'from', 'to', 'role', 'indicator', 'status', 'unit', 'least', 'most'],
  promises: ['place', 'level', 'from', 'to', 'role', 'commitment'],
  like: ['place', 'level', 'from', 'to', 'role', 'indicator'],
}

export const SORTS_OF = {
  text: ['newest', 'oldest', 'best'],
  facts: ['newest', 'oldest', 'most', 'least'],
  promises: ['newest', 'oldest'],
  like: [],
} as const satisfies Record<Mode, readonly string[]>

export type Sort = 'newest' | 'oldest' | 'best' | 'most' | 'least'

/** A search: `words` are those looked for, or the sentence that others put otherwise. */
export type Search = {
  mode: Mode
  words: string
  sort: Sort
  own: string
  filters: Partial<Record<FilterName, string>>
}

/** The search that the address holds, and a way to another. */
export function useSearch(): [search: Search, change: (patch: Partial<Search>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const search = parseSearch(parameters)
  const change = (patch: Partial<Search>) => {
    const address = addressOfSearch({ ...search, ...patch })
    setParameters(address.split('?', 2)[1] ?? '')
  }
  return [search, change]
}

export function parseSearch(parameters: URLSearchParams): Search {
  const like = parameters.get('like')
  const asked = parameters.get('in')
  const mode = like !== null ? 'like' : (MODES.find(it => it === asked) ?? 'text')
  const sorts: readonly string[] = SORTS_OF[mode]
  const sort = parameters.get('sort') ?? ''
  const filters: Search['filters'] = {}
  for (const name of FILTERS_OF[mode]) {
    const value = parameters.get(name)
    if (value) filters[name] = value
  }
  return {
    mode,
    words: like ?? parameters.get('q') ?? '',
    sort: sorts.includes(sort) ? (sort as Sort) : 'newest',
    own: parameters.get('own') ?? '',
    filters,
  }
}

export function addressOfSearch({ mode, words, sort, own, filters }: Search): string {
  const kept = Object.fromEntries(FILTERS_OF[mode].map(name => [name, filters[name]]))
  if (mode === 'like' && words !== '') return likeAddress(words, { ...kept, own })
  return searchAddress({ q: words, in: mode === 'text' ? null : mode, ...kept, sort: sort === 'newest' ? null : sort })
}

/** Whether there is something to look for: words, or for facts and promises any filter. */
export function isAsked({ mode, words, filters }: Search): boolean {
  return words.trim() !== '' || ((mode === 'facts' || mode === 'promises') && Object.keys(filters).length > 0)
}

type Query = NonNullable<Input<'listObservations'>['query']>
export type Narrow = Pick<Query, 'place' | 'level' | 'year' | 'role' | 'indicator' | 'status' | 'unit' | 'value'>

/** What all operations understand of a search's filters. */
export function narrowed({ filters }: Search): Narrow {
  const { place, level, from, to, role, indicator, status, unit, least, most } = filters
  const year = writeRange(from ?? null, to ?? null)
  return {
    ...(place && { place }),
    ...(level && { level: level.split(',') as NonNullable<Query['level']> }),
    ...(year !== null && { year }),
    ...(role && { role: role.split(',') as NonNullable<Query['role']> }),
    ...(indicator && { indicator: [indicator] }),
    ...(status && { status: status.split(',') as NonNullable<Query['status']> }),
    ...(unit && { unit: [unit] }),
    ...((least || most) && { value: `${least ?? ''}..${most ?? ''}` }),
  }
}
