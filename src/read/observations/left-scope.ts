import { charSorts, charTable } from '../../lexicon/char-table.ts'
import { isNounSuffixAt } from '../../lexicon/clauses.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import {
  mannerWords,
  nounsLikeJoints,
  scopeWords,
  standingWords,
  startVerbs,
  verbLikeNouns,
} from '../../lexicon/grammar.ts'
import { isObtainedAt } from '../../lexicon/moods.ts'
import { periodPattern } from '../../lexicon/periods.ts'
import { scopeStops } from '../../lexicon/stops.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { LeftSide } from './left-side.ts'
import { MARK } from './word-marks.ts'

/** Time, place and mood words at the beginning: 2023年, 全市, “十三五”期间, 累计. */
export function skipScope(words: string, from: number, side: LeftSide): number {
  let at = from
  for (let round = 0; round < 12; round++) {
    const sort = STARTS[codeOrNone(words, at)]
    if ((sort & PASSED) !== 0) {
      at++
      continue
    }
    const level =
      at === 0 && (sort & LEVEL_WORD) !== 0 && LEVEL_NEXTS[codeOrNone(words, 1)] === 1
        ? LEVEL.exec(words.slice(0, 8))
        : null
    if (level) {
      at = level[0].length
      continue
    }
    const base = (side.marks & MARK.compared) === 0 ? null : BASE.exec(words.slice(at, at + 14))
    if (base) {
      side.baseline ??= base[0].slice(1)
      at += base[0].length
      continue
    }
    const aside = (sort & ASIDE) !== 0 ? LEFT_ASIDE.exec(words.slice(at, at + 26)) : null
    if (aside) {
      at += aside[0].length
      continue
    }
    const aim = at === from && (side.marks & MARK.aim) !== 0 ? AIM.exec(words.slice(at, at + 40)) : null
    if (aim) {
      at += aim[0].length
      continue
    }
    const time = (sort & TIME_WORD) !== 0 ? TIME.exec(words.slice(at, at + 20)) : null
    if (time) {
      // 五年累计|完成投资2981亿元
      if (time[0].endsWith('累计')) side.cumulative = true
      at += time[0].length
      continue
    }
    if (scopeStops.at(words, at) === null) break
    const longest = scopeWords.at(words, at)
    // 力争|到位资金, but 力争到|2025年
    const cut = longest?.endsWith('到') === true && words[at + longest.length] === '位'
    const scope = cut ? scopeWords.at(words, at, at + longest.length - 1) : longest
    if (
      scope &&
      words[at + scope.length] !== '性' &&
      !(scope === '争取' && isObtainedAt(words, at + 2)) &&
      verbLikeNouns.at(words, at) === null &&
      !(scope.length === 1 && (mannerWords.at(words, at) !== null || nounsLikeJoints.at(words, at) !== null))
    ) {
      if (standingWords.has(scope)) side.standing = true
      if (scope === '累计') side.cumulative = true
      if (scope === '年均') side.yearly = true
      if (scope === '分别') side.each ??= 'respectively'
      if (scope === '均' || scope === '都') side.each ??= 'each'
      at += scope.length
      continue
    }
    const manner = mannerWords.at(words, at)
    // 一次性|增加6万亿元债务限额
    if (manner && side.link !== null && at + manner.length === words.length) return words.length
    if (
      manner &&
      (startVerbs.at(words, at + manner.length) !== null || mannerWords.at(words, at + manner.length) !== null) &&
      verbLikeNouns.at(words, at + manner.length) === null &&
      (verbLikeNouns.at(words, at)?.length ?? 0) <= manner.length
    ) {
      const verb = startVerbs.at(words, at)
      if ((verb === null || verb.length <= manner.length) && !makesNoun(words, at + manner.length)) {
        at += manner.length
        continue
      }
    }
    break
  }
  return at
}
// 集中|供养率: one noun
function makesNoun(words: string, at: number): boolean {
  const verb = startVerbs.at(words, at)
  return verb !== null && isNounSuffixAt(words, at + verb.length)
}

const [PASSED, ASIDE, TIME_WORD, LEVEL_WORD] = [1, 2, 4, 8]
/** Characters that are passed, and those that an aside or a word of time begins with. */
const STARTS = charSorts([
  [' 、")”的', PASSED],
  ['在不考剔扣还除按', ASIDE],
  ['在建竣完投达', TIME_WORD],
  ['大台关新百千万', LEVEL_WORD],
  ['(①-⒛㈠-㈩0-9“"一二两三四五六七八九十用到至截近过未今这连第', TIME_WORD],
])
const LEVEL_NEXTS = charTable('关口大台阶亿')
const LEVEL = valuePattern('level-passed')
const AIM = valuePattern('aim-set')
const BASE = valuePattern('base-at-head')
const TIME = periodPattern('at-head')
const LEFT_ASIDE = valuePattern('aside')
