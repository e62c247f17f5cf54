import type { Doubt } from '../../client/api-types.ts'
import type { Input } from '../../client/client.ts'

type Query = NonNullable<Input<'countDoubts'>['query']>

const YEAR = /^(19|20)\d\d$/

/** What the address narrows the doubts to; what it holds wrongly is left out. */
export function narrowOf(parameters: URLSearchParams): Pick<Query, 'place' | 'year' | 'doubt'> {
  const [place, from, to, doubt] = ['place', 'from', 'to', 'doubt'].map(name => parameters.get(name) ?? '')
  const [first, last] = [from, to].map(it => (YEAR.test(it) ? it : ''))
  return {
    ...(place.length >= 2 && { place }),
    ...((first !== '' || last !== '') && { year: first === last ? first : `${first}..${last}` }),
    ...(/^[a-z-]{1,40}$/.test(doubt) && { doubt: [doubt as Doubt['kind']] }),
  }
}
