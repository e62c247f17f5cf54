import { attainedVerbs } from '../../lexicon/grammar.ts'

/** Whether words from a place on say only what things have come to: 项目|竣工投产, 道路|建成通车. */
export function isAttained(words: string, from: number): boolean {
  let at = from
  for (let verb = attainedVerbs.at(words, at); verb !== null; verb = attainedVerbs.at(words, at)) at += verb.length
  return at === words.length
}

/** A noun of at least so many characters without what its things have come to: 投资超亿元的重点项目|开工建设. */
export function withoutAttained(words: string, least: number): { noun: string; action: string | null } {
  let end = least
  while (end < words.length && !isAttained(words, end)) end++
  return { noun: words.slice(0, end), action: words.slice(end) || null }
}
