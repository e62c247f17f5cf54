import type { FollowedText, Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import { followPlace } from './follow-place.ts'
import { type ReadingSource, yearsOf } from './follow-source.ts'
import type { Filter } from './kept.ts'
import { OwnHistory } from './panel-history.ts'
import { type HeadlineIndex, parentOf } from './panel-index.ts'
import { panelMeasures } from './panel-measures.ts'
import { reportMeasures } from './panel-report.ts'
import { type PanelLine, panelStatement } from './panel-statement.ts'

/** What the panel can be narrowed to. */
export const PANEL_FILTERS = [
  'place',
  'levels',
  'yearFrom',
  'yearTo',
  'indicators',
  'measures',
  'commitmentKinds',
] as const

export type PanelFilter = Pick<Filter, (typeof PANEL_FILTERS)[number]>

/**
 * The rows of one place, a batch a year: years ascending, statements in text order. What is computed of a row never depends on the
 * filter: earlier years are followed also when they are not asked for. `decide` puts what people decided beside what is proposed, and says whether the texts still hold.
 */
export async function* rowsOfPlace(
  source: ReadingSource,
  headlines: HeadlineIndex,
  place: Place,
  filter: PanelFilter,
  decide: (proposed: Following) => Promise<Following>,
): AsyncGenerator<PanelLine[]> {
  const history = new OwnHistory()
  const parent = parentOf(place.code)
  for (const year of yearsOf(source, place.code)) {
    if (filter.yearTo !== undefined && year > filter.yearTo) return
    const proposed = (await followPlace(source, place, year)).following
    if (proposed === null) continue
    const readings = await readingsOf(source, proposed, place, year)
    const following = await decide(proposed)
    const report = reportMeasures(following, readings[0])
    const lines = following.links.map((link): PanelLine => {
      const statement = panelStatement(following, link, readings[link.target.text], place, parent)
      return { ...statement, measures: panelMeasures(statement, headlines, history, report) }
    })
    if (filter.yearFrom !== undefined && year < filter.yearFrom) continue
    yield lines.filter(line => fits(line, filter))
  }
}

/** The readings behind the texts of a following, in their order. */
async function readingsOf(source: ReadingSource, { texts }: Following, place: Place, year: number): Promise<Reading[]> {
  const near = [...(await source.readingsOf(place.code, year)), ...(await source.readingsOf(place.code, year + 1))]
  return texts.map(text => {
    const reading = near.find(it => isOf(it, text))
    if (!reading) throw new RangeError(`no reading of ${text.name}`)
    return reading
  })
}

function isOf({ source, kind, year }: Reading, text: FollowedText): boolean {
  return (
    source.name === text.name &&
    source.line === text.line &&
    source.sha256 === text.sha256 &&
    kind === text.kind &&
    year === text.year
  )
}

function fits({ link: { target, kind } }: PanelLine, { indicators, measures, commitmentKinds }: PanelFilter): boolean {
  return (
    (indicators === undefined || (target.indicator !== null && indicators.includes(target.indicator))) &&
    (measures === undefined || measures.includes(target.measure)) &&
    (commitmentKinds === undefined || commitmentKinds.includes(kind))
  )
}
