import { oneOf } from './alternatives.ts'
import { endsOf } from './char-table.ts'
import { COMMITMENT_DATA } from './commitments.ts'
import { patternsOf } from './patterns.ts'

const { preparing, events, named, aims, peaks, gatherings, holding, serves, unbound, feasts, seasons } =
  COMMITMENT_DATA.deadlines

/** Every two characters of which the first is one of some and the second one of others. */
const pairs = (firsts: string, seconds: string): string[] =>
  Array.from(firsts).flatMap(first => Array.from(seconds, second => first + second))

const LAST_BEFORE = endsOf([...Object.keys(feasts), ...seasons])

/** Words of two characters of which one stands in whatever names a deadline: 5年, 三月, 上半, 期末, 节前. */
export const DUE_WORDS: readonly string[] = [
  ...pairs('0123456789 一两二三四五六七八九十', '年月'),
  ...pairs('五”期划', '末'),
  ...pairs(`${LAST_BEFORE}节之到来”`, '前'),
  ...['期间', '时期', '世纪', '上半', '季度', '明年', '年中'],
  ...COMMITMENT_DATA.thisYear.map(words => words.slice(0, 2)),
]

const PREPARING = `(?:${oneOf(preparing)})`
const EVENT = `20\\d\\d ?年[^,;。年底前]{0,16}?(?:${oneOf(events)})`
const RANGE = `20\\d\\d ?年?[-—–~～至到]+20\\d\\d ?年(?=[^,;。]{0,16}?(?:${oneOf(named)}))`

const GATHERING = `(?<!(?:${oneOf(holding)})[^,;。]{0,10})20\\d\\d ?年[^,;。年底前]{0,16}?(?:${oneOf(gatherings)})`

/** Years that are part of a name: 筹备|2011年亚洲艺术节, 2020年|远景目标, 加快|2019年世界园艺博览会|重点项目. */
export const NAMED_YEAR = new RegExp(
  `(?=20)(?<=${PREPARING}[^,;。]{0,8})${EVENT}|${EVENT}(?=[^,;。]{0,24}${PREPARING})|20\\d\\d ?年(?:${oneOf(aims)}|前?(?:${oneOf(peaks)})(?:${oneOf(named)}))|${GATHERING}`,
  'g',
)

/** Words of a promise that say nothing of when it is due: 为2015年通过复查奠定基础, 全年无休, 2001—2010年|《妇女发展规划》. */
export const TIMELESS = new RegExp([...serves, ...unbound, RANGE].join('|'), 'g')

/** “五一”前, 国庆节前: the day it names. */
export const BEFORE_FEAST = new RegExp(`“?(${oneOf(Object.keys(feasts))})”?节?(?:之|到来)?前`, 'g')

/** The month of a day that `BEFORE_FEAST` names. */
export const monthOfFeast = (name: string): number => feasts[name]

/** 汛期前, 秋季开学前: some time of the year. */
export const BEFORE_SEASON = new RegExp(`(?:${oneOf(seasons)})节?(?:来临|到来|之)?前`)

/** How deadlines are said: the regular expression of an entry of `deadlines` in lexicon/commitments.yaml, for folded text. */
export const deadlinePattern = patternsOf(COMMITMENT_DATA.deadlines.patterns)
