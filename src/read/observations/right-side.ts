import { charSorts, charTable } from '../../lexicon/char-table.ts'
import {
  endsInHead,
  isHeadAt,
  isLevelAt,
  isNoNoun,
  isNounSuffix,
  lonePredicates,
  predicateWords,
  shortNouns,
  spentOnWords,
} from '../../lexicon/clauses.ts'
import {
  afterVerbs,
  linkWords,
  mannerWords,
  nounsLikeJoints,
  scopeWords,
  softVerbs,
  startVerbs,
  verbLikeNouns,
} from '../../lexicon/grammar.ts'
import { WordSet } from '../../lexicon/word-set.ts'

/** What the words after a number say: the counted noun and what it did (`首台套项目` `获得` 国家支持). */
export type RightSide = { noun: string; action: string | null }

const [STOP, OPEN, CLOSE] = [1, 2, 3]
const SORTS = charSorts([
  [',;。、:!?()\n—…', STOP],
  ['“《', OPEN],
  ['”》', CLOSE],
])
const [BRACKET, COMMA] = [...'(、'].map(c => c.charCodeAt(0))
const JOINTS = new WordSet(['和', '及', '与', '以及', '或', '并'])

/**
 * Reads the noun after a number at `from`, not going past `limit`. The noun is '' when none follows: the number closes its
 * clause, or a verb follows (带动, 增长). `after` a count a word that is both is the noun (57处|绿化景观),
 * after 的 always (60%以上的|新增贷款). `governed`: a verb stood before, so that a verb at the end belongs to the noun
 * (实施20个重点区域|改造).
 */
export function readRightSide(
  text: string,
  from: number,
  limit: number,
  after: 'count' | 'size' | 'owner',
  governed: boolean,
): RightSide {
  if (
    from >= limit ||
    text.charCodeAt(from) === BRACKET ||
    (isNoNoun(text.charCodeAt(from)) && nounsLikeJoints.at(text, from, limit) === null)
  )
    return { noun: '', action: null }
  const link = linkWords.at(text, from, limit)
  if (link !== null && link.length >= 2 && nounsLikeJoints.at(text, from, limit) === null)
    return { noun: '', action: null }
  const spent = spentOnWords.at(text, from, limit)
  if (spent !== null) return spentOn(text.slice(from + spent.length, limit))
  if (isLevelAt(text, from)) return { noun: '', action: null }
  if (JOINTS.at(text, from) !== null && nounsLikeJoints.at(text, from, limit) === null)
    return { noun: '', action: null }
  let end = from
  let quoted = 0
  const farthest = Math.min(limit, from + 60)
  for (; end < farthest; end++) {
    const sort = SORTS[text.charCodeAt(end)]
    if (sort === 0) continue
    if (sort === OPEN) quoted++
    else if (sort === CLOSE) quoted--
    else if (text.charCodeAt(end) === BRACKET) {
      // 5个(套)村
      const size = text.slice(end, Math.min(farthest, end + 7)).indexOf(')')
      if (size <= 0) break
      end += size
    } else if (quoted <= 0 && !(end === from + 1 && text.charCodeAt(end) === COMMA)) break
  }
  return splitAtVerb(text.slice(from, end), after, governed)
}

function splitAtVerb(words: string, after: 'count' | 'size' | 'owner', governed: boolean): RightSide {
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const sort = SORTS[words.charCodeAt(at)]
    if (sort === OPEN) quoted = true
    else if (sort === CLOSE) quoted = false
    if (quoted) continue
    const verb = afterVerbs.at(words, at)
    if (verb === null || (verb.length < 2 && !(lonePredicates.has(verb) && startVerbs.at(words, at)?.length === 1)))
      continue
    const noun = verbLikeNouns.at(words, at)
    if (noun !== null && noun.length > verb.length) {
      at += noun.length - 1
      continue
    }
    const rest = words.slice(at + verb.length)
    if (at === 0) {
      // 改造项目20个: the verb opens a noun only when more of the noun follows
      // 5所在建学校, 6个新增工业功能区
      if (
        isNounSuffix(words.charCodeAt(verb.length)) ||
        verb.startsWith('在') ||
        (verb.startsWith('新') && rest.length >= 2)
      )
        continue
      if (
        rest === '' ||
        rest.startsWith('了') ||
        !(
          isHeadAt(words, verbsEnd(words)) ||
          after === 'owner' ||
          (after === 'count' && (softVerbs.has(verb) || endsInHead(words)))
        )
      )
        return { noun: '', action: verb }
      at += verb.length - 1
      continue
    }
    if ((rest === '' && !governed) || endsWithPredicate(words, at, verb))
      return { noun: trimAdverbs(words.slice(0, at)), action: verb }
    at += verb.length - 1
  }
  return { noun: LAST_JOINTS[words.charCodeAt(words.length - 1) | 0] === 1 ? words.slice(0, -1) : words, action: null }
}

const LAST_JOINTS = charTable('等和与及')

const endsWithPredicate = (words: string, at: number, verb: string): boolean =>
  predicateWords.has(verb) && (at >= 2 || shortNouns.has(words.slice(0, at))) && words.length - at - verb.length >= 1

function trimAdverbs(noun: string): string {
  let end = noun.length
  for (let round = 0; round < 3; round++) {
    const word = mannerWords.endingAt(noun, end, 2) ?? scopeWords.endingAt(noun, end, 2)
    if (word === null) break
    end -= word.length
  }
  const trimmed = noun
    .slice(0, end)
    .replace(/(?:工作|已|被)$/, '')
    .replace(/等$/, '')
  // 提案831件全部办复: no noun at all
  return scopeWords.at(trimmed, 0) === trimmed ? '' : trimmed
}

// 改造提升项目: after all the verbs
function verbsEnd(words: string): number {
  let at = 0
  for (let verb = startVerbs.at(words, at); verb !== null && at < 12; verb = startVerbs.at(words, at)) at += verb.length
  return at
}

function spentOn(words: string): RightSide {
  const noun = /^[^,;。:]*/.exec(words)![0].slice(0, 24)
  return { noun: noun.slice(verbsEnd(noun)), action: null }
}
