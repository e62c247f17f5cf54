import { charTable } from '../../lexicon/char-table.ts'
import { lightVerbs } from '../../lexicon/clauses.ts'
import { codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import {
  attainedVerbs,
  givingWords,
  mannerWords,
  moneyVerbs,
  nominalVerbs,
  predicateVerbs,
  prepositions,
  softVerbs,
  startVerbs,
  steeringVerbs,
  strongVerbs,
} from '../../lexicon/grammar.ts'
import { subjectStops } from '../../lexicon/stops.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { applyInner, goesOn, isRelative, nameWork, tidyOwner } from './inner-work.ts'
import { skipScope } from './left-scope.ts'
import type { LeftSide } from './left-side.ts'
import { givenVerb, innerVerb, readVerbs } from './verbs.ts'
import { MARK } from './word-marks.ts'
import { isJoined, isWork, nominalsFrom } from './work-words.ts'

/** What the words before the link name, and the verb that governs it: 在主次干路新增|临时停车泊位. */
export function readSubject(words: string, side: LeftSide): void {
  // 中央单位和北京市分别|投入资金3.6亿元和5.8亿元: who did it stands before
  const doers = (side.marks & MARK.each) !== 0 ? words.indexOf('分别', 2) : -1
  const paid = doers > 0 ? strongVerbs.at(words, doers + 2) : null
  if (paid !== null && doers + 2 + paid.length < words.length && /[和与、]/.test(words.slice(0, doers))) {
    readSubject(words.slice(doers + 2), side)
    return
  }
  let at = skipScope(words, 0, side)
  const where = codeOrNone(words, at) === IN ? WHERE.exec(words.slice(at, at + 24)) : null
  const did = where === null ? null : startVerbs.at(words, at + where[0].length)
  if (where !== null && did !== null && at + where[0].length + did.length < words.length) at += where[0].length
  const start = at
  if (start === words.length) return
  const whole = words.slice(start)
  side.whole = whole
  const plain = subjectStops.at(words, start) === null && codeOrNone(words, start) !== NEW
  // 28个新建村台工程已开工|18个
  if (!plain && side.link === null) {
    const told = predicateVerbs.endingAt(words, words.length, 2)
    const already = words.length - (told?.length ?? 0) - 1
    const steered = steeringVerbs.has(startVerbs.at(words, start) ?? '')
    if (told !== null && !steered && codeOrNone(words, already) === ALREADY && already - start >= 4) {
      side.subject = words.slice(start, already)
      side.action = told
      return
    }
  }
  if (!plain && (isRelative(words, start) || isReached(words, start, side))) {
    const did = predicateVerbs.endingAt(words, words.length)
    side.subject = words.slice(start, words.length - (did?.length ?? 0))
    side.action = did
    return
  }
  // 新开工项目占当年全部在建工程的|83.9%
  if ((side.marks & MARK.share) !== 0 && OF_WHOLE.test(words)) {
    side.subject = whole
    return
  }
  const verb = plain ? null : readVerbs(words, start)
  // 审批要件削减60.2%: before a link a word that is both is the noun
  const noun = verb !== null && side.link !== null && verb.end < words.length && softVerbs.has(verb.first)
  if (verb !== null && !noun) {
    const { first } = verb
    at = verb.end
    const rest = words.slice(at)
    if (rest === '') {
      // 出口、进口分别增长; 贷款投放突破200亿元
      if (softVerbs.has(first) && (side.link !== null || verb.words.length >= 4)) {
        side.subject = verb.words
        if (side.link === null) side.verb = verb.words
        return
      }
      // 完成|造林封育40万亩: work of two words is what is measured
      if (
        side.link === null &&
        first.length === 2 &&
        at - start >= 6 &&
        (steeringVerbs.has(first) || lightVerbs.has(first))
      ) {
        const work = words.slice(start + 2, at)
        if (isWork(work)) {
          side.subject = work
          side.action = first
          return
        }
      }
      if (verb.last > start && nominalVerbs.has(words.slice(verb.last, at))) {
        // 完成投资, 实现融资, 新增|退税减税降费缓税
        const from = nominalsFrom(words, start, verb.last)
        side.subject = words.slice(from, at)
        side.action = words.slice(start, from) || null
        return
      }
      if (nominalVerbs.has(verb.words) && side.link !== null) side.subject = verb.words
      else if (side.link === null && nominalVerbs.has(verb.words)) side.subject = verb.words
      else side.action = verb.words
      return
    }
    // 完成|造林和生态修复1.6万亩: both are what is measured
    if (goesOn(rest) && isJoined(words.slice(verb.last, at), verb.last > start)) {
      side.action = words.slice(start, verb.last) || null
      side.subject = words.slice(verb.last)
      return
    }
    // 做好|扩大就业、技能扶贫等10件实事: the first verb governs the list
    const leading =
      rest.endsWith('等') && softVerbs.has(verb.words.slice(verb.last - start)) ? verbBefore(words, start) : null
    side.action = leading ?? verb.words
    side.subject = rest.length === 1 ? verb.words + rest : rest
    // 推动33家…, 在主次干路…新增: a second verb governs what is counted
    const inner = innerVerb(rest, 1)
    if (inner && inner.at + inner.words.length <= rest.length && prepositions.at(verb.words, 0) !== null)
      applyInner(rest, inner, side)
    return
  }
  const preposition = plain ? null : prepositions.at(words, start)
  if (whole.length <= (preposition?.length ?? 0)) return
  const inner =
    innerVerb(whole, preposition ? preposition.length : 2) ??
    (preposition !== null && givingWords.has(preposition) ? givenVerb(whole) : null)
  // 实际利用外资、引进外省资金分别: the names of measures
  const listed = inner !== null && side.each === 'respectively' && whole[inner.at - 1] === '、'
  // 保障房建设|已开工1万套
  const done = inner !== null && softVerbs.has(inner.words) ? predicateVerbs.endingAt(whole, whole.length, 2) : null
  const over = done === null ? 0 : inner!.at + inner!.words.length
  if (done !== null && over < whole.length - done.length && tidyOwner(whole.slice(over, -done.length)) === '') {
    side.action = done
    side.subject = whole.slice(0, over)
    return
  }
  if (inner && softVerbs.has(inner.words) && whole.startsWith('累计', inner.at + inner.words.length)) {
    readTotal(whole, inner.at + inner.words.length, side)
    return
  }
  const predicate = predicateVerbs.endingAt(whole, whole.length, 2)
  // 老楼加装电梯|完工600部
  const attained =
    inner !== null &&
    predicate !== null &&
    attainedVerbs.has(predicate) &&
    inner.at + inner.words.length < whole.length - predicate.length
  if (inner && !listed && !attained) {
    applyInner(whole, inner, side)
    return
  }
  if (predicate) {
    // 工程已|动工166项
    nameWork(whole.slice(0, -predicate.length), predicate, side)
    return
  }
  side.subject = whole
}

const [IN, NEW, ALREADY] = codesOf('在新已')

const WHERE = valuePattern('occasion')

const OF_WHOLE = /^[^占]{2,12}占(?!地)[^,]{2,}的$/

// 着力做好|扩大就业…
function verbBefore(words: string, end: number): string | null {
  const manner = mannerWords.endingAt(words, end)
  return manner?.endsWith('好') ? manner : null
}

// 实施合作医疗制度的县|扩大到139个
function isReached(words: string, at: number, side: LeftSide): boolean {
  if (side.link === null || side.linkWord === '完成' || side.linkWord === '实现') return false
  const verb = startVerbs.at(words, at)
  if (verb === null) return false
  const of = words.indexOf('的', at + verb.length)
  return (
    of > 0 &&
    !words.slice(at, of).includes('占') &&
    words.length - of > 1 &&
    words.length - of <= 8 &&
    predicateVerbs.endingAt(words, words.length) === null
  )
}

/** 公路建设|累计投资306亿元, 棚户区改造|累计搬迁居民1.6万户: the work before 累计 is no deed but whose it is. */
function readTotal(whole: string, end: number, side: LeftSide): void {
  const owner = whole.slice(0, end)
  const rest = whole.slice(end + 2)
  const verb = readVerbs(rest, 0)
  side.cumulative = true
  if (verb === null || moneyVerbs.has(rest)) {
    side.subject = moneyVerbs.has(rest) || rest === '' ? owner + rest : rest
    return
  }
  const said = rest.slice(verb.last, verb.end)
  const what = rest.slice(verb.end)
  // 累计完成|投资, 累计|投入
  const money = what === '' && (moneyVerbs.has(said) || nominalVerbs.has(said))
  side.action = money ? rest.slice(0, verb.last) || null : verb.words
  side.subject = money ? owner + said : what || owner
}

// 高于市级财政收入增幅18.1个百分点
const OVER_HEADS = charTable('高低快慢优超')
const OVER = valuePattern('over')
const NOT_BASELINE = valuePattern('no-baseline')

/** A subject that only says what the value is compared with is none. */
export function takeBaseline(words: string, side: LeftSide): void {
  const { subject, action } = side
  const over = side.baseline === null && OVER_HEADS[codeOrNone(subject, 0)] === 1 ? OVER.exec(subject) : null
  if (over) {
    side.baseline = over[1] ?? over[2]
    side.subject = ''
    side.beyond = over[1] === undefined
    return
  }
  // 较全省、全国分别|低11.5、31.2个百分点
  if ((side.marks & MARK.compared) === 0 || subject.length < 3 || !'比较'.includes(subject[0])) return
  if (NOT_BASELINE.test(subject) || (action !== null && words.indexOf(action) < words.indexOf(subject))) return
  side.baseline ??= subject.slice(1)
  side.subject = ''
}
