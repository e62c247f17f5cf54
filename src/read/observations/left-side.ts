import { comparingLinks, notLinks, shortLinks } from '../../lexicon/clauses.ts'
import {
  aroundWords,
  dependentNouns,
  type Link,
  linkKind,
  linkWords,
  moneyVerbs,
  nominalVerbs,
  predicateVerbs,
  prepositions,
  respectivelyWords,
  softVerbs,
  startVerbs,
  strongVerbs,
} from '../../lexicon/grammar.ts'
import type { Comparator } from '../../model/reading.ts'
import { boundBefore } from './bound-before.ts'
import { skipScope } from './left-scope.ts'
import { innerVerb, readVerbs } from './verbs.ts'
import { MARK, marksOf } from './word-marks.ts'

/** What the words before a number say: `在主次干路新增临时停车泊位` | `城乡居民收入年均分别增长`. */
export type LeftSide = {
  /** the words naming what is measured, '' when they are left out */
  subject: string
  action: string | null
  link: Link | null
  /** the link word itself: 提高到, 增长 */
  linkWord: string
  each: 'respectively' | 'each' | null
  /** 比上年, 较2019年 */
  baseline: string | null
  /** 由, 从: the value is where the thing started */
  from: boolean
  /** 从2016年的18.08%: when it started, when said */
  fromYear: number | null
  /** a comparator apart from its number: 至少引进1个, 约占全省的38%, 超全省四分之一 */
  bound: Comparator | null
  yearly: boolean
  cumulative: boolean
  /** the telling characters among all the words */
  marks: number
}

const SOURCE =
  /[由从](?:[^,;:、。由从]{0,12}的|[^,;:、。由从业事严重]{0,8}(?:人均|每人|每月|每年|每亩|标准|全国|全省|年初|原来|原))?(?:每[人年月])*$/
// 高于市级财政收入增幅18.1个百分点: what it is compared with, no subject
const OVER = /^(?:高于|低于|快于|慢于|高出|优于)([^,;:。、]{2,})$/
// 比上年, 较改造前, 高于全省平均水平…; not 占比, 对比, 比重
const BASELINE = /(?:^|[^占对环正配评同])((?:[比较]|与(?=[^,;:、。]{1,16}相比$))([^,;:、。比较]{1,16}?)(?:相比)?)$/
const NOT_BASELINE = /^(?:比)(?:重|例|率|值|较|赛|拼|特|武|选|亚)/
const SINCE = /(?:比|较)(上年|去年|(?:19|20)\d\d年)(?:末|底)?$/

/** Reads the words before a number, from the last boundary up to the number's comparator words. */
export function readLeftSide(words: string): LeftSide {
  const marks = marksOf(words)
  const side: LeftSide = {
    subject: '',
    action: null,
    link: null,
    linkWord: '',
    each: null,
    baseline: null,
    from: false,
    fromYear: null,
    bound: boundBefore(words, marks),
    yearly: false,
    cumulative: false,
    marks,
  }
  let end = words.length
  const source = (marks & MARK.source) === 0 ? null : SOURCE.exec(words)
  if (source && source.index > 0 && !'自理经缘'.includes(words[source.index - 1])) {
    // 由年初的1301个调增至2413个: where it started
    side.from = true
    const year = /(?:19|20)\d\d(?=年)/.exec(source[0])
    side.fromYear = year === null ? null : Number(year[0])
    side.link = 'reach'
    side.linkWord = '由'
    end = source.index
  }
  for (let round = 0; round < 8 && end > 0; round++) {
    if (words[end - 1] === ' ' || words[end - 1] === '了') {
      end--
      continue
    }
    const respectively = respectivelyWords.endingAt(words, end)
    if (respectively) {
      side.each = 'respectively'
      end -= respectively.length
      continue
    }
    if (side.link === null) {
      const link = linkEnding(words, end)
      if (link !== null) {
        side.link = linkKind(link)
        side.linkWord = link
        end -= link.length
        continue
      }
    }
    const around = aroundWords.endingAt(words, end)
    if (around && (strongVerbs.endingAt(words, end)?.length ?? 0) <= around.length) {
      side.yearly ||= around === '年均' || around === '年平均' || around === '年'
      side.cumulative ||= around === '累计'
      if (side.each === null && (around === '各' || around === '均' || around === '都' || around === '双双'))
        side.each = 'each'
      end -= around.length
      continue
    }
    if (side.link !== null && side.baseline === null && (marks & (MARK.compared | MARK.with)) !== 0) {
      const found = BASELINE.exec(words.slice(0, end))
      if (found && !NOT_BASELINE.test(found[1])) {
        side.baseline = found[2]
        end -= found[1].length
        continue
      }
    }
    break
  }
  // 人均地区生产总值比2010年翻一番
  const compared = (marks & MARK.compared) !== 0 && side.link === null && side.baseline === null
  const since = compared ? SINCE.exec(words.slice(0, end)) : null
  if (since) {
    side.baseline = since[1]
    end = since.index
  }
  readSubject(end === words.length ? words : words.slice(0, end), side)
  const over = side.baseline === null ? OVER.exec(side.subject) : null
  if (over) {
    side.baseline = over[1]
    side.subject = ''
  }
  return side
}

