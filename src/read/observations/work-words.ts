import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { nominalVerbs, softVerbs, startVerbs } from '../../lexicon/grammar.ts'

/** Whether a verb before 和 is one of the things that are measured: 完成|造林|和生态修复. `governed`: another verb stands before it. */
export const isJoined = (work: string, governed: boolean): boolean =>
  nominalVerbs.has(work) || (governed && softVerbs.has(work))

const ALSO = charTable('及和、')

/** Where words begin, from `start` on, that are one work after another up to `to`: 新增|退税减税降费缓税, 新增|减税降费及退税. */
export function nominalsFrom(words: string, start: number, to: number): number {
  for (let from = start; from < to; from++) {
    let at = from
    for (let verb = startVerbs.at(words, at); at < to && verb !== null && nominalVerbs.has(verb); ) {
      at += verb.length
      if (at < to && ALSO[codeAt(words, at)] === 1) at++
      verb = startVerbs.at(words, at)
    }
    if (at === to) return from
  }
  return to
}

/** Whether the words are nothing but work done: 造林封育. */
export function isWork(words: string): boolean {
  for (let at = 0; at < words.length; ) {
    const verb = softVerbs.has(startVerbs.at(words, at) ?? '') ? startVerbs.at(words, at)! : null
    if (verb === null) return false
    at += verb.length
  }
  return true
}
