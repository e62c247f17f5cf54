import { expandAlternatives } from './alternatives.ts'
import { charSorts, charTable, headsOf, sortsOf } from './char-table.ts'
import { codeAt, codeOrNone, lengthOf } from './code-at.ts'
import { DATA } from './data/indicator-words.ts'
import { WordEnds } from './word-ends.ts'
import { WordMap, WordSet } from './word-set.ts'

type Compound = { words: string[]; members: string[]; whole: string; after?: string }
type Words = {
  same: [string, string][]
  compounds: Compound[]
  scopes: string[]
  places: { endings: string[]; longest: number; not: string[] }
  tails: string[]
  families: string[][]
  reached: string[]
}

const WORDS = DATA as Words

type Same = { length: number; one: string }
const SAME = new WordMap<Same>(
  new Map(
    WORDS.same.flatMap(([pattern, one]) =>
      expandAlternatives(pattern).map(word => [word, { length: word.length, one }] as const),
    ),
  ),
)
const TAILS = new WordSet(WORDS.tails.flatMap(expandAlternatives))
const ENDINGS = new Set(WORDS.places.endings.map(word => codeAt(word, 0)))
const NOT_PLACES = new Set(WORDS.places.not)

/** Actions that count those whom something reached (惠及市场主体3.3万户). */
export const REACHED = new WordSet(WORDS.reached)

const POWERS = charTable('万亿千百十')
const FAMILY = new Map(WORDS.families.flatMap((units, i) => units.map(unit => [unit, i] as const)))
const COMPOUNDS = WORDS.compounds.flatMap(c =>
  c.words.map(word => ({ word, members: c.members, whole: c.whole, after: c.after ?? '' })),
)
COMPOUNDS.sort((a, b) => b.word.length - a.word.length)
const COMPOUND_WORDS = new WordSet(COMPOUNDS.map(compound => compound.word))

/** What is done with a code unit of words: nothing where there is none of these. */
const [SAME_HEAD, COMPOUND_HEAD, SKIPPED, OPENS, CLOSES, SMALL, OTHER] = [1, 2, 4, 8, 16, 32, 64]
const SORTS = charSorts([
  ['\0-\u4dff\ua000-\uffff', OTHER],
  // what may have a capital
  ['a-z\u0080-\u1fff\u2070-\u2fff\u3040-\u4dff\ua000-\uff00\uff41-\uffff', SMALL],
  ['“”"＂‘’\'＇《》「」『』 \u00a0\u3000\u200b·•', SKIPPED],
  ['([（［', OPENS],
  [')]）］', CLOSES],
  [headsOf(SAME.words), SAME_HEAD],
  [headsOf(COMPOUND_WORDS.words), COMPOUND_HEAD],
])

/**
 * The words as names are compared: half-width, capitals, without blanks, quotation marks and bracketed remarks, and
 * with one word where several say the same (规模以上 规上, 地区生产总值 GDP). The words of `same` in indicator-words.yaml.
 */
export function plainWords(words: string): string {
  const sorts = sortsOf(SORTS, words)
  if ((sorts & OTHER) === 0) return (sorts & SAME_HEAD) === 0 ? words : withOneWord(words)
  const bare = bareWords(words)
  return withOneWord((sorts & SMALL) === 0 ? bare : bare.toUpperCase())
}

function withOneWord(bare: string): string {
  let plain = ''
  let kept = 0
  const end = lengthOf(bare)
  for (let at = 0; at < end; ) {
    const same = (SORTS[codeAt(bare, at)] & SAME_HEAD) === 0 ? null : SAME.at(bare, at)
    if (same === null) at++
    else {
      plain += bare.slice(kept, at) + same.one
      at += same.length
      kept = at
    }
  }
  return kept === 0 ? bare : plain + bare.slice(kept)
}

