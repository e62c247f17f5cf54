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
import { scopeStops } from '../../lexicon/stops.ts'
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
        ? LEVEL.exec(words.slice(0, 5))
        : null
    if (level) {
      at = level[0].length
      continue
    }
    const base = (side.marks & MARK.compared) === 0 ? null : BASE.exec(words.slice(at, at + 10))
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
  ['在', TIME_WORD],
  ['大台关新', LEVEL_WORD],
  ['(①-⒛㈠-㈩0-9“"一二两三四五六七八九十用到至截近过未今这连', TIME_WORD],
])
// 突破千亿元|大关、达1091.9亿元
const LEVEL_NEXTS = charTable('关口大台阶')
const LEVEL = /^(?:大关|关口|新?大?台阶)、/
// 2016年经济社会发展主要预期目标是地区生产总值增长7%
const AIM = /^[^,;]{0,32}?(?:目标|指标)(?:是|为)(?=[一-龥]{3})/
const BASE = /^(?:比|较)(?:上年|去年|上年末|上年同期|去年同期|年初|上届|前年|\d{4}年)(?:末|底|同期)?/
const TIME =
  /^(?:\(\d{1,2}\)|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]{1,2}是|[①-⒛㈠-㈩]|(?:到了?|在|至|截至|截止)?(?:\d{4}年(?:度|底|末|初)?(?:以前|之前|前)?|[“"]?十[一二三四五]?五[”"]?(?:期间|时期|期?末|以来)|(?:近|过去|未来|今后)?[一二两三四五]年(?:来|间|内|累计|多来)|(?:近|过去|未来|今后|这)(?:[一二两三四五六七八九十]|\d{1,2})年(?:来|间|内|中(?![央小国心等医型药]))?|[两二三四五]年中(?![央小国心等医型药])|连续(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年|\d{1,2}月底?(?:前)?|用(?:\d|[一二两三四五])年(?:左右)?(?:的)?时间|\d年(?:来|间|内|累计)?))/
// 剔除留抵退税因素后增长5%, 考虑政策性减收因素同比增长11.9%
const LEFT_ASIDE =
  /^(?:按(?:照)?(?:可比|不变|现行|当年|同|新)(?:价格?|口径)(?:计算)?|按(?:照)?[^,;、按]{0,10}(?:汇率(?:计算|折算|折合)?|口径(?:计算|统计)?|部分计算)|按(?:照)?(?:常住|户籍)?人口(?:计算|测算)|在[^,;]{2,22}?的?基础上|(?:不?考虑|剔除|扣除|还原|除去)[^,;]{1,18}?(?:因素影响|因素|影响)后?)/
