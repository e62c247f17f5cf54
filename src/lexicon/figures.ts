import { DATA } from './data/figures.ts'

export const FIGURE_COLUMNS = ['place', 'year', 'indicator', 'value', 'unit', 'source'] as const

export type FigureColumn = (typeof FIGURE_COLUMNS)[number]

type FiguresData = {
  columns: Record<FigureColumn, string[]>
  growthEnd: string
  rateEnd: string
  being: string
  growing: string
  falling: string
  examples: [indicator: string, value: string, unit: string, id: string, measure: string, value: number][]
}

const data = DATA as FiguresData
const growthEnd = new RegExp(data.growthEnd)
const rateEnd = new RegExp(data.rateEnd)

export const FIGURE_EXAMPLES = data.examples

/** Which column a word at the head of a table names, or null. */
export function figureColumn(word: string): FigureColumn | null {
  const plain = word.trim().toLowerCase()
  return FIGURE_COLUMNS.find(column => data.columns[column].includes(plain)) ?? null
}

/**
 * The sentences that a row may be, the likeliest first: 地区生产总值为6470.3亿元; 地区生产总值增长4.2%. `amount`: digits without a sign.
 */
export function figureSentences(name: string, amount: string, unit: string, falls: boolean): string[] {
  const bare = name.replace(growthEnd, '')
  const moving = `${bare}${falls ? data.falling : data.growing}${amount}${unit}`
  const grows = bare !== name || (/^[%％‰]/.test(unit) && !rateEnd.test(name))
  const being = `${name}${data.being}${falls ? '-' : ''}${amount}${unit}`
  return grows || falls ? [moving, being] : [being]
}
