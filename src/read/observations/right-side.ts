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
import { NOUN_SUFFIX } from './left-side.ts'

/** What the words after a number say: the counted noun and what it did (`首台套项目` `获得` 国家支持). */
export type RightSide = { noun: string; action: string | null }

// 168个恢复重建项目
const ENDS_IN_HEAD = /(?:项目|工程|企业|基地|小区|社区|园区|平台|中心)(?:建设|改造|实施)?$/
// 安排6.84亿元用于“三农”
const SPENT_ON = /^(?:用于|投向)/
const STOP = new Set([...',;。、:!?()\n—…'])
const JOINTS = ['和', '及', '与', '以及', '或', '并']
// 增长12%的, 5000个,其中; a noun does not begin with these
const NO_NOUN = new Set([...'的等左右以上下内和及与或并占比较同居列均都已将是为至到达,;。、:!?)”》 \n'])

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
    text[from] === '(' ||
    (NO_NOUN.has(text[from]) && nounsLikeJoints.at(text, from, limit) === null)
  )
    return { noun: '', action: null }
  const link = linkWords.at(text, from, limit)
  if (link !== null && link.length >= 2 && nounsLikeJoints.at(text, from, limit) === null)
    return { noun: '', action: null }
  if (SPENT_ON.test(text.slice(from, from + 2))) return spentOn(text.slice(from + 2, limit))
  if (
    text.startsWith('大关', from) ||
    text.startsWith('台阶', from) ||
    text.startsWith('关口', from) ||
    text.startsWith('新台阶', from)
  )
    return { noun: '', action: null }
  for (const joint of JOINTS)
    if (text.startsWith(joint, from) && nounsLikeJoints.at(text, from, limit) === null)
      return { noun: '', action: null }
  let end = from
  let quoted = 0
  const farthest = Math.min(limit, from + 60)
  while (end < farthest) {
    const c = text[end]
    if (c === '“' || c === '《') quoted++
    else if (c === '”' || c === '》') quoted--
    else if (c === '(') {
      const close = text.indexOf(')', end)
      if (close > 0 && close - end <= 6 && close < farthest) {
        end = close + 1
        continue
      }
      break
    } else if (quoted <= 0 && STOP.has(c) && !(c === '、' && end === from + 1)) break
    end++
  }
  return splitAtVerb(text.slice(from, end), after, governed)
}

function splitAtVerb(words: string, after: 'count' | 'size' | 'owner', governed: boolean): RightSide {
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const c = words[at]
    if (c === '“' || c === '《') quoted = true
    else if (c === '”' || c === '》') quoted = false
    if (quoted) continue
    const verb = afterVerbs.at(words, at)
    if (verb === null || verb.length < 2) continue
    const noun = verbLikeNouns.at(words, at)
    if (noun !== null && noun.length > verb.length) {
      at += noun.length - 1
      continue
    }
    const rest = words.slice(at + verb.length)
    if (at === 0) {
      // 改造项目20个: the verb opens a noun only when more of the noun follows
      if (NOUN_SUFFIX.has(words[verb.length] ?? '')) continue
      if (
        rest === '' ||
        rest.startsWith('了') ||
        !(
          isNounHead(words, verbsEnd(words)) ||
          after === 'owner' ||
          (after === 'count' && (softVerbs.has(verb) || ENDS_IN_HEAD.test(words)))
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
  return { noun: words.replace(/(?:等|和|与|及)$/, ''), action: null }
}

// 44个首台套项目获得国家支持: the noun before the verb must be able to close (项目|获得), the verb be no part of a longer noun (建设项目)
const PREDICATES = new Set([
  '实现',
  '获得',
  '获批',
  '完成',
  '入选',
  '荣获',
  '列入',
  '纳入',
  '进入',
  '达到',
  '享受',
  '整合为',
  '返还',
  '发放',
  '发布',
  '提供',
  '减免',
  '签订',
  '得到',
  '成为',
  '获',
  '通过',
  '取得',
  '参加',
  '超过',
  '突破',
  '获评',
  '被评为',
  '评为',
  '认定为',
  '被认定为',
  '加快推进',
  '加快建设',
  '顺利实施',
  '建成投用',
  '建成投产',
  '竣工投产',
  '开工建设',
  '竣工投用',
  '办理',
  '解决',
  '落户',
  '落地',
  '入驻',
  '投放',
  '受益',
  '外出',
  '带动',
  '吸纳',
])
const endsWithPredicate = (words: string, at: number, verb: string): boolean =>
  PREDICATES.has(verb) && at >= 2 && words.length - at - verb.length >= 1

function trimAdverbs(noun: string): string {
  let end = noun.length
  for (let round = 0; round < 3; round++) {
    const word = mannerWords.endingAt(noun, end, 2) ?? scopeWords.endingAt(noun, end, 2)
    if (word === null) break
    end -= word.length
  }
  return noun
    .slice(0, end)
    .replace(/(?:工作|已|被)$/, '')
    .replace(/等$/, '')
}

const isNounHead = (words: string, at: number): boolean =>
  /^(?:项目|工程|任务|工作|试点|资金|贷款|基金|政策|标准|活动|岗位|案件|问题|事项|措施|制度|体系|面积|基地|中心|单位|企业|机构|设施|人员|能力|[量率额值者村点区户房站场费社网园])/.test(
    words.slice(at, at + 2),
  )

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
