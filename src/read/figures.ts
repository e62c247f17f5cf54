import { figureSentences } from '../lexicon/figures.ts'
import { indicatorById } from '../lexicon/indicators.ts'
import type { Observation, Place, Reading, Source } from '../model/reading.ts'
import { READING_SCHEMA } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { findObservations } from './observations.ts'
import { foldWidth } from './text-fold.ts'

/** A row of a table of figures: its words as they stand, and what its cells say. */
export type FigureRow = {
  words: string
  /** Where the words begin in the decoded source. */
  start: number
  place: Place
  /** The year that the value is of. */
  year: number
  /** A name, or an id of the lexicon. */
  indicator: string
  value: string
  unit: string
  /** Who gives the figure: 沈阳市统计局. */
  giver: string
  /** Where the value, with its unit if that follows it, stands in the words. */
  at: Span
}

/**
 * A row of a table of figures as a reading of kind `figures`: its text is the row, its only observation the value, a result of its year,
 * measured as the same words in a report would be. Null: indicator, value and unit do not make one quantity.
 */
export function readFigure(source: Source, row: FigureRow): Reading | null {
  const found = observationOf(row)
  if (found === null) return null
  return {
    schema: READING_SCHEMA,
    source,
    kind: 'figures',
    title: row.giver === '' ? null : row.giver,
    place: row.place,
    year: row.year,
    session: null,
    delivered: null,
    speaker: null,
    complete: true,
    text: row.words,
    outline: [],
    observations: [{ ...found, ...row.at, status: 'result', period: String(row.year) }],
    commitments: [],
    issues: [],
    origins: [[0, row.start, row.words.length]],
  }
}

function observationOf({ indicator, value, unit, year }: FigureRow): Observation | null {
  const number = value.replace(/[,，\s]/g, '').replace(/^[−－]/, '-')
  if (!/^-?\d+(?:\.\d+)?$/.test(number)) return null
  const falls = number.startsWith('-')
  const name = indicatorById(indicator)?.name ?? indicator
  for (const words of figureSentences(name, falls ? number.slice(1) : number, unit, falls)) {
    const sentence = `${year}年，${words}。`
    const roles = [{ start: 0, end: sentence.length, role: 'review' as const }]
    const { observations } = findObservations(sentence, foldWidth(sentence), null, year + 1, [], roles)
    if (observations.length === 1 && observations[0].value === Number(number)) return observations[0]
  }
  return null
}
