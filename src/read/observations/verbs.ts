import { charSorts, charTable } from '../../lexicon/char-table.ts'
import { isHeadAt, isMeasuredNounAt, isNounSuffixAt } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import {
  attributiveVerbs,
  countingVerbs,
  innerVerbs,
  issuedVerbs,
  issuingVerbs,
  mannerWords,
  nominalVerbs,
  softVerbs,
  startVerbs,
  strongVerbs,
  verbLikeNouns,
} from '../../lexicon/grammar.ts'
import { innerStops } from '../../lexicon/stops.ts'

const JOINTS = charTable('、和或并及与')
const [NEW, DONE] = codesOf('新了')

/** Verbs that stand side by side: the `first` of them, where the `last` begins, where they `end`. */
export type Verbs = { words: string; first: string; last: number; end: number }

/** A chain of verbs at the beginning: 新建改造, 取消下放调整, 新建、改建. Stops before nouns that begin like verbs; null when there is none. */
export function readVerbs(words: string, from: number): Verbs | null {
  let at = from
  let end = from
  let last = from
  let first: string | null = null
  for (let round = 0; round < 5; round++) {
    const verb = codeOrNone(words, at) === NEW ? newVerbAt(words, at) : verbAt(words, at)
    if (verb === null || (verbLikeNouns.at(words, at)?.length ?? 0) > verb.length) break
    if (first !== null && at === end && beginsNoun(words, at, verb, words.slice(from, end))) {
      // 创新|创业团队: no deed at all
      if (attributiveVerbs.has(first) && attributiveVerbs.has(verb)) return null
      break
    }
    if (isNounSuffixAt(words, at + verb.length) || (softVerbs.has(verb) && isMeasuredNounAt(words, at + verb.length)))
      break
    first ??= verb
    last = at
    at += verb.length
    end = at
    // 出台了|促进外贸的措施: one thing done
    if (codeOrNone(words, at) === DONE) end = ++at
    if (codeAt(words, at - 1) === DONE) break
    if (JOINTS[codeOrNone(words, at)] === 1) at = verbBehind(words, at)
  }
  if (first === null) return null
  const stop = codeAt(words, end - 1) === DONE ? end - 1 : end
  return { words: stop - from === first.length ? first : words.slice(from, stop), first, last, end }
}

// 新建、|改建, 转移并妥善|安置: where the verb behind a joint begins; `at` itself where none does
function verbBehind(words: string, at: number): number {
  const plain = startVerbs.at(words, at + 1)
  const next = plain === null ? at + 1 + (mannerWords.at(words, at + 1)?.length ?? 0) : at + 1
  const verb = plain ?? startVerbs.at(words, next)
  // 建成、年度|投资
  if (verb === null || (plain === null && nominalVerbs.has(verb))) return at
  return verbLikeNouns.at(words, next) === null ? next : at
}

// 新建|改造项目, 新建|就业扶贫车间, 出台|加大招商引资的措施; but 带动|就业, 出台实施
function beginsNoun(words: string, at: number, verb: string, before: string): boolean {
  const after = at + verb.length
  if (isHeadAt(words, after)) return true
  if (after >= words.length || JOINTS[codeOrNone(words, after)] === 1) return false
  return attributiveVerbs.has(verb) || (issuingVerbs.has(before) && !issuedVerbs.has(withoutDone(verb)))
}

const withoutDone = (verb: string): string => (verb.endsWith('了') ? verb.slice(0, -1) : verb)

// 新增|设施农业, but 新增设|14个
function verbAt(words: string, at: number): string | null {
  const verb = startVerbs.at(words, at)
  if (verb === null || verb.length < 3 || verbLikeNouns.at(words, at + verb.length - 1) === null) return verb
  return startVerbs.at(words, at, at + verb.length - 1) ?? verb
}

// 新|改造, 新|开发|农家乐 (no 新开|发); but 新建|设施农业, 新办|复办初中
function newVerbAt(words: string, at: number): string | null {
  const said = verbAt(words, at)
  const verb = startVerbs.at(words, at + 1)
  if (verb === null || (said !== null && (said.length > verb.length || countingVerbs.has(said)))) return said
  return said !== null && beginsWord(words, at + verb.length) ? said : `新${verb}`
}

const beginsWord = (words: string, at: number): boolean =>
  isNounSuffixAt(words, at + 1) || verbLikeNouns.at(words, at) !== null || (startVerbs.at(words, at)?.length ?? 0) > 1

const [OPEN, CLOSE] = [1, 2]
/** Quotation marks, by whether they open or close. */
const QUOTES = charSorts([
  ['“《', OPEN],
  ['”》', CLOSE],
])

/** A verb inside words: where it and the verbs beside it begin, and where in them the last does. */
export type InnerVerb = { at: number; words: string; last: number }

/** The first verb inside the words, from `from` on, outside quotation marks. */
export function innerVerb(words: string, from: number): InnerVerb | null {
  let quoted = false
  for (let at = innerStops.next(words); at >= 0; at = innerStops.next(words, at + 1)) {
    const quote = QUOTES[codeAt(words, at)]
    if (quote !== 0) quoted = quote === OPEN
    if (quoted) continue
    const verb = at < from ? null : innerVerbs.at(words, at)
    const noun = verbLikeNouns.at(words, at)
    if (noun !== null && noun.length > (verb?.length ?? 0)) {
      at += noun.length - 1
      continue
    }
    if (verb === null) continue
    if (isNounSuffixAt(words, at + verb.length)) continue
    const chain = readVerbs(words, at)
    const found = chain?.words ?? verb
    if (softVerbs.has(found) && isHeadAt(words, at + found.length)) continue
    return { at, words: found, last: chain === null ? 0 : chain.last - at }
  }
  return null
}

/** The first verb after those to whom something is given, when it says of what: 向市人大常委会|提交|草案; but 为主的|基地, 为困难企业|融资. */
export function givenVerb(words: string): InnerVerb | null {
  for (let at = 3; at < words.length - 2; at++) {
    const sort = codeAt(words, at)
    if (sort === OF || QUOTES[sort] !== 0) return null
    const noun = verbLikeNouns.at(words, at)
    const verb = strongVerbs.at(words, at)
    if (noun !== null && noun.length > (verb?.length ?? 0)) {
      at += noun.length - 1
      continue
    }
    if (verb === null || verb.length < 2 || at + verb.length > words.length - 2) continue
    // 为融资担保|中心增加资金
    if (isNounSuffixAt(words, at + verb.length) || isHeadAt(words, at + verb.length)) continue
    const chain = readVerbs(words, at)
    // 为教育领域统筹|编制9万名
    return chain === null || chain.end > words.length - 2
      ? { at, words: verb, last: 0 }
      : { at, words: chain.words, last: chain.last - at }
  }
  return null
}

const [OF] = codesOf('的')

/** Where the verbs that words begin with end: 改造提升|项目. */
export function verbsEnd(words: string): number {
  let at = 0
  for (let verb = startVerbs.at(words, at); verb !== null && at < 12; verb = startVerbs.at(words, at)) at += verb.length
  return at
}
