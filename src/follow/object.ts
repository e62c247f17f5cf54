import {
  isWithin,
  LIGHT_AFTER,
  LIGHT_BEFORE,
  LIGHT_INSIDE,
  LIGHT_NOT,
  sameWordAt,
  verbKind,
} from '../lexicon/follow.ts'
import { plainWords, wordsOfMember } from '../lexicon/indicator-words.ts'
import type { WordSet } from '../lexicon/word-set.ts'

/**
 * How the things of a promise and of a result stand to each other: the same; the result's a part of the promise's
 * (贫困户危房 of 农村危房); the result's the whole (公路 of 农村公路); kindred (they share words and have the same head); other.
 */
export type Relation = 'same' | 'part' | 'whole' | 'kindred' | 'other'

/** The words of a thing as they are compared, and the verbs found at their ends (农村危房改造: 农村危房, 改造). */
export type Core = { words: string; verbs: string[] }

/**
 * A subject as it is compared: members taken apart, one word where several say the same, examples before 等 and words that say
 * nothing of what it is (全市, 项目, 面积) dropped. 红薯、花生等高效特色作物种植面积 is 高效特色作物.
 */
export function coreOf(subject: string, member: string | null): Core {
  const verbs: string[] = []
  let words = unlisted(unify(wordsOfMember(plainWords(subject), member)))
  words = trim(words, LIGHT_BEFORE, 'start', verbs)
  words = trim(words, LIGHT_AFTER, 'end', verbs)
  return { words, verbs }
}

/** One word where several say the same. */
function unify(words: string): string {
  let unified = ''
  for (let i = 0; i < words.length; ) {
    const match = sameWordAt(words, i)
    unified += match ? match.value : words[i]
    i += match ? match.length : 1
  }
  return unified
}

/** 红薯、花生、杂粮等高效特色作物 → 高效特色作物; 平等 and 等级 stay. */
function unlisted(words: string): string {
  const at = words.lastIndexOf('等')
  return at > 0 && words.length - at > 2 && words.lastIndexOf('、', at) >= 0 ? words.slice(at + 1) : words
}

/** Drops light words from one end as long as two characters of a thing are left. */
function trim(words: string, light: WordSet, from: 'start' | 'end', verbs: string[]): string {
  for (;;) {
    if (from === 'start' && LIGHT_NOT.at(words, 0) !== null) return words
    const cut = from === 'start' ? light.at(words, 0, words.length - 2) : light.endingAt(words, words.length, 2)
    if (cut === null) return words
    if (verbKind(cut)) verbs.push(cut)
    words = from === 'start' ? words.slice(cut.length) : words.slice(0, words.length - cut.length)
  }
}

/**
 * How two cores stand to each other, by what is left of each when the longest common characters in order are taken away.
 * What follows the last common character is the head of another thing (垃圾中转站, 垃圾中转站设备). What the one has more is
 * no difference when the words before the other say it: 改造城镇老旧小区519个、危旧房屋378栋 are 城镇危旧房屋.
 */
export function relate(promise: string, result: string, promiseContext = '', resultContext = ''): Relation {
  if (promise === result) return 'same'
  const { left, right, common } = leftovers(promise, result)
  if (common < 2) return 'other'
  const [headLeft, headRight] = [left.at(-1) ?? '', right.at(-1) ?? '']
  const sameHead = isLight(headLeft) && isLight(headRight)
  const mine = left.filter(it => !isLight(it))
  const theirs = right.filter(it => !isLight(it))
  if (sameHead) {
    if (mine.length === 0 && theirs.length === 0) return 'same'
    if (mine.length === 0) return saysAll(promiseContext, theirs) ? 'same' : 'part'
    if (theirs.length === 0) return saysAll(resultContext, mine) ? 'same' : 'whole'
    if (mine.length === 1 && theirs.length === 1) {
      if (isWithin(mine[0], theirs[0])) return 'part'
      if (isWithin(theirs[0], mine[0])) return 'whole'
    }
    return 'kindred'
  }
  return 'other'
}

/** Whether a context says words, and not as one of a list: 城镇职工、居民医保 are two. */
function saysAll(context: string, words: readonly string[]): boolean {
  return words.every(word => {
    const at = context.indexOf(word)
    return word.length > 1 && at >= 0 && !LISTED.test(context[at + word.length] ?? '')
  })
}

const LISTED = /[、和与及]/

/** The stretches of each word that the longest common subsequence leaves; the last one of each is what stands after it. */
function leftovers(a: string, b: string): { left: string[]; right: string[]; common: number } {
  const width = b.length + 1
  const lengths = new Uint8Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
    }
  }
  const [left, right] = [[''], ['']]
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      if (left.at(-1) !== '') left.push('')
      if (right.at(-1) !== '') right.push('')
      i++
      j++
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) left[left.length - 1] += a[i++]
    else right[right.length - 1] += b[j++]
  }
  left[left.length - 1] += a.slice(i)
  right[right.length - 1] += b.slice(j)
  return { left, right, common: lengths[0] }
}

/** Whether a stretch consists of words that change nothing (建设, 的, 示范). */
function isLight(stretch: string): boolean {
  for (let at = 0; at < stretch.length; ) {
    const match = LIGHT_INSIDE.at(stretch, at)
    if (!match) return false
    at += match.length
  }
  return true
}
