import type { Doubt } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { shownText } from '../parts/shown-text.ts'

type Owned = Pick<Doubt, 'year' | 'placeFullName' | 'sourceName'>

/** 2024 辽宁省沈阳市; the file where nothing else is known. */
export function placeWords({ year, placeFullName, sourceName }: Owned): string {
  const known = [year, placeFullName].filter(it => it !== null)
  return shownText(known.length > 0 ? known.join(' ') : (sourceName.split('/').at(-1) ?? ''))
}

/** Where the doubt stands in its report. */
export function addressOfDoubt({ report, edition, start, end, quote }: Doubt): string {
  const isPassage = start !== null && end !== null && start < end
  return isPassage
    ? passageAddress({ report, edition }, { start, end }, quote)
    : passageAddress({ report, edition }, null)
}
