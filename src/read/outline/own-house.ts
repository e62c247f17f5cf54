import { hasSense } from '../../lexicon/headings.ts'
import type { Heading } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * The paragraphs at which a plan turns to the government's own house though no heading says so: a part or section of which most
 * topics are of it (坚定信仰，建设忠诚政府。 依法行政，建设法治政府。), and an address after the last section's topics that such topics follow
 * (各位代表！政府是人民的政府… 更加注重依法行政。 更加注重廉政建设。).
 */
export function findOwnHouse(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Set<number> {
  const found = new Set<number>()
  const topics = headings.map(isOwnTopic)
  for (let i = 0; i < headings.length; i++) {
    const { level, paragraph } = headings[i]
    if (level === 3) continue
    let end = i + 1
    let sections = 0
    for (; end < headings.length && headings[end].level > level; end++) if (headings[end].level === 2) sections++
    const below = topics.slice(i + 1, end)
    const own = areOwn(sections > 0 ? below.filter((_, k) => headings[i + 1 + k].level === 2) : below)
    const turn =
      sections > 0 || (own && level === 1) ? null : findTurn(paragraphs, headings[i], headings.slice(i + 1, end), below)
    if (turn !== null) found.add(turn)
    else if (own) found.add(paragraph)
  }
  return found
}

/** Whether topics are of the government's own house: two at least, and more than the half. */
function areOwn(topics: readonly boolean[]): boolean {
  const own = topics.filter(Boolean).length
  return own >= 2 && own * 2 > topics.length
}

const isOwnTopic = ({ words }: Heading) => hasSense(words.slice(0, TOPIC), 'self-topic')

/** Where the topics of a section turn to the own house: at a topic that says so, or at an address before one; null when they do not. */
function findTurn(
  paragraphs: readonly Paragraph[],
  section: Heading,
  topics: readonly Heading[],
  own: readonly boolean[],
): number | null {
  if (own.filter(Boolean).length < 2) return null
  for (let k = 0; k + 1 < topics.length; k++) {
    const { paragraph, words } = topics[k]
    const floor = (topics[k - 1] ?? section).paragraph
    let turn = hasSense(words, 'self') ? paragraph : -1
    // a sentence or two may stand between the address and the first topic
    for (let i = paragraph - 1; i > floor && i >= paragraph - BETWEEN; i--) if (isAddress(paragraphs[i])) turn = i
    // right under its heading the section itself is of it
    if (turn > section.paragraph + 1 && areOwn(own.slice(k))) return turn
  }
  return null
}

const isAddress = ({ words }: Paragraph) => words.startsWith('各位代表')

/** So many paragraphs before its topics may an address stand. */
const BETWEEN = 3

/** A topic says what it is of in its first words. */
const TOPIC = 40
