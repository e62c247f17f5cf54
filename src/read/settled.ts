/**
 * The same fact as an object that stays. Literals whose objects outlive a collection once, as those of a compilation of
 * reports do, the engine lays among the old ever after, short-lived or not; of copies it keeps no such account
 * (V8: allocation sites, pretenuring).
 */
export function settled<T extends object>(fact: T): T {
  return { ...fact }
}

/** The list of a fact that has none of a kind: one for all, since facts do not change. */
export const NONE = Object.freeze([]) as unknown as never[]
