import { identityPattern } from '../../lexicon/identity.ts'
import { isOlderBase } from '../../lexicon/wording.ts'
import { lastYear } from '../../model/period.ts'
import { parseYear } from '../date.ts'

const BASE_YEAR = identityPattern('dated-year')

/**
 * What a growth is since, where that is not the year before: 比2002年增长65.5%, 比“十五”末增长77.3%, 较五年前增长一倍; null for
 * 比上年, 比年初, 较2022年 of a figure of 2023, and where nothing is said. `period` as in an observation.
 */
export function growthBase(baseline: string | null, period: string): string | null {
  if (baseline === null || !isOlderBase(baseline)) return null
  const year = parseYear(BASE_YEAR.exec(baseline)?.[0] ?? '')
  return year !== null && year === lastYear(period) - 1 ? null : baseline
}
