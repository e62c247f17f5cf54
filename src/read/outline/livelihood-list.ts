import { hasSense } from '../../lexicon/headings.ts'
import { findListMarks, holdsMarkBefore } from './list-marks.ts'
import { parseMark } from './marks.ts'
import { type Paragraph, sentenceEnd } from './paragraphs.ts'

/** The marked paragraphs after one: how many there are in order from the first, and how long they are together. */
export type Items = { count: number; size: number }

/**
 * Where in a paragraph the list of livelihood projects ends that its sentence `[at, end)` announces: in itself (办好3件实事：…；…。),
 * after it (办好26件实事。1.继续…), in as many sentences or parts of one as it says (办好3件实事。…。…。…。), or in the paragraphs below.
 * Null when no list follows. `next` is the paragraph after this, `below` tells of those.
 */
export function endOfLivelihood(
  words: string,
  at: number,
  end: number,
  next: Paragraph | undefined,
  below: () => Items,
): number | null {
  const head = words.slice(at, Math.min(end, at + 120))
  const sentence = words.slice(at, end)
  const lead = hasSense(head, 'livelihood-lead')
  if (!lead && !hasSense(sentence.slice(-LAST_WORDS), 'livelihood-named')) return null
  const counts = countsOf(head)
  // items are a sentence or two; longer ones in another number than announced are the sections of the plan itself
  const believes = ({ count, size }: Items) =>
    counts.includes(count) || size <= count * LONGEST_ITEM || (lead && counts.length === 0)
  const from = startOfItems(words, at, end)
  if (from !== null) {
    const marks = findListMarks(words, { start: from, end: words.length })
    const size = marks.length === 0 ? 0 : words.length - marks[0].start
    return marks.length < 2 || believes({ count: marks.length, size }) ? words.length : null
  }
  if (end === words.length && next?.mark?.number === 1) return believes(below()) ? end : null
  if (/:$|;[^;]+;/.test(sentence)) return end
  if (counts.length === 0) return null
  if (NAMED_LAST.test(sentence)) {
    if (hasParts(words, end, words.length, '。', counts)) return words.length
    const second = sentenceEnd(words, end)
    if (hasParts(words, end, second, ';', counts)) return second
  }
  const colon = sentence.indexOf(':') + 1
  if (colon === 0) return null
  if (hasParts(words, at, words.length, '。', counts)) return words.length
  return [',', '、'].some(mark => hasParts(words, at + colon, end, mark, counts)) ? end : null
}

/** 继续实施民生实事。 stands at the end of its sentence. */
const LAST_WORDS = 40

const LONGEST_ITEM = 110

/** The last place where words mention livelihood projects, −1 when they do not: no list begins after it. */
export function lastMention(words: string): number {
  return Math.max(...MENTIONS.map(mention => (words.includes(mention) ? words.lastIndexOf(mention) : -1)))
}

const MENTIONS = ['实事', '民生工程', '民生项目', '民心工程', '惠民工程']

/** Whether items of an announced list stand in the paragraphs after it: all, or the rest of them (…(5)改造小区。⏎(6)推进…). */
export function itemsFollow(words: string, next: Paragraph | undefined): boolean {
  const mark = next?.mark ?? null
  return words.endsWith(':') || mark?.number === 1 || (mark !== null && mark.number > 1 && holdsMarkBefore(words, mark))
}

/** 为民办好的十件实事: 10; 0 when no number is said. */
export function countItems(words: string): number {
  return countsOf(words)[0] ?? 0
}

/** Every number of things said: 全面完成15项24件省级实事: 15, 24. */
export function countsOf(words: string): number[] {
  return [...words.matchAll(/(\d{1,3}|[二三四五六七八九]?十?[一二三四五六七八九]?)(?:件|项|个|方面|大|类)/g)]
    .map(([, number]) => (/\d/.test(number) ? Number(number) : (parseMark(`${number}、`)?.number ?? 0)))
    .filter(count => count > 0)
}

/** Where the marked items begin in a paragraph: in the sentence, after it, or after 主要是：; null when none do. */
function startOfItems(words: string, at: number, end: number): number | null {
  const own = at === 0 ? (parseMark(words)?.length ?? 0) : at
  if (LIST_MARK.test(words.slice(own, end))) return own
  return FIRST_ITEM.test(words.slice(end, end + 12)) ? end : null
}

/** Whether a stretch holds just so many sentences or parts as announced. */
function hasParts(words: string, from: number, to: number, mark: string, counts: readonly number[]): boolean {
  let found = 0
  const most = Math.max(...counts)
  for (let at = from; at < to && found <= most; found++) {
    const stop = mark === '。' ? sentenceEnd(words, at, to) : words.indexOf(mark, at) + 1
    at = stop === 0 || stop > to ? to : stop
  }
  return found > 1 && counts.includes(found)
}

/** 办成十件民生实事。 before items without marks; not 完成“十件实事”投资700亿元。 */
const NAMED_LAST = /实事[^\d]*[。!]$|(?:工程|项目)[”)]?[。!]$/

const FIRST_ITEM = /^ ?(?:(?:主要|分别|具体|重点)?(?:是|包括|有|为|即):?)?(?:1[.、]|第?一[是、,]|\(1\)|\(一\)|[①⑴⒈])/

/** The first mark of a list inside a sentence. */
const LIST_MARK = /[。:,;]一是|^一是|[:,]第?一[、,]|[:,] ?1[.、]|\(1\)|\(一\)|[①⑴⒈]/
