import { charSorts, charTable, endsOf } from '../../lexicon/char-table.ts'
import { comparingLinks, notLinks, shortLinks } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import {
  aroundWords,
  comparatorBefore,
  type Link,
  linkKind,
  linkWords,
  mannerWords,
  respectivelyWords,
  scopeWords,
  strongVerbs,
} from '../../lexicon/grammar.ts'
import { periodPattern } from '../../lexicon/periods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Comparator } from '../../model/reading.ts'
import { isDigit } from '../quantities/numeral.ts'
import { boundBefore } from './bound-before.ts'
import { readSubject, takeBaseline } from './left-subject.ts'
import { movedFrom, yearSaid } from './origin-words.ts'
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
  /** 生产总值达3950亿元,人均达6073元 */
  perHead: boolean
  /** 现有, 目前: what there is now */
  standing: boolean
  /** 超年计划70亿元 */
  beyond: boolean
  /** the verb that the subject is or ends in: 建设收购, 市财政投入 */
  verb: string | null
  /** the words up to the link, whatever verb is in them: 不动产登记平均办理时限 */
  whole: string
  /** nothing but 、 or 和 stands between it and the thing before */
  listed: boolean
  /** the telling characters among all the words */
  marks: number
}

// 基本养老金今年|提高10%, 我国人口到2000年|控制在, 增加值实现5年|翻番
const TIME_AT_END = valuePattern('time-before')
const BATCH_AT_END = valuePattern('batch-before')
const PER = valuePattern('per-before')
const PER_PEOPLE = valuePattern('per-people')
// 按1995年不变价格计算|达到, 同比增长|(下同)14%, 一般公共预算收入扣除留抵退税因素后|下降
const PRICES = valuePattern('prices-before')
const [LIGHT, BATCH, BY, UNIT, PRICE, TIME, EACH, LINK, AROUND] = [1, 2, 4, 8, 16, 32, 64, 128, 256]
/** What the last character of words may be the end of; tells which rules are worth trying. */
const ENDS = charSorts(
  [
    [' 了', LIGHT],
    ['批', BATCH],
    ['以', BY],
    ['斤吨亩人口', UNIT],
    ['价格径算后素响税)', PRICE],
    ['年底末内间月度期上的才份中后', TIME],
    [endsOf(respectivelyWords.words), EACH],
    [endsOf(linkWords.words), LINK],
    [endsOf(aroundWords.words), AROUND],
  ],
  new Uint16Array(65536),
)
const [OF] = codesOf('的')
const COMPARING = charTable('比较')
// 首|都, 成|都
const CAPITAL = charTable('首成古故')
const COUNTS = charTable('两二三四五六3456')

const SOURCE = valuePattern('source')
const YEAR_THERE = valuePattern('start-year')
// 从2007年的2103亿元提高到|2012年的3744亿元
const GOAL = valuePattern('goal-year')
const BARE_GROWTH = new Set(['增长', '实际增长', '平均增长', '可比增长', '递增', '平均递增'])
// 比上年, 较改造前, 高于全省平均水平…; not 占比, 对比, 比重
const BASELINE = valuePattern('baseline')
const NOT_BASELINE = valuePattern('no-baseline')

// 人均地区生产总值比2010年|翻一番
const SINCE = valuePattern('since')
const BASED_ON = valuePattern('based-on')

/**
 * Reads the words before a number, from the last boundary up to the number's comparator words. `sourced`: 由, 从 may say
 * where the value started. `marks`: those of the words.
 */
