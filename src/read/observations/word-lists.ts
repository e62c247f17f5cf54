import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'

/** Parts of a list joined by 、和及与, or by one joint alone; quotation marks and brackets kept whole. */
export function listOf(words: string, only: string | null = null): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const sort = LIST_SORTS[codeAt(words, at)]
    if (sort === 0) continue
    if (sort === OPEN) depth++
    else if (sort === CLOSE) depth--
    if (depth > 0) continue
    const joint = only === null || words[at] === only ? jointAt(words, at) : 0
    if (joint > 0 && at > from) {
      parts.push(words.slice(from, at))
      from = at + joint
      at += joint - 1
    }
  }
  if (from < words.length) parts.push(from === 0 ? words : words.slice(from))
  return parts
}

const [OPEN, CLOSE, JOINT] = [1, 2, 3]
const LIST_SORTS = charSorts([
  ['“(《', OPEN],
  ['”)》', CLOSE],
  ['、以和与及', JOINT],
])

const [LIST, FIRST_OF_TWO, SECOND_OF_TWO] = codesOf('、以及')
const [AND, WITH, ALSO] = [1, 2, 4]
const JOINTS = charSorts([
  ['和', AND],
  ['与', WITH],
  ['及', ALSO],
])
// 共和国, 和谐, 参与, 研究与试验发展, 与会, 以及, 普及率, 涉及: 和 与 及 inside words join nothing, nor 和 and 及 at the end
const INSIDE_AFTER = charSorts([
  ['共谐平睦缓祥调总温', AND],
  ['参给赋授究', WITH],
  ['普涉以波推企顾', ALSO],
])
const INSIDE_BEFORE = charSorts([
  ['谐平睦国解美\0', AND],
  ['会', WITH],
  ['时其格以\0', ALSO],
])

/** How many characters at a place join two parts of a list. */
function jointAt(words: string, at: number): number {
  const code = codeAt(words, at)
  if (code === LIST) return 1
  const next = codeOrNone(words, at + 1)
  if (code === FIRST_OF_TWO) return next === SECOND_OF_TWO ? 2 : 0
  const joint = JOINTS[code]
  const inside = at === 0 || ((INSIDE_AFTER[codeAt(words, at - 1)] | INSIDE_BEFORE[next]) & joint) !== 0
  return joint === 0 || inside ? 0 : 1
}
