import { charTable } from '../../lexicon/char-table.ts'
import { enteringVerbs, isHeadAt, isLevelAt, nounEnds, spentOnWords } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone } from '../../lexicon/code-at.ts'
import { linkWords, matterVerbs, nounsLikeJoints, startVerbs, verbLikeNouns } from '../../lexicon/grammar.ts'
import { nounlessStops } from '../../lexicon/stops.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { After, RightSide } from './right-side.ts'
import { verbsEnd } from './verbs.ts'

const STOPS = charTable(',;。、:!?)\n—…')
const JOINTS = new WordSet(['和', '及', '与', '以及', '或', '并'])
const TO_WHOM = new Set('对给把使让在')
// 和|, 对|基层, 实现|脱贫
const OPENINGS = charTable('和及与以或并对给把使让在实')
// 20多家|在长企业, 在汉高校
const IN_PLACE = valuePattern('in-place')
const OF_NEXT = /^[^,;。:、]{3,24}的[一-龥]{2,12}/

/** What is said after a number in place of a noun, or null when a noun may stand there. */
export function findNounless(text: string, from: number, limit: number, after: After): RightSide | null {
  if (nounlessStops.at(text, from) === null && OPENINGS[codeAt(text, from)] === 0) return null
  // 家电下乡等10项|扩大内需措施
  if (after === 'named' && isNamed(text.slice(from, limit))) return null
  // 1.3万人|实现脱贫
  const done = text.startsWith('实现', from) ? from + (text[from + 2] === '了' ? 3 : 2) : from
  const matter = matterVerbs.at(text, done, limit)
  if (matter !== null && STOPS[codeOrNone(text, done + matter.length)] === 1)
    return { noun: matter, action: done > from ? '实现' : null }
  const link = linkWords.at(text, from, limit)
  // 三项|提升工程
  const named = link !== null && (after === 'count' || after === 'named') && isHeadAt(text, from + link.length)
  if (link !== null && link.length >= 2 && !named && nounsLikeJoints.at(text, from, limit) === null)
    return { noun: '', action: enteringVerbs.has(link) ? link : null }
  const spent = spentOnWords.at(text, from, limit)
  if (spent !== null) return spentOn(text.slice(from + spent.length, limit))
  // 学生55.62万人|全部免除学杂费
  const adverb = nounEnds.at(text, from, limit)
  const did = adverb !== null ? startVerbs.at(text, from + adverb.length) : null
  if (did !== null && verbLikeNouns.at(text, from + adverb!.length) === null) return { noun: '', action: did }
  if (isLevelAt(text, from)) return { noun: '', action: null }
  if (JOINTS.at(text, from) !== null && nounsLikeJoints.at(text, from, limit) === null)
    return { noun: '', action: null }
  // 对基层进行转移支付; but 百项|对结构优化具有带动作用的新产品
  if (
    TO_WHOM.has(text[from]) &&
    nounsLikeJoints.at(text, from, limit) === null &&
    !IN_PLACE.test(text.slice(from, from + 5))
  ) {
    const noun = OF_NEXT.exec(text.slice(from, Math.min(limit, from + 40)))
    return { noun: noun === null ? '' : noun[0], action: null }
  }
  return null
}

const NAMED = valuePattern('named-work')
const isNamed = (words: string): boolean => {
  const noun = NAMED.exec(words)?.[0] ?? ''
  return noun !== '' && startVerbs.at(noun, 0)?.length !== noun.length
}

function spentOn(words: string): RightSide {
  const noun = /^[^,;。:]*/.exec(words)![0].slice(0, 24)
  return { noun: noun.slice(verbsEnd(noun)), action: null }
}
