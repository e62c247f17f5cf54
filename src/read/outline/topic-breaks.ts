import { framePattern } from '../../lexicon/genres.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { hasQuantity, sentenceEnd } from './paragraphs.ts'

const SHORTEST = 6
const LONGEST = 18
const LEAST_TEXT = 60
/** Topics of one section stand so far apart: at the least, mostly, and at the most. */
const [NEAREST, USUAL, FARTHEST] = [80, 200, 1000]
/** What a topic in its place counts for, and what it loses the farther from its neighbour than usual. */
const [PLACE, DISTANCE] = [0.9, 1.2]
/** Words before the first topic of a section that lead in. */
const LEAD = 200

/** A sentence that may be a topic; `doing`: of what is to be done (做大做强工业经济。), not of how a thing went (现代农业稳步发展。). */
type Candidate = { at: number; weight: number; doing: boolean }

/**
 * Where run-in topics begin inside one paragraph of a text that has lost its paragraphs (folded words, offsets ascending):
 * `…签订合作协议。|项目建设提质增速。着力营造…`. For flattened texts only: in others a short sentence inside a paragraph is none.
 * `first`: whether the words follow a heading at once, so that a topic may be their first sentence.
 *
 * Of the short sentences without comma and quantity those are taken that are together the likeliest: made like topics, before a
 * longer sentence of several clauses, and as far apart as paragraphs are long. A section that opens with how a thing went mostly goes on so. Linear: each is held against those a thousand characters before.
 */
export function findTopicBreaks(words: string, first = false): number[] {
  const candidates = findCandidates(words, first ? 0 : 1)
  const all = chooseApart(candidates, words.length)
  if (candidates[0]?.at !== 0 || candidates[0].doing) return all.places
  const alike = chooseApart(
    candidates.filter(({ doing }) => !doing),
    words.length,
  )
  return alike.weight + alike.places.length * ALIKE > all.weight ? alike.places : all.places
}

function findCandidates(words: string, from: number): Candidate[] {
  const candidates: Candidate[] = []
  const rows = findRows(words)
  let before = false
  for (let at = 0; at < words.length; ) {
    const end = sentenceEnd(words, at)
    const length = end - at - 1
    let topic = false
    if (at >= from && length >= SHORTEST && length <= LONGEST_ROW && words.length - end >= LEAST_TEXT) {
      const sentence = words.slice(at, end - 1)
      if (rows.has(rowOf(sentence))) candidates.push({ at, weight: 1.5, doing: true })
      else if (couldBeTopic(sentence)) {
        topic = hasSense(sentence, 'topic')
        const to = sentenceEnd(words, end)
        let next = words.slice(end, to - 1)
        const pair = isPlain(next) && hasSense(next, 'topic')
        if (pair) next = words.slice(to, sentenceEnd(words, to) - 1)
        const weight =
          weigh(sentence, topic) + weighNext(next) - (before ? 1.1 : 0) - (pair ? 0.5 : 0) + (at === 0 ? 1.5 : 0)
        if (weight > LEAST_WEIGHT) candidates.push({ at, weight, doing: ACTION.test(sentence) })
      }
    }
    before = topic
    at = end
  }
  return candidates
}

/** 强化政治建设,更加旗帜鲜明讲政治。… 强化法治建设,凝聚振兴发展正能量。… 强化能力建设,…: what three sentences of two clauses begin and end their first with. */
function findRows(words: string): Set<string> {
  const counts = new Map<string, number>()
  for (let at = 0; at < words.length; ) {
    const end = sentenceEnd(words, at)
    const row = end - at > LONGEST_ROW ? '' : rowOf(words.slice(at, end - 1))
    if (row !== '') counts.set(row, (counts.get(row) ?? 0) + 1)
    at = end
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([row]) => row))
}

function rowOf(sentence: string): string {
  const comma = sentence.indexOf(',')
  const second = sentence.length - comma - 1
  if (comma < 4 || comma > 12 || second < 4 || second > 16 || sentence.includes(',', comma + 1)) return ''
  if (/[、;:!?]/.test(sentence) || hasQuantity(sentence) || hasSense(sentence, 'not-run-in')) return ''
  return sentence.slice(0, 2) + sentence.slice(comma - 2, comma)
}

const LONGEST_ROW = 30

const isPlain = (sentence: string): boolean =>
  sentence.length >= 4 && sentence.length <= LONGEST && couldBeTopic(sentence)

const ACTION = framePattern('run-in-action')
const EVENT = framePattern('run-in-fact')
const ALIKE = 0.8
const LEAST_WEIGHT = -2.2
const NONE = /[,、;:!?]/
const WEAK_END = outlinePattern('weak-topic-end')
const STRONG_END = outlinePattern('strong-topic-end')
const WEAK_START = outlinePattern('weak-topic-start')

const couldBeTopic = (sentence: string): boolean =>
  sentence.length <= LONGEST && !NONE.test(sentence) && !hasQuantity(sentence) && !hasSense(sentence, 'not-run-in')

/** How likely a short sentence is a topic by its words: the shorter the likelier, and not 完善考核制度。 */
function weigh(sentence: string, topic: boolean): number {
  const { length } = sentence
  let weight =
    length <= 9 ? 0.9 : length <= 10 ? 0.6 : length <= 11 ? 0.2 : length <= 13 ? -0.3 : length <= 15 ? -0.9 : -1.4
  if (!topic) weight -= 0.4
  if (WEAK_START.test(sentence)) weight -= 1.2
  if (EVENT.test(sentence)) weight -= 1
  if (WEAK_END.test(sentence)) weight -= 0.9
  else if (STRONG_END.test(sentence)) weight += 0.5
  return weight
}

/** …and by the sentence after it, which tells of it at some length. */
function weighNext(next: string): number {
  const comma = next.indexOf(',')
  const clauses = comma < 0 ? -0.5 : next.includes(',', comma + 1) ? 0.3 : 0
  return clauses + (next.length < 20 ? -0.9 : next.length < 32 ? -0.1 : 0.3)
}

/** The heaviest choice of candidates among those as far apart as paragraphs are long. */
function chooseApart(candidates: readonly Candidate[], length: number): { places: number[]; weight: number } {
  const best: number[] = []
  const before: number[] = []
  let near = 0
  for (let i = 0; i < candidates.length; i++) {
    const { at, weight } = candidates[i]
    let most = weighLead(at)
    let chosen = -1
    while (candidates[near].at < at - FARTHEST) near++
    for (let k = i - 1; k >= near; k--) {
      const sum = best[k] + weighGap(at - candidates[k].at)
      if (sum > most) {
        most = sum
        chosen = k
      }
    }
    best.push(most + weight)
    before.push(chosen)
  }
  let most = 0
  let last = -1
  for (let i = 0; i < candidates.length; i++) {
    const sum = best[i] + weighGap(length - candidates[i].at)
    if (sum > most) {
      most = sum
      last = i
    }
  }
  const chosen: number[] = []
  for (let i = last; i >= 0; i = before[i]) chosen.push(candidates[i].at)
  return { places: chosen.reverse(), weight: most }
}

const GAPS = Array.from({ length: FARTHEST + 1 }, (_, gap) =>
  gap < NEAREST ? Number.NEGATIVE_INFINITY : PLACE - DISTANCE * Math.log(gap / USUAL) ** 2,
)
const weighGap = (gap: number): number => GAPS[Math.min(gap, FARTHEST)]
const weighLead = (lead: number): number =>
  lead < LEAD ? 0.2 : 0.2 - DISTANCE * Math.max(0, Math.log(lead / LEAD)) ** 2
