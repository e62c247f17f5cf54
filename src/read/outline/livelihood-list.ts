import { hasSense } from '../../lexicon/headings.ts'
import { parseMark } from './marks.ts'
import { type Paragraph, sentenceEnd } from './paragraphs.ts'

/** How a list of livelihood projects begins: `whole` when it goes on to the end of its paragraph, else it ends with its sentence. */
export type ListOpening = { whole: boolean }

/**
 * Whether the sentence `[at, end)` of a paragraph announces a list of livelihood projects that follows: in itself, after it
 * (办好26件实事。1.继续…), in as many sentences as it says (重点办好3件实事：…。…。…。; 办好3件实事。…。…。…。), or in the paragraphs after it. Null when it does not.
 */
export function opensLivelihood(
  words: string,
  at: number,
  end: number,
  next: Paragraph | undefined,
): ListOpening | null {
  const head = words.slice(at, Math.min(end, at + 120))
  if (!hasSense(head, 'livelihood-lead')) return null
  const sentence = words.slice(at, end)
  if (itemFollows(words, end, next) || LIST_MARK.test(sentence)) return { whole: true }
  if (/:$|;[^;]+;/.test(sentence)) return { whole: false }
  const items = countItems(head)
  const apart = items > 1 && hasSentences(words, end, items)
  return apart || (sentence.includes(':') && hasSentences(words, at, items)) ? { whole: true } : null
}

/** The last place where words mention livelihood projects, −1 when they do not: no list begins after it. */
export function lastMention(words: string): number {
  return Math.max(...MENTIONS.map(mention => (words.includes(mention) ? words.lastIndexOf(mention) : -1)))
}

const MENTIONS = ['实事', '民生工程', '民生项目']

/** Whether items of an announced list stand in the paragraphs after it: all, or the rest of them. */
export function itemsFollow(words: string, next: Paragraph | undefined): boolean {
  const number = next?.mark?.number ?? 0
  return words.endsWith(':') || number === 1 || (number > 1 && LIST_MARK.test(words))
}

/** 为民办好的十件实事: 10; 0 when no number is said. */
export function countItems(words: string): number {
  const found = /(\d{1,2}|[二三四五六七八九]?十?[一二三四五六七八九]?)(?:件|项|个|方面|大)/.exec(words)
  if (!found || found[1] === '') return 0
  return /\d/.test(found[1]) ? Number(found[1]) : (parseMark(`${found[1]}、`)?.number ?? 0)
}

function itemFollows(words: string, end: number, next: Paragraph | undefined): boolean {
  return end < words.length ? FIRST_ITEM.test(words.slice(end, end + 4)) : next?.mark?.number === 1
}

/** Whether just so many sentences stand from a place to the end of the words. */
function hasSentences(words: string, from: number, count: number): boolean {
  let found = 0
  for (let at = from; at < words.length && found <= count; at = sentenceEnd(words, at)) found++
  return found === count
}

const FIRST_ITEM = /^ ?(?:1[.、]|第?一[是、,]|\(1\)|\(一\)|①)/

/** The first mark of a list inside a sentence. */
const LIST_MARK = /[。:,;]一是|^一是|[:,]第?一[、,]|[:,] ?1[.、]|\(1\)|\(一\)|①/
