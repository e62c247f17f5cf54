import type { ChartCell } from '../../client/api-types.ts'
import type { Answer } from '../../client/client.ts'

export type PlaceSort = 'target' | 'result' | 'code'

/** What of a chart's answer is drawn: `cells` in the order of the table, `drawn` those in the picture, `values` how many numbers or words. */
type Shown = { cells: ChartCell[]; drawn: ChartCell[]; references: ChartCell[]; values: number }

/** Places in the order chosen, those without a number last; years from the first report to the last. */
export function shownCells({ by, cells, references }: Answer<'getIndicatorChart'>, sort: PlaceSort): Shown {
  const values = cells.filter(it => it.target !== null || it.result !== null || it.others.length > 0).length
  if (by === 'year') {
    const own = new Set(cells.map(it => it.year))
    return { cells, drawn: withoutEmptyEnds(cells), references: references.filter(it => own.has(it.year)), values }
  }
  const sorted = sort === 'code' ? cells : [...cells].sort((a, b) => compareNumbers(ranksOf(a, sort), ranksOf(b, sort)))
  return { cells: sorted, drawn: sorted, references, values }
}

/** The number sorted by, then the other one; none comes last. */
function ranksOf({ target, result }: ChartCell, sort: 'target' | 'result'): (number | null)[] {
  const both = [target?.shown ?? null, result?.shown ?? null]
  return sort === 'target' ? both : both.reverse()
}

function compareNumbers(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i]
    if (one === other) continue
    if (one === null || other === null) return one === null ? 1 : -1
    return other - one
  }
  return 0
}

/** Years before the first and after the last that have anything are not drawn. */
function withoutEmptyEnds(cells: readonly ChartCell[]): ChartCell[] {
  const has = (it: ChartCell) => it.target !== null || it.result !== null
  const first = cells.findIndex(has)
  const last = cells.findLastIndex(has)
  return first < 0 ? [] : cells.slice(first, last + 1)
}
