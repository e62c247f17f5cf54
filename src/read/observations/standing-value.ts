import { valuePattern } from '../../lexicon/values.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'

/** A number and how it stands among its words, for what decides whether it is a value. */
export type StandingValue = {
  text: string
  q: Quantity
  left: LeftSide
  /** Where the next number begins, or the clause ends. */
  limit: number
  /** The words before it. */
  words: string
  /** Nothing but words lies between it and the value before. */
  joined: boolean
  /** The code unit after it, 0 at the limit. */
  next: number
  /** That may begin a noun. */
  noun: boolean
  /** 的 follows. */
  owned: boolean
  /** 以上 or the like follows the unit. */
  bound: boolean
}

/** What follows, as far as a word reaches. */
export const afterOf = ({ text, q, limit }: StandingValue): string => text.slice(q.end, Math.min(limit, q.end + 8))

const NAMED = valuePattern('named-between')
const SEVERAL = valuePattern('several-next')
/** 新建1000平方米省级城市示范社区1个: the size of what is counted next. */
export function sizesNext({ text, q, left, limit }: StandingValue): boolean {
  if (left.subject !== '' || limit >= text.length || limit - q.end < 2) return false
  return NAMED.test(text.slice(q.end, limit)) && SEVERAL.test(text.slice(limit, limit + 12))
}

/** 税收超千万元民营企业达30家, 生产总值超200亿元县达26个 */
export const OF_SIZE = valuePattern('of-size')
