import { BLANKS, charTable } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone } from '../../lexicon/code-at.ts'
import { COMING_WORDS, DONE_WORDS, THEN_WORDS } from '../../lexicon/moods.ts'
import { periodPattern, planYears } from '../../lexicon/periods.ts'
import { TELLS } from '../../lexicon/telling.ts'
import { lastYear } from '../../model/period.ts'
import type { Role, Status } from '../../model/reading.ts'
import { FIRST, NEXT, PAUSE, TEXT_SORTS } from './text-sorts.ts'

const FARTHEST = 60
const NOW = periodPattern('now')
const NOW_STARTS = charTable(`${BLANKS}—目现当截去今上过一`)
/** 去年,我们开展了清理工作,|取消许可事项102项; but 去年,…,今年要… */
const LAST_YEAR = periodPattern('last-year')
const TURNS = periodPattern('turns')
/** Whether a sentence turns to what is to be: 今年, 继续. */
export const isTurn = (sentence: string): boolean => TURNS.test(sentence)
const COMING_YEAR = periodPattern('coming-year')

/**
 * Whether a value at `at` of the sentence from `sentence` is a result, an estimate or a target, by the role of its text
 * and the words of its clause before it. `year` is the plan year; `estimate`: the sentence estimates it; `origin`: the
 * end of a value that said where this one started, or 0; `tells`: what kinds of words may stand in its sentence.
 */
export function statusOf(
  text: string,
  sentence: number,
  at: number,
  role: Role,
  year: number,
  estimate: boolean,
  origin: number,
  tells: number,
): Status {
  // 从目前的14公里提高到20公里: 目前 is of the first
  const farthest = Math.max(sentence, at - FARTHEST, role === 'review' ? 0 : origin)
  let seen = 0
  let from = at
  const told = role === 'review' || role === 'problems' || role === 'opening'
  if ((tells & (told ? TELLS.coming | TELLS.until : TELLS.done)) !== 0)
    for (let next = 0; from > farthest; from--) {
      const sort = TEXT_SORTS[codeAt(text, from - 1)]
      if ((sort & PAUSE) !== 0) break
      seen |= (sort >> FIRST) & (next >> NEXT)
      next = sort
    }
  if (told) {
    if ((seen & TELLS.coming) !== 0 && COMING_WORDS.test(text.slice(from, at))) return 'target'
    const coming = (seen & TELLS.until) === 0 ? null : COMING_YEAR.exec(text.slice(from, at))
    if (coming && Number(coming[1]) >= year) return 'target'
    return estimate ? 'estimate' : 'result'
  }
  if (estimate && role !== 'targets' && DONE_WORDS.test(text.slice(farthest, at))) return 'estimate'
  if (NOW_STARTS[codeAt(text, sentence)] === 1) {
    const head = text.slice(sentence, Math.min(at, sentence + 10))
    // 当前,投资效益不高,必须发挥关键作用,力争固定资产投资年均增长|18%
    if ((NOW.test(head) || LAST_YEAR.test(head)) && !TURNS.test(text.slice(sentence, at))) return 'result'
  }
  return (seen & TELLS.done) !== 0 && DONE_WORDS.test(text.slice(from, at)) ? 'result' : 'target'
}

/** From this year on a report has parts of its own for what was done and for what is to be. */
const PARTED = 1995
/** Whether a report is of the years when plan and account stood side by side. */
export const isUnparted = (year: number): boolean => year > 0 && year < PARTED

/**
 * What the sentence itself says of a value in a report without such parts (两年…已提高百分之二十九, 国家财政将拨出二十五亿元): the nearest words
 * before it since the last semicolon decide, else that it is `estimated`; null when there are none.
 */
export function toldThen(text: string, sentence: number, at: number, role: Role, estimated: boolean): Status | null {
  const words = text.slice(Math.max(sentence, at - FARTHEST_THEN), at)
  const sure = !estimated || OF_BASE.test(words)
  let told: Status | null = sure ? null : 'estimate'
  for (const found of words.slice(words.lastIndexOf(';') + 1).matchAll(THEN_WORDS))
    if (found[1] !== undefined) told = sure ? 'result' : 'estimate'
    else if (found[2] !== undefined || role !== 'review') told = 'target'
  return told
}

const FARTHEST_THEN = 160
const OF_BASE = periodPattern('estimated-base')

/**
 * What is told of a year behind the plan year is no target, and of one ahead of it no result, whatever part tells it;
 * `forced`: 力争, 确保 say that it is one.
 */
export function statusIn(period: string, told: Status, year: number, forced: boolean): Status {
  const last = lastYear(period)
  if (Number.isNaN(last) || year === 0 || (forced && told === 'target')) return told
  if (told === 'target') return last < year ? 'result' : told
  return told === 'result' && last > year ? 'target' : told
}

const PAST_STARTS = charTable(`${BLANKS}—回在刚过一三四五这去“`)
const PAST = periodPattern('past')
/** Whether a paragraph of a plan where this stands first tells of years past: 过去的五年,我们攻坚克难。 */
export function opensPast(text: string, at: number, year: number): boolean {
  const found = PAST_STARTS[codeOrNone(text, at)] === 1 ? PAST.exec(text.slice(at, at + 16)) : null
  return found !== null && (found[1] === undefined || (planYears(found[1])?.[1] ?? year) < year)
}
