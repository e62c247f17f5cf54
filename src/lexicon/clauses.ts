import { charTable } from './char-table.ts'
import { codeOrNone, lengthOf } from './code-at.ts'
import { DATA } from './data/clauses.ts'
import { WordSet } from './word-set.ts'

type ClauseData = { notNouns: string; countedOn: string } & Record<
  | 'heads'
  | 'nounSuffixes'
  | 'suffixNouns'
  | 'measuredNouns'
  | 'shortLinks'
  | 'notLinks'
  | 'comparing'
  | 'growthNouns'
  | 'dropNouns'
  | 'priceNouns'
  | 'ratioNouns'
  | 'predicates'
  | 'lonePredicates'
  | 'shortNouns'
  | 'closingHeads'
  | 'levels'
  | 'spentOn'
  | 'notOwned'
  | 'clauseTails'
  | 'circumstances'
  | 'nounEnds'
  | 'qualityEnds'
  | 'qualityHeads'
  | 'lightVerbs'
  | 'mannerNouns'
  | 'facilities'
  | 'capacityUnits'
  | 'consuming'
  | 'settlements'
  | 'timedNouns'
  | 'ownedMoney'
  | 'giving'
  | 'entering'
  | 'keeping'
  | 'stocks'
  | 'outputs'
  | 'counted'
  | 'countedAreas'
  | 'areaMeasures'
  | 'countedDid',
  string[]
>
const data = DATA as ClauseData

const ending = (words: readonly string[]) => {
  const tails = new WordSet(words)
  return (text: string): boolean => tails.endingAt(text, lengthOf(text)) !== null
}
const beginning = (words: readonly string[]) => {
  const heads = new WordSet(words)
  return (text: string, at = 0): boolean => heads.at(text, at) !== null
}

/** Whether a head noun stands at a place: 项目, 工程, 面积. */
export const isHeadAt = beginning(data.heads)
const nounSuffixes = charTable(data.nounSuffixes.join(''))
const isSuffixNounAt = beginning(data.suffixNouns)
/** Whether what stands at a place goes on with a word that looks like a verb and makes it a noun (办结|率, but 获得|金牌). */
export const isNounSuffixAt = (text: string, at: number): boolean =>
  nounSuffixes[codeOrNone(text, at)] === 1 && !isSuffixNounAt(text, at)
const measuredNounAt = beginning(data.measuredNouns)
/** Whether a noun of measure stands at a place: 建设|面积; not 建设|标准厂房. */
export const isMeasuredNounAt = (words: string, at: number): boolean =>
  measuredNounAt(words, at) && !isSuffixNounAt(words, at)
export const shortLinks = new Set(data.shortLinks)
/** Words that end like a link of one character and are none: 行为, 家居. */
export const notLinks = new WordSet(data.notLinks)
export const comparingLinks = new Set(data.comparing)

const remark = /\([^)]*\)$/
const endsIn = (test: (text: string) => boolean) => (words: string) =>
  test(words.endsWith(')') ? words.replace(remark, '') : words)
/** Whether the words end in a noun of growth (增速), of decline (降幅), of prices, of a ratio; a bracketed remark apart. */
export const endsInGrowth = endsIn(ending(data.growthNouns))
export const endsInDrop = endsIn(ending(data.dropNouns))
export const endsInPrice = ending(data.priceNouns)
export const endsInRatio = ending(data.ratioNouns)

export const predicateWords = new Set(data.predicates)
/** Predicates of one character: 7个作品|获彩云奖. */
export const lonePredicates = new Set(data.lonePredicates)
/** Nouns of one character that are counted: 4个市|入选百强. */
export const shortNouns = new Set(data.shortNouns)
export const endsInHead = ending(data.closingHeads)
const notNouns = charTable(`${data.notNouns} \n`)
/** Whether no noun begins with a code unit after a number. */
export const isNoNoun = (code: number): boolean => notNouns[code | 0] === 1
export const isLevelAt = beginning(data.levels)
export const spentOnWords = new WordSet(data.spentOn)
/** Words with which a counted noun is over: 如期, 每人. */
export const qualityEnds = new WordSet(data.qualityEnds)
/** What a counted thing is said to be like begins with: 有特色, 不同门类. */
export const qualityHeads = new WordSet(data.qualityHeads)
export const nounEnds = new WordSet(data.nounEnds)
/** 进行, 实施: what was done is said after them (对136个村|进行了公路硬化). */
export const lightVerbs = new WordSet(data.lightVerbs)
/** Whether a clause only says under what circumstances the next holds: 在确保质量的前提下. */
export const endsInCircumstance = ending(data.circumstances)
/** Whether the words name what there is at the end of a span of years: 存款余额. */
export const endsInStock = ending(data.stocks)
/** Whether the words name what a year brings forth: 粮食总产量. */
export const endsInOutput = ending(data.outputs)
/** What a clause says of its subject before the next tells the figure: 文化产业|快速发展，实现增加值450亿元. */
export const clauseTails = new WordSet(data.clauseTails)
export const mannerNouns = new Set(data.mannerNouns)
export const isNotOwnedAt = beginning(data.notOwned)

export const isFacilityAt = beginning(data.facilities)
export const isCapacityUnit = ending(data.capacityUnits)
const consuming = new WordSet(data.consuming)
/** Whether a verb says that an amount itself was handled: 清理, 处置. */
export const consumes = (action: string): boolean => consuming.isIn(action)
export const isSettlementAt = beginning(data.settlements)
export const endsInTimed = ending(data.timedNouns)
export const endsInOwnedMoney = ending(data.ownedMoney)
const wholeCosts = new WordSet(data.ownedMoney.filter(words => words.startsWith('总投资')))
/** Whether words are the whole cost of something (总投资), which is a size of it and no work done. */
export const isWholeCost = (words: string): boolean => wholeCosts.has(words)
export const endsInGiving = ending(data.giving)
export const enteringVerbs = new Set(data.entering)
/** Whether a link says that a value was kept: 保持在, 稳定在. */
export const isKept = beginning(data.keeping)
/** What is counted ends so before the words of the next value (24个特色产业|销售收入突破2600亿元). */
export const countedHeads = new WordSet(data.counted)
/** Of areas what is counted and what they have are told apart by the names of what areas have (8个|县|财政收入). */
export const countedAreas = new WordSet(data.countedAreas)
export const areaMeasures = new WordSet(data.areaMeasures)
const countedOn = charTable(data.countedOn)
/** Whether the word goes on with a code unit (农业产业|化龙头企业). */
export const goesOnCounted = (code: number): boolean => countedOn[code | 0] === 1
/** What they did, of which the next value tells (95个项目|发行债券176.4亿元). */
export const countedDid = new WordSet(data.countedDid)
