import { DATA } from './data/noise.ts'

export type NoiseExample = { yes: string[]; no: string[] }
export type Advert = NoiseExample & { id: string; trigger: string[]; pattern: string }
export type LinePattern = NoiseExample & { id: string; pattern: string }
export type Tail = LinePattern & { kind: TailKind }
export type TailKind = 'glossary' | 'annex' | 'source'
export type Damage = LinePattern & { trigger: string[]; needs?: string[]; message: string }

/** lexicon/noise.yaml: what stands in a file and not in the report, with examples. */
export const NOISE = DATA as {
  adverts: readonly Advert[]
  furniture: readonly LinePattern[]
  tails: readonly Tail[]
  damage: readonly Damage[]
}
