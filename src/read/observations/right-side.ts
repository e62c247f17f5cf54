import { charSorts, charTable } from '../../lexicon/char-table.ts'
import {
  endsInGiving,
  endsInHead,
  isHeadAt,
  isNoNoun,
  isNounSuffixAt,
  lightVerbs,
  lonePredicates,
  mannerNouns,
  nounEnds,
  predicateWords,
  qualityEnds,
  qualityHeads,
  shortNouns,
} from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import {
  afterVerbs,
  attainedVerbs,
  levelWords,
  mannerWords,
  nominalVerbs,
  nounsLikeJoints,
  prepositions,
  scopeWords,
  softVerbs,
  startVerbs,
  strongVerbs,
  verbLikeNouns,
} from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { afterStops, endStops } from '../../lexicon/stops.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { isAttained, withoutAttained } from './attained.ts'
import { levelOfLater, levelsJoined, withHeadOfLevels } from './levelled-nouns.ts'
import { findNounless } from './nounless.ts'
import { verbsEnd } from './verbs.ts'

/** Whether a verb stands before the value, one that brings something about (推动), or one before the list it is in (完成11家企业治理和|1.5万户改造). */
export type Governed = 'verb' | 'cause' | 'list' | null

/** What stands before a noun: a count, one behind named examples (樟谢等|10条), a size, or the 的 of its owner. */
export type After = 'count' | 'named' | 'size' | 'owner'

/** What the words after a number say: the counted noun and what it did (`首台套项目` `获得` 国家支持). */
export type RightSide = { noun: string; action: string | null }

const [STOP, OPEN, CLOSE] = [1, 2, 3]
const SORTS = charSorts([
  [',;。、:!?()\n—…', STOP],
  ['“《', OPEN],
  ['”》', CLOSE],
])
const [BRACKET, COMMA, OF, PERSON, AMIDST] = codesOf('(、的人中')
const AMIDST_NEXTS = charTable(',、的已有0-9')
const NATION_OF = valuePattern('nation-of')

// 全国性、|区域性展会
const GOES_ON = new Set('性好大强高优快足')

/**
 * Reads the noun after a number at `from`, not going past `limit`. The noun is '' when none follows: the number closes its
 * clause, or a verb follows (带动, 增长). `after` a count a word that is both is the noun (57处|绿化景观),
 * after 的 always (60%以上的|新增贷款). `governed`: a verb stood before, so that a verb at the end belongs to the noun
 * (实施20个重点区域|改造).
 */
export function readRightSide(text: string, from: number, limit: number, after: After, governed: Governed): RightSide {
  if (
    from >= limit ||
    codeAt(text, from) === BRACKET ||
    (isNoNoun(codeAt(text, from)) && nounsLikeJoints.at(text, from, limit) === null)
  )
    return { noun: '', action: null }
  // 未完成的12项中,有7项
  if (codeAt(text, from) === AMIDST && AMIDST_NEXTS[codeOrNone(text, from + 1)] === 1) return { noun: '', action: null }
  const nounless = findNounless(text, from, limit, after)
  return nounless ?? splitAtVerb(nounAfter(text, from, limit), after, governed)
}

/** The words after a number up to what ends a noun. */
function nounAfter(text: string, from: number, limit: number): string {
  const later = levelOfLater(text, from)
  if (later !== '') return later
  let end = from + levelsJoined(text, from)
  let quoted = 0
  const farthest = Math.min(limit, from + 60)
  for (; end < farthest; end++) {
    const sort = SORTS[codeAt(text, end)]
    if (sort === 0) continue
    if (sort === OPEN) quoted++
    else if (sort === CLOSE) {
      // “30件|民生实事”全面完成
      if (quoted === 0) break
      quoted--
    } else if (codeAt(text, end) === BRACKET) {
      // 5个(套)村
      const size = text.slice(end, Math.min(farthest, end + 7)).indexOf(')')
      if (size <= 0) break
      end += size
    } else if (quoted <= 0) {
      if (codeAt(text, end) !== COMMA) break
      const likened = headAfter(text, from, end, farthest)
      if (likened > 0) return nounAfter(text, likened, limit)
      if (end !== from + 1 && !GOES_ON.has(text[end - 1]) && !joinsVerbs(text, from, end)) break
    }
  }
  const words = text.slice(from, end)
  if (codeOrNone(words, 0) === PERSON && NATION_OF.test(words)) return words.slice(0, 2)
  return withHeadOfLevels(words, text, end)
}

