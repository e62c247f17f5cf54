import type { Doubt, Observed } from '../../client/api-types.ts'

/** A fact to begin with, from the words that were selected: their number and unit, and the year of the report. */
export function newFact(quote: string, { year }: Pick<Doubt, 'year'>): Observed {
  const number = /-?\d+(?:\.\d+)?/.exec(
    quote.replace(/[０-９．]/g, it => String.fromCharCode(it.charCodeAt(0) - 0xfee0)),
  )
  const unit = number
    ? (/^[^\d，。；、以左超以内]{0,6}/.exec(quote.slice(number.index + number[0].length))?.[0] ?? '')
    : ''
  return {
    ...{ subject: '', action: null, member: null, indicator: null, measure: unit === '%' ? 'growth' : 'level' },
    ...{ value: number ? Number(number[0]) : null, upper: null, unit, comparator: '=', reference: null },
    ...{ status: 'target', force: null, period: year === null ? '' : String(year) },
  } as Observed
}
