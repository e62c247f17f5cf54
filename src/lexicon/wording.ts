import type { Comparator } from '../model/reading.ts'
import { DATA } from './data/wording.ts'

type WordingData = {
  basis: Record<string, string[]>
  qualifiers: Record<string, string[]>
  comparators: Record<Comparator, string>
  references: Record<string, string[]>
  olderBase: { pattern: string; yes: string[]; no: string[] }
  stretch: string
  binding: Record<string, string[]>
  yes: [sentence: string, clause: string][]
  no: string[]
}

const data = DATA as WordingData

export const BASES = Object.keys(data.basis)
export const QUALIFIERS = [...new Set([...Object.keys(data.qualifiers), ...Object.values(data.comparators)])]
export const BINDINGS = Object.keys(data.binding)

/** 同比, 可比价, 年均: what a sentence says a figure is measured by, in the order of the lexicon. */
export const basesIn = (sentence: string): string[] => allNamed(data.basis, sentence)

/** How a value is meant, in one Chinese word: 精确, 左右, 以上, 不低于, 区间, 同步… `words` are the value with its comparator words. */
export const qualifierOf = (words: string, comparator: Comparator): string =>
  allNamed(data.qualifiers, words)[0] ?? data.comparators[comparator]

/** 全国, 全省, 上年…: what kind of thing a reference names; null when none of them. */
export const referenceKind = (reference: string): string | null => allNamed(data.references, reference)[0] ?? null

const OLDER_BASE = new RegExp(data.olderBase.pattern)

/** Whether words name a time further back than the year before, unless the year in them is that: 2002年, “十五”末, 五年前, 上届. */
export const isOlderBase = (words: string): boolean => OLDER_BASE.test(words)

/** 约束性 or 预期性, when a sentence says so. */
export const bindingIn = (sentence: string): string | null => allNamed(data.binding, sentence)[0] ?? null

const STRETCH = new RegExp(data.stretch)

/** The clause after a value that hopes for more (努力争取更好结果), by its place in the words; null when there is none. */
export function findStretch(words: string): { start: number; end: number } | null {
  const found = STRETCH.exec(words)
  return found && { start: found.index, end: found.index + found[0].length }
}

/** The examples of the lexicon: sentences with the clause that hopes for more, and sentences without one. */
export const STRETCH_EXAMPLES = { yes: data.yes, no: data.no }

function allNamed(names: Record<string, string[]>, words: string): string[] {
  return Object.keys(names).filter(name => names[name].some(word => words.includes(word)))
}
export const OLDER_BASE_EXAMPLES = { yes: data.olderBase.yes, no: data.olderBase.no }