// 10个规模适度、业态多元、功能完善的|精品片区: where the noun itself begins, or 0
function headAfter(text: string, from: number, at: number, limit: number): number {
  if (qualityEnds.endingAt(text, at, from) === null) {
    const item = from + text.slice(from, at).lastIndexOf('、') + 1
    if (qualityHeads.at(text, item, at) === null) return 0
  }
  const qualities = QUALITIES.exec(text.slice(at, limit))
  return qualities === null ? 0 : at + qualities[0].length
}
const QUALITIES = valuePattern('qualities')

// 15条|新建、改建城市道路
function joinsVerbs(text: string, from: number, at: number): boolean {
  const verb = from + text.slice(from, at).lastIndexOf('、') + 1
  return strongVerbs.at(text, verb, at)?.length === at - verb && strongVerbs.at(text, at + 1) !== null
}

function splitAtVerb(all: string, after: After, governed: Governed): RightSide {
  const words = JOINT_ENDS[codeOrNone(all, all.length - 1)] === 1 ? all.replace(LAST_JOINT, '') : all
  const cut = cutAt(words)
  if (cut !== null) return { noun: trimAdverbs(words.slice(0, cut)), action: actionAfter(words, cut) }
  return splitWords(words, after, governed)
}

// 93.5%的行政村|通了柏油路, 群众|圆了安居梦
const DONE_ALONE = charTable('通圆有')

// 160个重大项目|如期开工, 县|进行医疗试点, 老年人|每人每月发放, 1.2万名职工|置换了国有身份: no part of a noun
function cutAt(words: string): number | null {
  const done = words.indexOf('了')
  const until = done < 0 || words[done + 1] === '解' || (done > 0 && words[done - 1] === '为') ? words.length : done
  // 127个省级|重点实施类项目
  const level = levelWords.at(words, 0)
  const levelled = level !== null && !'和及与'.includes(words[level.length] ?? ' ')
  const shortest = levelled ? level.length + 1 : shortNouns.has(words[0]) ? 1 : 2
  for (let at = endStops.next(words, shortest); at >= 0 && at < until; at = endStops.next(words, at + 1)) {
    if (SORTS[codeAt(words, at)] === OPEN) return null
    const over = codeAt(words, at) === OF ? null : nounEnds.at(words, at)
    // but 以长春为重点的中心
    if (over !== null && !(over.startsWith('为') && words[at + over.length] === '的')) return at
    // 贫困人口直接|受益
    at += Math.max(1, mannerWords.at(words, at)?.length ?? 0, verbLikeNouns.at(words, at)?.length ?? 0) - 1
  }
  if (until === words.length) return null
  const verb =
    lightVerbs.endingAt(words, done)?.length ??
    afterVerbs.endingAt(words, done)?.length ??
    (words[done - 2] === ')' || DONE_ALONE[codeOrNone(words, done - 1)] === 1 ? 1 : 2)
  return done - verb > 0 ? done - verb : null
}

function actionAfter(words: string, from: number): string | null {
  let at = from
  // 进行了|硬化
  const light = (): boolean => lightVerbs.at(words, at) !== null
  for (let word = nounEnds.at(words, at); word !== null && !light(); word = nounEnds.at(words, at)) {
    // 23个项目|加快建设: what ends the noun is what was done
    if (at === from && word.length > 3 && afterVerbs.at(words, at)?.length === word.length) break
    at += word.length
  }
  if (light()) return startVerbs.endingAt(words, words.length)
  return afterVerbs.at(words, at)?.replace(/了$/, '') ?? null
}

