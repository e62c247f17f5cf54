import { DATA } from './data/clauses.ts'
import { WordSet } from './word-set.ts'

type ClauseData = { notNouns: string } & Record<
  | 'heads'
  | 'nounSuffixes'
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
  | 'facilities'
  | 'capacityUnits'
  | 'consuming'
  | 'settlements'
  | 'timedNouns'
  | 'ownedMoney'
  | 'entering'
  | 'keeping',
  string[]
>
const data = DATA as ClauseData

const ending = (words: readonly string[]) => {
  const set = new WordSet(words)
  return (text: string): boolean => set.endingAt(text, text.length) !== null
}
const beginning = (words: readonly string[]) => {
  const set = new WordSet(words)
  return (text: string, at = 0): boolean => set.at(text, at) !== null
}

/** Whether a head noun stands at a place: 项目, 工程, 面积. */
export const isHeadAt = beginning(data.heads)
export const nounSuffixes = new Set(data.nounSuffixes)
export const isMeasuredNounAt = beginning(data.measuredNouns)
export const shortLinks = new Set(data.shortLinks)
/** Words that end like a link of one character and are none: 行为, 家居. */
export const notLinks = new WordSet(data.notLinks)
export const comparingLinks = new Set(data.comparing)

const remark = /\([^)]*\)$/
const endsIn = (test: (text: string) => boolean) => (words: string) => test(words.replace(remark, ''))
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
/** Characters with which no noun begins after a number. */
export const notNouns = new Set([...data.notNouns, ' ', '\n'])
export const isLevelAt = beginning(data.levels)
export const spentOnWords = new WordSet(data.spentOn)
export const isNotOwnedAt = beginning(data.notOwned)

export const isFacilityAt = beginning(data.facilities)
export const isCapacityUnit = ending(data.capacityUnits)
const consuming = new WordSet(data.consuming)
/** Whether a verb says that an amount itself was handled: 清理, 处置. */
export const consumes = (action: string): boolean => {
  for (let at = 0; at < action.length; at++) if (consuming.at(action, at) !== null) return true
  return false
}
export const isSettlementAt = beginning(data.settlements)
export const endsInTimed = ending(data.timedNouns)
export const endsInOwnedMoney = ending(data.ownedMoney)
export const enteringVerbs = new Set(data.entering)
/** Whether a link says that a value was kept: 保持在, 稳定在. */
export const isKept = beginning(data.keeping)
