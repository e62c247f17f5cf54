import type { Doubt } from '../../client/api-types.ts'
import type { Input } from '../../client/client.ts'
import { writeRange, YEAR } from '../parts/years.ts'

type Query = NonNullable<Input<'countDoubts'>['query']>

/** What the address narrows the doubts to; what it holds wrongly is left out. */
export function narrowOf(parameters: URLSearchParams): Pick<Query, 'place' | 'year' | 'doubt'> {
  const [place, from, to, doubt] = ['place', 'from', 'to', 'doubt'].map(name => parameters.get(name) ?? '')
  const [first, last] = [from, to].map(it => (YEAR.test(it) ? it : null))
  const year = writeRange(first, last)
  return {
    ...(place.length >= 2 && { place }),
    ...(year !== null && { year }),
    ...(/^[a-z-]{1,40}$/.test(doubt) && { doubt: [doubt as Doubt['kind']] }),
  }
}
