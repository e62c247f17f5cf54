import { DEADLINE_LABEL, INNER_LABEL, PEOPLE_LABEL, RESULT_LABEL, UNIT_LABEL } from '../../lexicon/bodies.ts'
import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { parseUnits, type Units } from './units.ts'

/** What the labels of a line give: 牵头单位：市教育局 完成时限：6月底. */
export type Labelled = { units: Units | null; deadline: string }

/** Where the first label begins in folded words, else their length: 新建小学2所。|责任单位:县教育局. */
export const labelsFrom = (folded: string): number => labelStarts(folded)[0] ?? folded.length

/** Where labels begin outside brackets. */
function labelStarts(folded: string): number[] {
  const starts: number[] = []
  let depth = 0
  let at = 0
  INNER_LABEL.lastIndex = 0
  for (let found = INNER_LABEL.exec(folded); found !== null; found = INNER_LABEL.exec(folded)) {
    for (; at < found.index; at++) {
      if (OPEN[codeAt(folded, at)] === 1) depth++
      else if (CLOSE[codeAt(folded, at)] === 1) depth--
    }
    if (depth <= 0) starts.push(found.index)
  }
  return starts
}

const OPEN = charTable('([〔【')
const CLOSE = charTable(')]〕】')

/** Reads a line from its first label on; `folded` are the same words folded. People and results are passed over. */
export function readLabels(words: string, folded: string, firstLeads: boolean): Labelled {
  const starts = labelStarts(folded)
  const parts = starts.map((start, i) => ({ start, end: starts[i + 1] ?? folded.length }))
  // labels of units that stand side by side are read together, for who leads of them
  const units: string[] = []
  let deadline = ''
  for (const { start, end } of parts) {
    const part = folded.slice(start, end)
    if (DEADLINE_LABEL.test(part)) deadline = part.replace(DEADLINE_LABEL, '').replace(/[;。 ]+$/, '')
    else if (!PEOPLE_LABEL.test(part) && !RESULT_LABEL.test(part) && UNIT_LABEL.test(part))
      units.push(words.slice(start, end).trim())
  }
  const named = units.length === 0 ? null : parseUnits(units.join('；'), firstLeads)
  return { units: named, deadline: deadline || (named?.deadline ?? '') }
}
