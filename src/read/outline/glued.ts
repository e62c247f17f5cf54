import { chinese } from './list-marks.ts'
import { makeParagraph, type Paragraph } from './paragraphs.ts'

const LARGEST = 39
/** Characters of a section at the least. */
const LEAST = 12
const LONGEST_TITLE = 40

/**
 * The paragraphs with those parted in which a numbered section begins, as its neighbours tell: …主要做了以下工作：|（一）深化改革。… before one
 * that begins with （二）, …便利。|（二）支持创新。… between （一） and （三）. `folded` is their text. Linear.
 */
export function partGlued(folded: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const cuts = [...findCuts(paragraphs, 'paren'), ...findCuts(paragraphs, 'comma')].sort((a, b) => a - b)
  if (cuts.length === 0) return paragraphs
  const parted: Paragraph[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    let rest = paragraph
    for (; next < cuts.length && cuts[next] < paragraph.end; next++) {
      const { start, end, signs, bold } = rest
      parted.push(makeParagraph(folded, start, cuts[next], signs, start + bold <= cuts[next] ? bold : 0))
      rest = makeParagraph(folded, cuts[next], end, signs, 0)
    }
    parted.push(rest)
  }
  return parted
}

/** Where sections begin inside paragraphs, by gaps in the numbers of one kind. */
function findCuts(paragraphs: readonly Paragraph[], kind: 'paren' | 'comma'): number[] {
  const cuts: number[] = []
  let last = 0
  let from = 0
  for (let i = 0; i < paragraphs.length; i++) {
    const { mark } = paragraphs[i]
    if (mark?.kind !== kind) continue
    let to = i
    for (let number = mark.number - 1; number > 0 && number !== last && to >= from; number--) {
      const words = markOf(kind, number)
      while (--to >= from && placeOf(paragraphs[to], words) === 0);
      if (to < from) break
      cuts.push(paragraphs[to].start + placeOf(paragraphs[to], words))
      to++
    }
    last = mark.number
    from = i
  }
  return cuts
}

/** Where the mark begins the one sentence that it does, or follows the title of a part (三、主要任务|（一）…); 0: nowhere, or it stands twice. */
function placeOf({ words, mark: own }: Paragraph, mark: string): number {
  const at = mark === '' ? -1 : words.indexOf(mark, 1)
  if (at < 0 || words.indexOf(mark, at + 1) >= 0) return 0
  const titled = own?.kind === 'comma' && at <= LONGEST_TITLE && !/[。:;!]/.test(words.slice(0, at))
  return (titled || /[。:!]/.test(words[at - 1])) && words.length - at >= LEAST ? at : 0
}

function markOf(kind: 'paren' | 'comma', number: number): string {
  if (number > LARGEST) return ''
  return kind === 'paren' ? `(${chinese(number)})` : `${chinese(number)}、`
}
