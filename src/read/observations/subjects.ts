import { BLANKS, charSorts, charTable, sortsOf } from '../../lexicon/char-table.ts'
import { endsInDrop } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, lengthOf } from '../../lexicon/code-at.ts'
import { dependentNouns } from '../../lexicon/grammar.ts'
import { endsInMeasure, membersOf, sharedByTwins, sharedTail, standsAlone } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { ofSameUnit, sharedKind } from './sized-names.ts'
import { listOf } from './word-lists.ts'

/** What is measured, and which of the two things its phrase names. */
export type Subject = { words: string; member: string | null }

const alone = (words: string): Subject => ({ words, member: null })

// 实际引进内外资分别增长17%和14%, 实际利用内、外资: one word for two things
const BOTH = /^(.*)内[、和]?外(资|贸|需)(.*)$/

/** Cleans a subject: 花生、薯类等高效经济作物面积 → 高效经济作物面积; the owner goes before a noun that cannot stand alone. */
export function tidySubject(said: string, owner: ((noun: string) => string) | null): string {
  const sorts = sortsOf(SORTS, said)
  // 完成(预计,下同)地区生产总值
  const words = (sorts & BRACKET) === 0 ? said : said.replace(/\(预[计期][^)]*\)/, '')
  let from = 0
  const end = lengthOf(words)
  let to = end
  while (from < to && LEFT_EDGE[codeAt(words, from)] === 1) from++
  while (to > from && RIGHT_EDGE[codeAt(words, to - 1)] === 1) to--
  let subject = to - from === end ? words : words.slice(from, to)
  // 实现全年|新增就业岗位35万个; but 全年龄段
  if ((sorts & WHOLE) !== 0 && lengthOf(subject) > 4 && WHOLE_YEAR.test(subject)) subject = subject.slice(2)
  if ((sorts & INNER) !== 0) subject = withoutList(balance(subject))
  if ((sorts & STEP) !== 0) subject = subject.replace(STEPPED, '').replace(STEPPING, '')
  if ((sorts & MOOD) !== 0) subject = subject.replace(EXPECTED, '').replace(TAKING, '')
  if ((sorts & THAN) !== 0) subject = subject.replace(COMPARED, '')
  // 8项|主要经济指标中
  if (codeOrNone(subject, lengthOf(subject) - 1) === MIDST) subject = subject.replace(AMONG, '')
  if (owner === null) return subject
  const sort = FIRSTS[codeOrNone(subject, 0)]
  if ((sort & IN_BATCHES) !== 0 && BATCH.test(subject)) return owner(subject) || subject
  if (!dependentNouns.has(subject) && !((sort & OWNED) !== 0 && OWNED_SHARE.test(subject))) return subject
  const named = owner(subject)
  if (named.endsWith(subject)) return subject
  // 土地确权颁证工作实现应颁尽颁,|颁证率: 土地确权颁证率
  const work = named.endsWith('工作') ? named.slice(0, -2) : named
  if (subject.endsWith('率') && work.endsWith(subject.slice(0, -1))) return `${work}率`
  // 粮食生产喜获丰收,|产量: of the grain
  return (/^总?产/.test(subject) && named.endsWith('生产') ? named.slice(0, -2) : named) + subject
}

const MIDST = 0x4e2d
const AMONG = valuePattern('among-many')

// 全体居民人均可支配收入|增速高于经济增速、突破3万元
const COMPARED = valuePattern('compared-in-words')

// 生物医药产业|力争实现|营业收入; 坚持把|一般公共预算支出
const EXPECTED = valuePattern('expected-inside')
const TAKING = valuePattern('taking-before')

// 地区生产总值|连跨两个万亿元台阶
const STEPPED = valuePattern('stepped')
const STEPPING = valuePattern('stepping')

// 增加值占全省生产总值的比重
const OWNED_SHARE = valuePattern('owned-share')