function bareWords(words: string): string {
  let bare = ''
  let depth = 0
  let kept = 0
  const end = lengthOf(words)
  for (let at = 0; at < end; at++) {
    const sort = SORTS[codeAt(words, at)]
    if ((sort & OTHER) === 0) continue
    if (depth === 0) bare += words.slice(kept, at)
    kept = at + 1
    if ((sort & OPENS) !== 0) depth++
    else if ((sort & CLOSES) !== 0) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (sort & SKIPPED) === 0) bare += narrow(words, at)
  }
  return depth === 0 ? bare + words.slice(kept) : bare
}

function narrow(words: string, at: number): string {
  const code = codeAt(words, at)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : words[at]
}

function isHan(words: string): boolean {
  return (sortsOf(SORTS, words) & OTHER) === 0
}

/**
 * A phrase that names two things, as the name of one: 城乡居民人均可支配收入 of 农村 is 农村居民人均可支配收入; without a
 * member every such phrase takes its short form (城镇和农村居民… 城乡居民…).
 */
export function wordsOfMember(plain: string, member: string | null): string {
  if ((sortsOf(SORTS, plain) & COMPOUND_HEAD) === 0 || !COMPOUND_WORDS.isIn(plain))
    return member === null ? plain : `${member}${plain}`
  for (const { word, members, whole, after } of COMPOUNDS) {
    const at = plain.indexOf(word)
    if (at < 0) continue
    if (member === null) return plain.replace(word, whole)
    if (members.includes(member)) return plain.replace(word, member + after)
  }
  return member === null ? plain : `${member}${plain}`
}

type Scope = { everywhere: boolean; of: number[] }

/** The words that may stand before names and leave them the same thing: before all of them, and before the nth of `own`. */
export class Scopes {
  private readonly words: WordEnds<Scope>

  constructor(own: readonly (readonly string[])[]) {
    const scopes = new Map<string, Scope>()
    const scopeOf = (word: string): Scope => {
      const scope = scopes.get(word) ?? { everywhere: false, of: [] }
      scopes.set(word, scope)
      return scope
    }
    for (const word of WORDS.scopes.flatMap(expandAlternatives)) scopeOf(word).everywhere = true
    own.forEach((patterns, n) => {
      for (const word of patterns.flatMap(expandAlternatives)) scopeOf(word).of.push(n)
    })
    this.words = new WordEnds(scopes)
  }

  /** Whether the words `[0, end)` before the nth name leave it the same thing: 全市, 我省, 沈阳市, or of its own. */
  allow(words: string, end: number, n: number): boolean {
    if (end === 0 || isPlaceLike(words, end)) return true
    const open: number[] = []
    for (let at = end, next = 0; ; at = open[next++]) {
      const endings = this.words.endingAt(words, at)
      for (let k = 0; k < endings.length; k++) {
        const { length, value } = endings[k]
        if (!value.everywhere && !value.of.includes(n)) continue
        const before = at - length
        if (before === 0 || isPlaceLike(words, before)) return true
        if (!open.includes(before)) open.push(before)
      }
      if (next === open.length) return false
    }
  }
}

/** Whether `[0, end)` looks like a place's name: 沈阳市, 辽宁省, 皇姑区; not 高新区, 城市. */
function isPlaceLike(words: string, end: number): boolean {
  if (end < 2 || end > WORDS.places.longest || !ENDINGS.has(codeAt(words, end - 1))) return false
  const name = words.slice(0, end)
  return !NOT_PLACES.has(name.slice(-2)) && isHan(name)
}

/** Length of a tail that adds nothing to the name (增速, 总量, 在全市占比) at the end of the words, or 0. */
export function tailLength(words: string): number {
  return TAILS.endingAt(words, lengthOf(words))?.length ?? 0
}

/** The kind of unit (money, weight, area …) as a number, or null when it is not known: 亿元 and 万美元 are one kind. */
export function unitFamily(unit: string): number | null {
  const known = FAMILY.get(unit)
  if (known !== undefined) return known
  let at = 0
  while (POWERS[codeOrNone(unit, at)] === 1) at++
  return FAMILY.get(unit.slice(at)) ?? null
}
