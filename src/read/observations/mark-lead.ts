import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { periodPattern } from '../../lexicon/periods.ts'
import type { Mark } from './period-marks.ts'

const [STOP, PAUSE] = [1, 2]
const BREAKS = charSorts([
  ['\n。!?—', STOP],
  [',;:', PAUSE],
])
/** So many characters may stand between a stop and a mark that opens its sentence. */
const FARTHEST_HEAD = 6

/** Whether what stands at `at` opens its sentence: 。预计|2020年. */
export function opensSentence(text: string, at: number): boolean {
  const farthest = Math.max(0, at - FARTHEST_HEAD - 1)
  for (let i = at - 1; i >= farthest; i--) {
    const sort = BREAKS[codeAt(text, i)]
    if (sort !== 0) return sort === STOP || ADDRESS.test(text.slice(Math.max(0, i - 5), i))
  }
  return at === 0
}

// 各位代表,|过去的五年
const ADDRESS = periodPattern('address-before')

// ⏎——过去五年, 各位代表!过去五年, ⏎一、过去五年及2012年工作回顾
// ⏎回顾过去五年, ⏎在刚刚|过去的一年里, ⏎在刚刚过去的|2021年
const LEAD = periodPattern('lead')
/** Whether what stands at `at` and opens its sentence opens its paragraph: ⏎一、|过去五年. */
export const opensParagraph = (text: string, at: number): boolean =>
  at === 0 || LEAD.test(text.slice(Math.max(0, at - 14), at))

const AFTER_STOP = periodPattern('after-stop')
// ⏎各位代表,经过2015年的努力,我们实现了“十二五”圆满收官。
const SUMMARY = periodPattern('summary')
/** So far behind the beginning of its paragraph a span may take its lead. */
const LONGEST = 1000
/**
 * Whether a span takes the lead of its paragraph from a single year: ⏎2020年是“十三五”收官之年。|五年来,…; or from a summary that
 * tells no figure.
 */
export function leadsOver(text: string, marks: readonly Mark[], { at, from, last }: Mark): boolean {
  if (last - from < 2 || last - from > 5 || !AFTER_STOP.test(text.slice(Math.max(0, at - 3), at))) return false
  const farthest = Math.max(0, at - LONGEST)
  const paragraph = farthest + text.slice(farthest, at).lastIndexOf('\n') + 1
  if (at - paragraph < 160 && SUMMARY.test(text.slice(paragraph, at))) return true
  for (let k = marks.length - 1; k >= 0 && marks[k].at >= paragraph; k--)
    if (marks[k].leads) return marks[k].head && marks[k].from === marks[k].last
  return false
}

// 2007年全省经济社会保持了良好势头。预计…: a sentence without a figure says of when its paragraph goes on to tell
const TOPIC = periodPattern('topic', 'y')
export function isTopic(text: string, end: number): boolean {
  TOPIC.lastIndex = end
  return TOPIC.test(text)
}