const LEFT_EDGE = charTable(`${BLANKS}、的”)"—─`)
const RIGHT_EDGE = charTable(`${BLANKS}、的,"`)
const WHOLE_YEAR = /^全年(?!龄)/
const [BRACKET, INNER, STEP, WHOLE, THAN, MOOD] = [1, 2, 4, 8, 16, 32]
/** What a subject holds that a rule cleans. */
const SORTS = charSorts([
  ['(', BRACKET],
  ['“”等', INNER],
  ['阶跨迈跃登站破', STEP],
  ['全', WHOLE],
  ['于步', THAN],
  ['预争把将', MOOD],
])

function withoutList(subject: string): string {
  const etc = subject.lastIndexOf('等')
  if (
    etc > 0 &&
    etc < subject.length - 2 &&
    !'级同候量于待高中额效'.includes(subject[etc + 1]) &&
    !'平均对高中初优劣相上下特一二三'.includes(subject[etc - 1])
  ) {
    const rest = subject.slice(etc + 1)
    // 11座|垃圾转运站等建设
    if (WORK.test(rest)) return subject.slice(0, etc)
    if (rest.length >= 2 && !hasOpenQuote(rest)) return rest
  }
  return subject
}

const WORK = valuePattern('work-on-list')

// 启动第二批4个, 完成一期34项: part of what was named before
const BATCH = valuePattern('batch')
const [IN_BATCHES, OWNED] = [1, 2]
/** What the two rules begin with. */
const FIRSTS = charSorts([
  ['第一二三四五首共', IN_BATCHES],
  ['增总产数规占对', OWNED],
])

const hasOpenQuote = (words: string): boolean =>
  (words.indexOf('”') >= 0 && words.indexOf('“') > words.indexOf('”')) || (words.includes('”') && !words.includes('“'))

// an opening quotation mark lost with the cut before it
function balance(words: string): string {
  const open = words.lastIndexOf('“')
  const close = words.indexOf('”')
  if (close >= 0 && (open < 0 || words.indexOf('“') > close))
    return words.slice(close + 1).length >= 2 ? words.slice(close + 1) : words
  if (open >= 0 && words.lastIndexOf('”') < open) return words.slice(open + 1)
  return words
}

/**
 * The subjects of `count` values: 城乡居民人均可支配收入 (2) → 城镇, 农村; 实际利用外资、引进内资 (2) → each;
 * 第一产业、规模以上工业、服务业增加值 (3) → the last words shared. Null when the words do not split into so many.
 */
export function splitSubjects(words: string, count: number): Subject[] | null {
  if (count === 2) {
    const members = membersOf(words)
    if (members && listOf(words).length <= 2) {
      const parts = listOf(words)
      // 职工和城乡居民|养老保险参保率: two things, of which one names two
      if (parts.length < 2 || !(endsInMeasure(parts[0]) || parts.some(part => membersOf(part) !== null)))
        return members.map(member => ({ words, member }))
    }
  }
  const both = count === 2 && words.includes('内') ? BOTH.exec(words) : null
  if (both !== null) return ['内', '外'].map(side => alone(both[1] + side + both[2] + both[3]))
  // 三次产业分别增长5%、14%和15%, but 三次产业结构为7.5:54.1:38.4
  if (count === 3 && words.startsWith('三次产业') && !/[比构]/.test(words))
    return ['第一', '第二', '第三'].map(which => alone(which + words.slice(2)))
  // 第一、二、三产业; 第一、第三产业
  const parts = partsOf(ORDINALS.test(words) ? words.replace(ORDINAL, '') : words)
  // 一二三产业
  const run = parts.length === 1 && count > 1 ? NUMBERED.exec(words) : null
  if (run !== null && run[1].length === count)
    return shortParts(words, [...run[1].slice(0, -1), run[1].slice(-1) + run[2]])
  if (parts.length !== count) return splitOtherwise(words, parts, count)
  // 一、二、三产业; 东、中、西部地区低保标准
  if (parts.some(part => part.length < 2)) return shortParts(words, parts)
  return parts.map((part, k) => alone(k < count - 1 ? withSharedTail(part, headedFrom(parts, k + 1)) : part))
}

