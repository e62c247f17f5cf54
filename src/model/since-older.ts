import type { Observation } from './reading.ts'

/** Whether it is the growth of several years: the number of a growth has a reference only where it is since an older time (比2002年增长65.5%). */
export function isSinceOlder({
  measure,
  value,
  reference,
}: Pick<Observation, 'measure' | 'value' | 'reference'>): boolean {
  return measure === 'growth' && value !== null && reference !== null
}