function splitWords(words: string, after: After, governed: Governed): RightSide {
  let quoted = false
  for (let at = afterStops.next(words); at >= 0; at = afterStops.next(words, at + 1)) {
    const sort = SORTS[codeAt(words, at)]
    if (sort === OPEN) quoted = true
    else if (sort === CLOSE) quoted = false
    if (quoted) continue
    const verb = afterVerbs.at(words, at)
    const noun = verbLikeNouns.at(words, at)
    if (noun !== null && noun.length > (verb?.length ?? 0)) {
      at += noun.length - 1
      continue
    }
    // 省级带动性工程
    if (verb !== null && words[at + verb.length] === '性') {
      at += verb.length
      continue
    }
    if (verb === null || (verb.length < 2 && !(lonePredicates.has(verb) && startVerbs.at(words, at)?.length === 1)))
      continue
    const rest = words.slice(at + verb.length)
    if (at === 0) {
      // 改造项目20个: the verb opens a noun only when more of the noun follows
      // 5所在建学校, 6个新增工业功能区
      if (isNounSuffixAt(words, verb.length) || verb.startsWith('在') || (verb.startsWith('新') && rest.length >= 2))
        continue
      // 实现7万名|就业; 11个|促进就业的配套文件
      // 编制城市中心区等4项|规划
      const nominal = nominalVerbs.has(verb) || (after === 'named' && softVerbs.has(verb))
      if (rest === '' && governed !== null && nominal) return { noun: verb, action: null }
      const counts = after === 'count' || after === 'named'
      const of = counts && !rest.startsWith('了') ? words.indexOf('的') : -1
      // 129个投资超亿元的重点项目|开工建设
      if (of > verb.length && words.length - of > 2) return withoutAttained(words, of + 3)
      if (
        rest === '' ||
        rest.startsWith('了') ||
        !(
          isHeadAt(words, verbsEnd(words)) ||
          after === 'owner' ||
          (after === 'named' && !isVerbal(rest) && !predicateWords.has(verb) && !/^[“《了和]/.test(rest)) ||
          (governed !== null && endsInMeasure(words)) ||
          (counts && (softVerbs.has(verb) || endsInHead(words)))
        )
      )
        return { noun: '', action: verb }
      at += verb.length - 1
      continue
    }
    // 不低于50元的生活补贴
    const given = after === 'owner' && endsInGiving(words)
    const over =
      governed === null ||
      (governed === 'list' && !softVerbs.has(verb)) ||
      (after === 'named' && isAttained(words, at)) ||
      (governed === 'cause' && attainedVerbs.has(verb)) ||
      wholly(words, at)
    const predicated = AND_VERB.test(rest) || endsWithPredicate(words, at, verb)
    if (predicated || (over && !given && (rest === '' || (!softVerbs.has(verb) && isVerbal(rest)))))
      return {
        noun: trimAdverbs(words.slice(0, at)),
        action: lightVerbs.has(verb)
          ? (startVerbs.endingAt(rest, rest.length) ?? verb)
          : predicated
            ? verb
            : words.slice(at),
      }
    at += verb.length - 1
  }
  // 投入3.9亿元|在366个村
  if (prepositions.has(words)) return { noun: '', action: null }
  return { noun: words, action: null }
}

// 7户龙头企业签约|落地, 20个项目竣工|投产
function isVerbal(rest: string): boolean {
  let at = 0
  for (let verb = afterVerbs.at(rest, at); verb !== null; verb = afterVerbs.at(rest, at)) at += verb.length
  return at === rest.length
}

// 列入计划的52个项目|全面完成
const WHOLLY = valuePattern('wholly')
const wholly = (words: string, at: number): boolean =>
  WHOLLY.test(words.slice(0, at + 2)) || WHOLLY.test(words.slice(0, at))

// 53项指标有|34项; 惠及, 参与 end in no joint
const JOINT_ENDS = charTable('等和有及与')
const LAST_JOINT = valuePattern('last-joint')

// 318个机构|建成并投入使用
const AND_VERB = valuePattern('and-verb')

const endsWithPredicate = (words: string, at: number, verb: string): boolean =>
  predicateWords.has(verb) &&
  (at >= 2 || shortNouns.has(words.slice(0, at))) &&
  words.length - at - verb.length >= 1 &&
  words[at + verb.length] !== '和'

// 企业|在主板上市
const WHERE = valuePattern('where')
// 跨国公司来|我省
const COMING = valuePattern('coming')
const LAST_WORD = valuePattern('last-word')
// 28项主要指标中,12项
const AMONG = valuePattern('from-among')
const LAST_WORDS = charTable('在来作已被等中全')

function trimAdverbs(noun: string): string {
  let end = noun.length
  for (let round = 0; round < 3; round++) {
    const word = mannerWords.endingAt(noun, end, 2) ?? scopeWords.endingAt(noun, end, 2)
    if (word === null || mannerNouns.has(word)) break
    end -= word.length
  }
  let trimmed = noun.slice(0, end)
  if (trimmed.includes('在')) trimmed = trimmed.replace(WHERE, '')
  if (LAST_WORDS[codeOrNone(trimmed, trimmed.length - 1)] === 1)
    trimmed = trimmed.replace(COMING, '').replace(LAST_WORD, '').replace(/等$/, '').replace(AMONG, '')
  // 提案831件全部办复: no noun at all
  return scopeWords.has(trimmed) || mannerWords.has(trimmed) ? '' : trimmed
}