// 秸秆、|畜禽粪便综合利用率|和尾菜处理率: the next rate lends its tail
function headedFrom(parts: readonly string[], from: number): string {
  for (let k = from; k < parts.length - 1; k++) if (parts[k].endsWith('率')) return parts[k]
  return parts[parts.length - 1]
}

const ORDINALS = valuePattern('ordinals')
const ORDINAL = valuePattern('ordinal-in-list', 'g')

// 财政收入|和支出; 单位地区生产总值能耗|、水耗和二氧化碳排放
const SHARED_HEADS = [
  { first: valuePattern('earned'), later: valuePattern('spent') },
  { first: valuePattern('per-output'), later: valuePattern('of-output') },
]

/** The parts of a list, with the words that the first shares with those that cannot stand alone. */
function partsOf(words: string): readonly string[] {
  const parts = listOf(words)
  if (parts.length < 2) return parts
  for (const { first, later } of SHARED_HEADS) {
    const at = parts.findIndex((part, k) => k > 0 && later.test(part))
    const head = at < 0 ? undefined : first.exec(parts[at - 1])?.[1]
    if (head !== undefined) return parts.map(part => (later.test(part) ? head + part : part))
  }
  return parts
}

/** A list of which one joint is part of a name, or one part names two things. */
function splitOtherwise(words: string, parts: readonly string[], count: number): Subject[] | null {
  // 固定资产投资、城乡居民人均可支配收入|分别达482亿元、25202元和12091元
  if (parts.length === count - 1) {
    const at = parts.findIndex(part => part.includes('人均') && membersOf(part) !== null)
    const members = at < 0 ? null : membersOf(parts[at])
    if (members === null) return null
    return parts.flatMap((part, k) => (k === at ? members.map(member => ({ words: part, member })) : [alone(part)]))
  }
  if (parts.length < count) return null
  // 租赁和商务服务业、邮政业|营业收入分别增长11.7%、8.6%
  const listed = listOf(words, COMMA)
  if (listed.length !== count || listed.some(part => part.length < 2)) return null
  return listed.map((part, k) => alone(k < count - 1 ? withSharedTail(part, listed[count - 1]) : part))
}

const NUMBERED = valuePattern('numbered-industries')
const ORDINAL_ALONE = valuePattern('ordinal-alone')

function shortParts(words: string, parts: readonly string[]): Subject[] {
  const last = parts[parts.length - 1]
  // 第一、二、三产业
  const first = parts[0].replace(ORDINAL_ALONE, '')
  if (
    (last.length < 3 && last[1] !== '产') ||
    first.length > 1 ||
    parts.some((part, k) => k > 0 && k < parts.length - 1 && part.length > 1)
  )
    return parts.map(() => alone(words))
  const numbers = [first, ...parts.slice(1, -1), last[0]]
  // 一、二、三产 names none of them
  if (last.length < 3) return numbers.map(part => ({ words, member: `第${part}产业` }))
  const ordinal = last.startsWith('产业', 1) ? '第' : ''
  return numbers.map(part => alone(ordinal + part + last.slice(1)))
}

/** The subjects of one rate or rank: several when each part of the list can stand alone (金融业贡献率和集聚度). */
export function subjectsOfRate(words: string): Subject[] {
  const parts = partsOf(words)
  if (parts.length < 2) return [alone(words)]
  // 农产品加工产值与农业总产值之比达到2.4:1
  const apart = parts.every(part => part.length >= 2 && standsAlone(part)) && !OF_TWO.test(words)
  return apart ? parts.map(alone) : [alone(words)]
}

const OF_TWO = valuePattern('of-two')

