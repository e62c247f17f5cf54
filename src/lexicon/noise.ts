import { DATA } from './data/noise.ts'

export type NoiseExample = { yes: string[]; no: string[] }
export type Advert = NoiseExample & { id: string; trigger: string[]; pattern: string }
export type LinePattern = NoiseExample & { id: string; pattern: string }
export type Tail = LinePattern & { kind: TailKind }
export type TailKind = 'glossary' | 'annex' | 'source'
export type Furniture = LinePattern & { needs?: string[] }
export type Damage = Furniture & { trigger: string[]; message: string }

/** lexicon/noise.yaml: what stands in a file and not in the report, with examples. */
export const NOISE = DATA as {
  adverts: readonly Advert[]
  furniture: readonly Furniture[]
  tails: readonly Tail[]
  damage: readonly Damage[]
}

/** Words of which one stands in whatever is damaged: rare ones that begin it, and those before common ones (到万头). */
export const DAMAGE_WORDS: { readonly plain: readonly string[]; readonly before: readonly string[] } = {
  plain: NOISE.damage.flatMap(({ trigger, needs }) => (needs === undefined ? trigger : [])),
  before: NOISE.damage.flatMap(({ needs = [] }) => needs),
}