export function readLeftSide(words: string, sourced = true, marks = marksOf(words)): LeftSide {
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
    perHead: false,
    standing: false,
    beyond: false,
    verb: null,
    whole: '',
    listed: false,
    marks,
  }
  let end = words.length
  const owned = codeOrNone(words, end - 1) === OF
  const may = sourced && ((marks & MARK.source) !== 0 || (owned && (marks & (MARK.year | MARK.compared)) !== 0))
  const source = may ? SOURCE.exec(words) : null
  if (source && (source.index > 0 ? !'自理经缘'.includes(words[source.index - 1]) : YEAR_THERE.test(source[0]))) {
    // 由年初的1301个调增至2413个: where it started
    side.from = true
    side.fromYear = yearSaid(source[0])
    side.link = 'reach'
    side.linkWord = '由'
    end = source.index
  } else if (owned) end = GOAL.exec(words)?.index ?? end
  for (let round = 0; round < 8 && end > 0; round++) {
    const ends = ENDS[codeAt(words, end - 1)]
    if ((ends & LIGHT) !== 0) {
      end--
      continue
    }
    // 抓好|首批24个, 搞好|第四批14个
    const batch = (ends & BATCH) !== 0 ? BATCH_AT_END.exec(words.slice(0, end)) : null
    if (batch && strongVerbs.endingAt(words, batch.index) !== null) {
      end = batch.index
      continue
    }
    // 机动车以|每年20万辆的速度
    if ((ends & BY) !== 0 && end > 2 && !'可予所难足得加给'.includes(words[end - 2])) {
      end--
      continue
    }
    const respectively = (ends & EACH) === 0 ? null : respectivelyWords.endingAt(words, end)
    if (respectively) {
      side.each = 'respectively'
      end -= respectively.length
      continue
    }
    if (side.link === null && (ends & LINK) !== 0) {
      const link = linkEnding(words, end)
      if (link !== null) {
        side.link = linkKind(link)
        side.linkWord = link
        // 固定资产投资累计完成906亿元; but 装机累计达到364万千瓦
        side.cumulative ||= link === '累计完成' || link === '累计实现'
        end -= link.length
        // 黑臭河段中|有35个
        if (link === '有' && words[end - 1] === '中' && end > 3 && !'其集高初'.includes(words[end - 2])) end--
        continue
      }
    }
    // 每50公斤|提高3元
    const per = (ends & UNIT) !== 0 ? (side.link !== null ? PER : PER_PEOPLE).exec(words.slice(0, end)) : null
    if (per) {
      end = per.index
      continue
    }
    const prices = (ends & PRICE) !== 0 ? PRICES.exec(words.slice(0, end)) : null
    if (prices) {
      end = prices.index
      continue
    }
    const time = (ends & TIME) !== 0 && end > 3 ? TIME_AT_END.exec(words.slice(0, end)) : null
    if (time) {
      // 进出口总额五年|累计达到
      side.cumulative ||= side.linkWord.startsWith('累计')
      // 固定资产投资在2013年基础上|翻一番
      if (side.link === null) side.baseline ??= BASED_ON.exec(time[0])?.[1] ?? null
      end = time.index
      continue
    }
    const around = (ends & AROUND) === 0 ? null : aroundWords.endingAt(words, end)
    // 国际条|约 is no 约; 较常年, 比同期 are what is compared with
    const about =
      (around !== '约' || comparatorBefore(words, end, 0) !== null) &&
      !((around === '常年' || around === '同期') && COMPARING[codeOrNone(words, end - 3)] === 1) &&
      !(around === '都' && CAPITAL[codeOrNone(words, end - 2)] === 1)
    if (around && about && (strongVerbs.endingAt(words, end)?.length ?? 0) <= around.length) {
      if (around === '年均' || around === '年平均' || around === '平均' || around === '每年' || around === '年')
        side.yearly ||= around.startsWith('年') && !isDigit(codeOrNone(words, end - around.length - 1))
      if (around === '累计' || around === '始终' || around === '一直') side.cumulative = true
      if (around === '人均') side.perHead = true
      if (side.each === null && (around === '各' || around === '均' || around === '都' || around === '双双'))
        side.each = 'each'
      end -= around.length
      // 两年平均
      if (around === '年平均' && COUNTS[codeOrNone(words, end - 1)] === 1) end--
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
  if (end === 0) return side
  // 人均地区生产总值比2010年翻一番
  const compared = (marks & MARK.compared) !== 0 && side.link === null && side.baseline === null
  const since = compared ? SINCE.exec(words.slice(0, end)) : null
  if (since) {
    side.baseline = since[1]
    end = since.index
    // 城乡居民收入|提前比2010年翻一番
    const around = aroundWords.endingAt(words, end)
    if (around === '均' || around === '都') side.each ??= 'each'
    end -= around?.length ?? 0
  }
  const then = side.link === 'up' || side.link === 'down' ? movedFrom(words, end) : null
  if (then) {
    end = then.index
    side.fromYear = yearSaid(then[0])
    side.from = side.fromYear !== null
    if (end === 0) return side
  }
  readSubject(end === words.length ? words : words.slice(0, end), side)
  // 年均增长分别|为11.4%和8.5%
  if (side.link === 'reach' && BARE_GROWTH.has(side.subject)) {
    side.subject = ''
    side.link = 'up'
  }
  takeBaseline(words, side)
  return side
}

/** The link word that ends at `end` (提高到, 增长, 为), or null. */
export function linkEnding(words: string, end: number): string | null {
  let link = linkWords.endingAt(words, end)
  if (link === null) return null
  // 人口自然增长率|为: the longest link would take part of a name
  const barred = notLinks.endingAt(words, end)?.length ?? 0
  if (
    (barred > link.length ||
      (codeAt(link, 0) === TOTAL && TOTALS.test(link) && /[一-龥]/.test(words.slice(0, end - link.length)))) &&
    link.length > 1
  )
    link = linkWords.endingAt(words, end, end - link.length + 1)
  if (link === null) return null
  const verb = strongVerbs.endingAt(words, end)
  if (verb !== null && verb.length > link.length) return null
  if (link.length === 1 && !shortLinks.has(link) && !comparingLinks.has(link)) return null
  if (link.length === 1 && barred === 2) return null
  if (comparingLinks.has(link) && !/[比较].{1,16}$/.test(words.slice(0, end - 1))) return null
  // 实施完成, 建设有: what is left must be able to be a subject
  if (verb !== null && linkKind(link) === 'reach' && saysOnlyHow(words, end - link.length)) return null
  return link
}

// 进出口总额|达到; but 总额达到 where the thing was named before
const TOTALS = /^总[数量额]/
const [TOTAL] = codesOf('总')

// 顺利|完成, 年内|完成, 四是|完成
function saysOnlyHow(words: string, end: number): boolean {
  let at = 0
  while (at < end) {
    const word =
      mannerWords.at(words, at, end) ?? scopeWords.at(words, at, end) ?? AT_HEAD.exec(words.slice(at, end))?.[0]
    if (!word) return false
    at += word.length
  }
  return true
}
const AT_HEAD = periodPattern('at-head')
