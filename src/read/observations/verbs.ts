import { isHeadAt, isMeasuredNounAt, isNounSuffixAt } from '../../lexicon/clauses.ts'
import { innerVerbs, softVerbs, startVerbs, verbLikeNouns } from '../../lexicon/grammar.ts'

/** A chain of verbs at the beginning: 新建改造, 取消下放调整, 新建、改建. Stops before nouns that begin like verbs. */
export function readVerbs(words: string, from: number): { words: string; end: number; last: number } {
  let at = from
  let end = from
  let last = from
  for (let round = 0; round < 5; round++) {
    const noun = verbLikeNouns.at(words, at)
    const verb =
      startVerbs.at(words, at) ??
      (words[at] === '新' && startVerbs.at(words, at + 1) !== null ? `新${startVerbs.at(words, at + 1)}` : null)
    if (verb === null || (noun !== null && noun.length > verb.length)) break
    if (round > 0 && at === end && isHeadAt(words, at + verb.length)) break
    if (isNounSuffixAt(words, at + verb.length) || (softVerbs.has(verb) && isMeasuredNounAt(words, at + verb.length)))
      break
    last = at
    at += verb.length
    end = at
    // 出台了|促进外贸的措施: one thing done
    if (words[at] === '了') end = ++at
    if (words[at - 1] === '了') break
    const joint = words[at]
    if (
      (joint === '、' || joint === '和' || joint === '或' || joint === '并' || joint === '及') &&
      startVerbs.at(words, at + 1) !== null &&
      verbLikeNouns.at(words, at + 1) === null
    )
      at++
  }
  let chain = words.slice(from, end)
  if (chain.endsWith('了')) chain = chain.slice(0, -1)
  return { words: chain, end, last }
}

/** The first verb inside the words, from `from` on, outside quotation marks. */
export function innerVerb(words: string, from: number): { at: number; words: string; last: number } | null {
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const c = words[at]
    if (c === '“' || c === '《') quoted = true
    else if (c === '”' || c === '》') quoted = false
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
    const found = chain.end > at ? chain.words : verb
    if (softVerbs.has(found) && isHeadAt(words, at + found.length)) continue
    return { at, words: found, last: chain.end > at ? chain.last - at : 0 }
  }
  return null
}
