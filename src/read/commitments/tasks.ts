import { BLANKS, charTable } from '../../lexicon/char-table.ts'
import { ACTION } from '../../lexicon/clause-starts.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import {
  ANNOUNCING,
  actsLater,
  afterAddress,
  CALLS,
  COMPLETIONS,
  clauseKinds,
  GOALS,
  isIdle,
  isPredicate,
  leadsOver,
  saysState,
  startsAction,
  startsStatement,
} from '../../lexicon/commitments.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Span } from '../../model/span.ts'
import { markLength } from '../outline/marks.ts'
import { SentenceSigns, SIGN } from './signs.ts'

/** A sentence without its marks, with the signs that stand in it. */
export type TaskSentence = Span & { signs: number }

/** What is shorter promises nothing. */
const LEAST = 6

const BLANK = charTable(BLANKS)
const ENDS = charTable(`${BLANKS}。!?;,`)

/**
 * The sentences of a stretch of a plan that promise something, in text order, without list mark and full stop. A sentence
 * promises when one of its clauses begins with a verb of doing (推进…, 高标准建设…) or ends with what will be done
 * (…建成通车); statements, addresses and sentences of mere attitude (牢牢把握…) do not. `folded` is the folded text.
 */
export function findTaskSentences(folded: string, span: Span, holdsTarget: (span: Span) => boolean): TaskSentence[] {
  const found: TaskSentence[] = []
  const walk = new SentenceSigns()
  for (let at = span.start; at < span.end; ) {
    while (at < span.end && BLANK[codeAt(folded, at)] === 1) at++
    if (at >= span.end) break
    const line = lineEnd(folded, at, span.end)
    for (let from = at + markLength(folded, at, line); from < line; ) {
      const to = walk.endFrom(folded, from, line)
      const start = startOf(folded, from, to)
      const end = endOf(folded, start, to)
      if (end - start >= LEAST && folded[end - 1] !== ':') {
        const sentence = { start, end, signs: walk.signs }
        // 今年要重点抓好七项工作 has a figure and is no task
        if (promises(folded, sentence) || (holdsTarget(sentence) && !announces(folded, sentence))) found.push(sentence)
      }
      from = to
    }
    at = line + 1
  }
  return found
}

/** Whether a sentence among the headline targets is a task all the same: 毫不放松疫情防控,强化预案演练; not 文化事业繁荣发展, 治理效能大幅提升. */
export const isTaskAmongTargets = (folded: string, { start, end }: Span): boolean =>
  startsAction(folded, start, end) &&
  !GOALS.isIn(folded, start, end) &&
  !saysState(folded.slice(start, end).split(PAUSE, 1)[0])

function lineEnd(folded: string, from: number, limit: number): number {
  const at = folded.indexOf('\n', from)
  return at < 0 || at > limit ? limit : at
}

/** Where a sentence begins after the marks 一是, (1) and the address before it. */
function startOf(folded: string, from: number, to: number): number {
  let start = from
  while (start < to && BLANK[codeAt(folded, start)] === 1) start++
  return afterAddress(folded, start + markLength(folded, start, to), to)
}

/** Where a sentence ends before its full stop. */
function endOf(folded: string, start: number, to: number): number {
  let end = to
  while (end > start && ENDS[codeAt(folded, end - 1)] === 1) end--
  return end
}

/** Whether a sentence promises something that can be checked. */
function promises(folded: string, sentence: TaskSentence): boolean {
  const { start, end, signs } = sentence
  if (states(folded, sentence) || announces(folded, sentence)) return false
  // 增强企业活力是…的中心环节, …对政府建设提出了更高要求
  const said = (signs & (SIGN.being | SIGN.done)) !== 0 || folded.startsWith('要求', end - 2)
  let found = false
  for (let at = start; at < end; at++) {
    const kinds = clauseKinds(folded, at, end)
    const from = at
    while (at < end && !isPause(codeAt(folded, at))) at++
    if (said && isPredicate(folded.slice(from, at))) found = false
    else if (!found && (kinds === ACTION || (kinds === 0 && COMPLETIONS.endingAt(folded, at, from) !== null)))
      found = !isIdle(folded.slice(from, at))
    if (found && !said) return true
  }
  return found || ((signs & SIGN.being) === 0 && folded.slice(start, end).split(PAUSE).some(actsLater))
}

const PAUSE = /[,;:]/

// , ; :
const isPause = (code: number): boolean => code === 0x2c || code === 0x3a || code === 0x3b

/** Whether a sentence states, addresses or calls. */
function states(folded: string, { start, end, signs }: TaskSentence): boolean {
  if (startsStatement(folded, start, end) || leadsOver(folded, start)) return true
  return (signs & SIGN.call) !== 0 && CALLS.isIn(folded, start, end)
}

const COUNTED_WORK = outlinePattern('counted-work')

/** 围绕实现上述发展目标,重点抓好以下十二个方面的工作 announces tasks and is none. */
function announces(folded: string, { start, end, signs }: TaskSentence): boolean {
  if (end - start >= 80) return false
  const isWork = folded.startsWith('工作', end - 2)
  if (!isWork && (signs & SIGN.announcing) === 0) return false
  const sentence = folded.slice(start, end)
  const may = (isWork && COUNTED_WORK.test(sentence)) || ANNOUNCING.isIn(sentence)
  return may && hasSense(`${sentence}。`, 'tasks-lead')
}
