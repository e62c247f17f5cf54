import type { Heading } from './headings.ts'
import { hasQuantity, type Paragraph, sentenceEnd } from './paragraphs.ts'

const LEAST_ITEMS = 3
/** Of the items of a list so many may be without a topic (…，增长8%). */
const SHARE = 0.75
const SHORTEST = 3
const LONGEST = 50
const LEAST_TEXT = 12
const LEAST_BELOW = 60

/**
 * The paragraphs of lists that begin with a topic as their neighbours do: 一是着力稳增长,实体经济保持平稳运行。… 二是着力调结构,产业转型升级步伐加快。…
 * 三是…; dashes too. In such a list what one item does all do, though a sentence alone would be too long for a topic or too much of a statement.
 */
export function findEvenLists(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Set<number> {
  const even = new Set<number>()
  const taken = new Set(headings.map(h => h.paragraph))
  let list: number[] = []
  const close = () => {
    const topics = list.filter(i => hasTopic(paragraphs[i], paragraphs[i + 1]))
    if (list.length >= LEAST_ITEMS && topics.length >= list.length * SHARE) for (const i of topics) even.add(i)
    list = []
  }
  for (let i = 0; i < paragraphs.length; i++) {
    const { mark } = paragraphs[i]
    const last = list.length > 0 ? paragraphs[list[list.length - 1]].mark : null
    const item = !taken.has(i) && (mark?.kind === 'ordinal' || mark?.kind === 'dash')
    // a paragraph without mark may stand between 一是 and 二是, not between dashes
    if (!item && !taken.has(i) && mark === null && last?.kind === 'ordinal') continue
    const goesOn = item && last?.kind === mark.kind && (mark.kind === 'dash' || mark.number === last.number + 1)
    if (!goesOn) close()
    if (item && (goesOn || mark.kind === 'dash' || mark.number <= 2)) list.push(i)
  }
  close()
  return even
}

/** Whether an item begins with a short sentence without a quantity, or is one on a line of its own, and a text follows. */
function hasTopic({ words, mark }: Paragraph, next: Paragraph | undefined): boolean {
  const from = mark?.length ?? 0
  const end = sentenceEnd(words, from)
  const first = words.slice(from, end - 1)
  return (
    first.length >= SHORTEST &&
    first.length <= LONGEST &&
    (words.length - end >= LEAST_TEXT ||
      (end === words.length && next !== undefined && next.mark === null && next.words.length >= LEAST_BELOW)) &&
    words[end - 1] === '。' &&
    !/[:;]|^[”）)、]/.test(first) &&
    !hasQuantity(first)
  )
}
