import { BLANKS, charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { COMPLETIONS, isStatement, startsAction, startsAttitude } from '../../lexicon/commitments.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Span } from '../../model/span.ts'
import { markLength } from '../outline/marks.ts'
import { sentenceEnd } from '../outline/paragraphs.ts'

const BLANK = charTable(BLANKS)
const ENDS = charTable(`${BLANKS}。!?;,`)

/**
 * The sentences of a stretch of a plan that promise something, in text order, without list mark and full stop. A sentence
 * promises when one of its clauses begins with a verb of doing (推进…, 高标准建设…) or ends with what will be done
 * (…建成通车); statements, addresses and sentences of mere attitude (牢牢把握…) do not. `folded` is the folded text.
 */
export function findTaskSentences(folded: string, span: Span, holdsTarget: (span: Span) => boolean): Span[] {
  const found: Span[] = []
  for (let at = span.start; at < span.end; ) {
    while (at < span.end && BLANK[codeAt(folded, at)] === 1) at++
    if (at >= span.end) break
    const line = lineEnd(folded, at, span.end)
    for (let from = at + markLength(folded, at, line); from < line; ) {
      const to = sentenceEnd(folded, from, line)
      const sentence = trimmed(from, to, folded)
      if (sentence !== null && isTask(folded.slice(sentence.start, sentence.end), () => holdsTarget(sentence))) {
        found.push(sentence)
      }
      from = to
    }
    at = line + 1
  }
  return found
}

function lineEnd(folded: string, from: number, limit: number): number {
  const at = folded.indexOf('\n', from)
  return at < 0 || at > limit ? limit : at
}

/** A sentence without the marks 一是, (1) before and the full stop after it; null when too little is left. */
function trimmed(start: number, end: number, folded: string): Span | null {
  let from = start
  while (from < end && BLANK[codeAt(folded, from)] === 1) from++
  from += markLength(folded, from, end)
  let to = end
  while (to > from && ENDS[codeAt(folded, to - 1)] === 1) to--
  return to - from < 6 || folded[to - 1] === ':' ? null : { start: from, end: to }
}

/** 今年要重点抓好七项工作 has a figure and is no task. */
const isTask = (words: string, holdsTarget: () => boolean): boolean =>
  promises(words) || (holdsTarget() && !announces(words))

/** Whether a folded sentence promises something that can be checked. */
export function promises(sentence: string): boolean {
  if (isStatement(sentence) || announces(sentence)) return false
  for (let at = 0; at < sentence.length; ) {
    let end = at
    while (end < sentence.length && !isPause(codeAt(sentence, end))) end++
    if (doesSomething(sentence, at, end)) return true
    at = end + 1
  }
  return false
}

// , ; :
const isPause = (code: number): boolean => code === 0x2c || code === 0x3a || code === 0x3b

function doesSomething(sentence: string, at: number, end: number): boolean {
  if (!startsAction(sentence, at) && COMPLETIONS.endingAt(sentence, end, at) === null) return false
  return !startsAttitude(sentence, at)
}

const ANNOUNCING = new WordSet(['以下', '如下', '下列', '方面'])
const COUNTED_WORK = /[一二三四五六七八九十\d][个大项点]?[^,;]{0,10}工作$/

/** 围绕实现上述发展目标,重点抓好以下十二个方面的工作 announces tasks and is none. */
function announces(sentence: string): boolean {
  if (sentence.length >= 80) return false
  const may = (sentence.endsWith('工作') && COUNTED_WORK.test(sentence)) || ANNOUNCING.isIn(sentence)
  return may && hasSense(`${sentence}。`, 'tasks-lead')
}
