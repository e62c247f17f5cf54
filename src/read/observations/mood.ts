import { mannerWords, scopeWords } from '../../lexicon/grammar.ts'
import { isObtainedAt, MOOD_WORDS, moodPattern } from '../../lexicon/moods.ts'
import type { Force } from '../../model/reading.ts'

const TIME_FIRST = moodPattern('time-first')

/** Where 预计, 力争, 确保 hold in a sentence. */
export type Moods = { estimate: [number, number][]; ensure: [number, number][]; strive: [number, number][] }

/**
 * The stretches of a sentence `[start, end)` governed by mood words: at its head up to the full stop, inside it up to the
 * next comma or semicolon (eval rules, "预计 力争 确保"). Places are those of the text.
 */
export function findMoods(text: string, start: number, end: number): Moods | null {
  let moods: Moods | null = null
  for (let at = MOOD_WORDS.next(text, start, end), after = at; at >= 0; at = MOOD_WORDS.next(text, after, end)) {
    const found = MOOD_WORDS.at(text, at, end)!
    after = at + found.words.length
    if (found.words === '争取' && isObtainedAt(text, after)) continue
    moods ??= { estimate: [], ensure: [], strive: [] }
    // 地区生产总值达9250亿元(预计数,下同): of the whole sentence
    const remark = text[at - 1] === '('
    const below = text.startsWith('(下同)', after)
    const from = labelEnd(text, start, at)
    const head = at - from <= FARTHEST && isScopeOnly(text.slice(from, at).replace(TIME_FIRST, ''))
    const pause = nextPause(text, after, end)
    const own = text.slice(after, pause)
    // 坚决扛牢责任,建设农田40万亩: the head holds on when its own clause has a figure, or only a time (力争到2020年,…)
    const holding = found.mood === 'estimate' || HOLDING.test(own)
    const until = DEADLINE.test(own) ? nextPause(text, pause + 1, end) : pause
    moods[found.mood].push([remark ? start : at, (head && holding) || below || remark ? end : until])
  }
  return moods
}

const HOLDING = moodPattern('with-figure')
const DEADLINE = moodPattern('only-time')

/** 总量增大:|预计全市完成生产总值1620亿元: behind a label the sentence begins anew; not so in a list of labels. */
function labelEnd(text: string, start: number, at: number): number {
  for (let colon = at - 1; colon > start && colon >= at - FARTHEST; colon--) {
    if (text[colon] === ';') return start
    if (text[colon] === ':') return text.lastIndexOf(';', colon) < start ? colon + 1 : start
  }
  return start
}

/** A mood word stands at the head of its sentence with so many characters before it at most. */
const FARTHEST = 16

// 全市预计…, 2024年我市力争…; but 全州牲畜存栏预计… stands inside
function isScopeOnly(words: string): boolean {
  let at = 0
  while (at < words.length) {
    const time = DATE.exec(words.slice(at, at + 8))
    const scope = time?.[0] ?? scopeWords.at(words, at) ?? mannerWords.at(words, at)
    if (scope) at += scope.length
    else if (LEADING.includes(words[at])) at++
    else return false
  }
  return true
}

const DATE = moodPattern('scope-date')
const LEADING = ' —–-、(（[一二三四五六七八九十)）]是'

function nextPause(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const c = text[at]
    if (c === ',' || c === ';') return at
  }
  return end
}

const holds = (spans: readonly [number, number][], at: number): boolean =>
  spans.some(([from, to]) => at >= from && at < to)

export const isEstimate = (moods: Moods | null, at: number): boolean => moods !== null && holds(moods.estimate, at)

/** The force of the mood word that stands nearest before a place (确保100亿元、力争150亿元). */
export function forceAt(moods: Moods | null, at: number): Force {
  if (moods === null) return null
  const ensured = latest(moods.ensure, at)
  const striven = latest(moods.strive, at)
  if (ensured < 0 && striven < 0) return null
  return ensured >= striven ? 'ensure' : 'strive'
}

function latest(spans: readonly [number, number][], at: number): number {
  let found = -1
  for (const [from, to] of spans) if (at >= from && at < to && from > found) found = from
  return found
}
