import type { CascadeComparison } from '../../client/api-types.ts'
import type { WORDS } from './words.ts'

export type Stand = 'raised' | 'lowered' | 'same' | 'unsure' | 'incomparable' | 'noAbove'

/** ▲ ▼ ＝ ≈ –: a shape for each, beside the colour. */
export const STAND_SIGNS: Record<Stand, string> = {
  raised: '▲',
  lowered: '▼',
  same: '＝',
  unsure: '≈',
  incomparable: '–',
  noAbove: '–',
}

/** Where a target stands; an indicator without a better way is never raised, only uncertain whether it is. */
export function standOf(comparison: CascadeComparison | null): Stand {
  if (comparison === null) return 'noAbove'
  if (comparison.relation === 'not-comparable') return 'incomparable'
  if (comparison.relation === 'same') return 'same'
  if (comparison.relation === 'overlaps' || comparison.raised === null) return 'unsure'
  return comparison.raised ? 'raised' : 'lowered'
}

type Told = (typeof WORDS)['zh'] | (typeof WORDS)['en']

/** 底线高 1.5 到 2, 至少高 0.5, 相同: never more certain than the words. */
export function tellComparison(
  { relation, basis, least, most, reason }: CascadeComparison,
  unit: string,
  words: Told,
): string {
  if (reason !== null) return words.reasons[reason]
  if (relation === 'overlaps' || relation === 'not-comparable') return words.overlaps
  const base = words.bases[basis]
  if (relation === 'same') return base + words.equal
  const isAbove = relation === 'above'
  const [near, far] = isAbove ? [least, most] : [negative(most), negative(least)]
  const told = isAbove ? words.higher : words.lower
  const points = (value: number) => `${value}${unit === '%' ? '' : unit}`
  if (near === null) return words.overlaps
  if (far !== null) return base + told(near === far ? points(near) : words.between(points(near), points(far)))
  if (near === 0) return base + (isAbove ? words.someHigher : words.someLower)
  return base + (isAbove ? words.atLeastHigher : words.atLeastLower)(points(near))
}

function negative(value: number | null): number | null {
  return value === null ? null : value === 0 ? 0 : -value
}
