import { oneOf } from './alternatives.ts'
import { COMMITMENT_DATA } from './commitments.ts'
import { patternsOf } from './patterns.ts'

const { preparing, events, named, aims, peaks, gatherings, holding, serves, unbound, feasts, seasons } =
  COMMITMENT_DATA.deadlines

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