/** The subjects of one rank: of each part of the list when what was measured stands at its end (汽车、新能源汽车产量居首位). */
export function subjectsOfRank(words: string): Subject[] {
  const parts = listOf(words)
  const last = parts[parts.length - 1]
  if (parts.length < 2 || sharedTail(last) === null || words.includes('与') || parts.some(isNoPart))
    return subjectsOfRate(words)
  return parts.map(part => alone(part === last ? part : withSharedTail(part, last)))
}

// 外贸进出口总额连续14年、出口总额
const isNoPart = (part: string): boolean => part.length < 2 || /\d/.test(part)

/** The subjects of a duty that others set (社会保障、节能减排及安全生产完成省定目标): every part of a list of things that stand alone. */
export function subjectsOfDuty(words: string): Subject[] {
  const parts = partsOf(withoutEtc(words))
  const shortest = words.includes('、') ? 2 : 4
  if (parts.length < 2 || parts.some(part => part.length < shortest)) return subjectsOfRate(words)
  return parts.map((part, k) => alone(k < parts.length - 1 ? withSharedTail(part, parts[parts.length - 1]) : part))
}

const AND_SO_ON = valuePattern('and-so-on')
/** 生态环境质量、能源、水资源等指标 → 生态环境质量、能源、水资源 */
export function withoutEtc(words: string): string {
  return words.replace(AND_SO_ON, '')
}

/** The subjects of 各, 均: every part of the list. */
export function subjectsOfEach(words: string): Subject[] {
  const parts = partsOf(words)
  // 城乡养老保险覆盖率、医疗保险覆盖率均超过99%: two rates, not those of two kinds of people
  const apart = parts.length > 1 && parts.every(endsInMeasure) && parts.some(part => membersOf(part) !== null)
  const members = apart ? null : membersOf(words)
  if (members) return members.map(member => ({ words, member }))
  if (parts.length < 2 || parts.some(part => part.length < 2)) return [alone(words)]
  const last = parts[parts.length - 1]
  // 广播和电视的人口覆盖率都达到
  return parts.map(part => alone(part === last ? part : withSharedTail(part, last)))
}

const COMMA = '、'

// 220千伏、66千伏全域容载比; 第一产业、规模以上工业、服务业增加值
export function withSharedTail(part: string, last: string): string {
  const rest = sharedByTwins(part, last)
  if (rest !== null) return part + rest
  // 金融保险业、房地产业|占三产比重; 蔬菜、畜牧|产值占农业总产值的比重
  const share = last.lastIndexOf('占')
  if (share > 1 && share < last.length - 3 && !part.includes('占') && isShare(sharedTail(last) ?? ''))
    return part + (endsInMeasure(part) ? '' : (sharedTail(last.slice(0, share)) ?? '')) + last.slice(share)
  // 公办小学、初中|的生均公用经费; 用于教育、卫生|的支出
  const of = last.lastIndexOf('的')
  const tail = sharedTail(last)
  if (of > 0 && last.length - of > 2 && !part.includes('的') && !endsInMeasure(part) && endsInMeasure(last))
    return part + last.slice(tail === last.slice(of + 1) ? of + 1 : of)
  const kind = sharedKind(part, last)
  if (kind !== null) return part + kind
  // 化学需氧量、氨氮|排放量
  if (tail !== null && EMITTED.test(part + tail)) return part + tail
  // 产业投资、民间投资占比; but 中标率、中标金额占比
  if (endsInMeasure(part)) return tail !== null && isShare(tail) && !/[率比重度]$/.test(part) ? part + tail : part
  // 单位地区生产总值能耗下降、主要污染物排放总量削减
  if (tail !== null) return endsInDrop(part) ? part : joined(part, tail)
  return part + ofSameUnit(part, last)
}

// 基本养老|保险|参保人数
function joined(part: string, tail: string): string {
  for (let shared = 2; shared < tail.length; shared++)
    if (part.endsWith(tail.slice(0, shared))) return part + tail.slice(shared)
  return part + tail
}

const EMITTED = valuePattern('emitted')
const isShare = (tail: string): boolean => tail === '占比' || tail === '比重'