function linkEnding(words: string, end: number): string | null {
  const link = linkWords.endingAt(words, end)
  if (link === null) return null
  const verb = strongVerbs.endingAt(words, end)
  if (verb !== null && verb.length > link.length) return null
  if (link.length === 1 && !shortLinks.has(link) && !comparingLinks.has(link)) return null
  if (link.length === 1 && notLinks.endingAt(words, end) !== null) return null
  if (comparingLinks.has(link) && !/[比较].{1,16}$/.test(words.slice(0, end - 1))) return null
  // 实施完成, 建设有: what is left must be able to be a subject
  if (verb !== null && end === link.length && linkKind(link) === 'reach') return null
  return link
}

function readSubject(words: string, side: LeftSide): void {
  let at = skipScope(words, 0, side)
  const start = at
  const verb = readVerbs(words, at)
  // 审批要件削减60.2%: before a link a word that is both is the noun
  const noun =
    side.link !== null && verb.end > at && verb.end < words.length && softVerbs.has(startVerbs.at(words, at)!)
  if (verb.end > at && !noun) {
    at = verb.end
    const rest = words.slice(at)
    if (rest === '') {
      // 出口、进口分别增长; 贷款投放突破200亿元
      if (softVerbs.has(startVerbs.at(words, start)!) && (side.link !== null || verb.words.length >= 4)) {
        side.subject = verb.words
        return
      }
      if (verb.last > start && nominalVerbs.has(words.slice(verb.last, at))) {
        // 完成投资, 实现融资
        side.subject = words.slice(verb.last, at)
        side.action = words.slice(start, verb.last)
        return
      }
      if (nominalVerbs.has(verb.words)) side.subject = verb.words
      else side.action = verb.words
      return
    }
    side.action = verb.words
    side.subject = rest.length === 1 ? verb.words + rest : rest
    // 推动33家…, 在主次干路…新增: a second verb governs what is counted
    const inner = innerVerb(rest, 1)
    if (inner && inner.at + inner.words.length <= rest.length && prepositions.at(verb.words, 0) !== null)
      applyInner(rest, inner, side)
    return
  }
  const preposition = prepositions.at(words, start)
  const rest = words.slice(start)
  if (rest === '' || rest === preposition) return
  const inner = innerVerb(rest, preposition ? preposition.length : 2)
  if (inner) {
    applyInner(rest, inner, side)
    return
  }
  const predicate = predicateVerbs.endingAt(rest, rest.length, 2)
  if (predicate) {
    side.action = predicate
    side.subject = rest.slice(0, -predicate.length)
    return
  }
  side.subject = rest
}

function applyInner(rest: string, inner: { at: number; words: string; last: number }, side: LeftSide): void {
  const after = rest.slice(inner.at + inner.words.length)
  side.action = inner.words
  if (after === '' && inner.last > 0 && moneyVerbs.has(inner.words.slice(inner.last))) {
    // “十大民生工程”完成投资650亿元
    side.subject = inner.words.slice(inner.last)
    side.action = inner.words.slice(0, inner.last)
    return
  }
  if (after === '' && side.link !== null && nominalVerbs.has(inner.words)) {
    // 全社会研发经费投入增长12%, 民生投入累计达到2780亿元
    side.subject = rest
    side.action = null
    side.cumulative ||= side.linkWord.startsWith('累计')
  } else if (after === '') side.subject = nominalVerbs.has(inner.words) ? inner.words : rest.slice(0, inner.at)
  else if (after.length === 1) side.subject = inner.words + after
  // 退役军人安置满意率: the work that is rated, not work done
  else if (dependentNouns.has(after) && softVerbs.has(inner.words) && inner.at >= 2) {
    side.subject = rest
    side.action = null
  }
  // 规模以上工业企业完成增加值: whose it is stands before the verb
  else if (dependentNouns.has(after) && (inner.words === '完成' || inner.words === '实现'))
    side.subject = rest.slice(0, inner.at) + after
  else side.subject = after.startsWith('了') ? after.slice(1) : after
}
