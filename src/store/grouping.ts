import { type Db, one, type Value } from './db.ts'
import type { NewEdition } from './edition-row.ts'
import { bandsOf, containment, similarity } from './sketch.ts'

/** Editions of one place and year are of one report when so much of the shorter stands in the longer. */
const SAME_REPORT = 0.5
/** An edition whose place or year is unknown belongs to a report that is so alike. */
const NEARLY_IDENTICAL = 0.6
/** So alike, yet of another place or year: one of the two is labelled wrongly. */
const TWIN = 0.8

/** Kinds of which a government gives none, or many, in a year. */
export const NO_REPORTS: ReadonlySet<NewEdition['kind']> = new Set(['figures', 'news', 'other'])

export type Grouped = { report: string | null; outcome: 'new' | 'further' | 'not-a-report'; twin: string | null }

/** `placeCode` and `year` are the report's. */
type Candidate = { report: string; placeCode: string; year: number; characters: number; sketch: string }

/**
 * Finds the report of a new edition, or begins one. Of one report are: editions of the same kind, place and year with near-identical
 * text; and an edition whose place or year nobody knows with the report that is nearly identical to it. `stays`: the report that it keeps.
 */
export async function groupEdition(
  db: Db,
  id: number,
  edition: NewEdition,
  stays: string | null = null,
): Promise<Grouped> {
  const bands = bandsOf(edition.sketch)
  await db.insert(
    'edition_bands',
    ['band', 'edition'],
    bands.map(band => [band, id]),
  )
  if (NO_REPORTS.has(edition.kind)) return { report: null, outcome: 'not-a-report', twin: null }
  const alike = await alikeEditions(db, id, edition, bands)
  const own = alike.find(({ candidate, jaccard }) => isSameReport(edition, candidate, jaccard))
  const twin = alike.find(({ candidate, jaccard }) => jaccard >= TWIN && disagrees(edition, candidate))
  const report = stays ?? own?.candidate.report ?? (await beginReport(db, id, edition))
  await db.run('update editions set report = ? where id = ?', [report, id])
  return { report, outcome: own ? 'further' : 'new', twin: twin?.candidate.report ?? null }
}

type Alike = { candidate: Candidate; jaccard: number }

/** Editions that could be of the same report or a twin, the most alike first. */
async function alikeEditions(db: Db, id: number, edition: NewEdition, bands: string[]): Promise<Alike[]> {
  const columns = 'e.report, r.place_code, r.year, e.characters, e.sketch'
  const rows: Value[][] = []
  if (edition.placeCode !== '' && edition.year !== 0) {
    const sql = `select ${columns} from editions e join reports r on r.id = e.report where e.place_code = ? and e.year = ? and e.kind = ? and e.id <> ?`
    rows.push(...(await db.all(sql, [edition.placeCode, edition.year, edition.kind, id])))
  }
  if (bands.length > 0) {
    const sql = `select ${columns} from editions e join reports r on r.id = e.report where e.id in (select edition from edition_bands where band in (${bands.map(() => '?').join(', ')})) and e.kind = ? and e.id <> ?`
    rows.push(...(await db.all(sql, [...bands, edition.kind, id])))
  }
  return rows
    .map(([report, placeCode, year, characters, sketch]) => {
      const candidate = { report, placeCode, year, characters, sketch } as Candidate
      return { candidate, jaccard: similarity(edition.sketch, candidate.sketch) }
    })
    .sort((a, b) => b.jaccard - a.jaccard || (a.candidate.report < b.candidate.report ? -1 : 1))
}

function isSameReport(edition: NewEdition, candidate: Candidate, jaccard: number): boolean {
  if (disagrees(edition, candidate)) return false
  const known = [edition, candidate].every(it => it.placeCode !== '' && it.year !== 0)
  return known
    ? containment(jaccard, edition.characters, candidate.characters) >= SAME_REPORT
    : jaccard >= NEARLY_IDENTICAL
}

/** Both know their place, or both their year, and they differ. */
function disagrees(edition: NewEdition, candidate: Candidate): boolean {
  return (
    (edition.placeCode !== '' && candidate.placeCode !== '' && edition.placeCode !== candidate.placeCode) ||
    (edition.year !== 0 && candidate.year !== 0 && edition.year !== candidate.year)
  )
}

/** 210100-2021, 210100-2021-plan, 210100-2021-2 for another text of the same kind, place and year; xxxxxx-xxxx where unknown. */
async function beginReport(db: Db, id: number, { kind, placeCode, year }: NewEdition): Promise<string> {
  const key = [kind, placeCode, year]
  const last = await one(db, 'select max(number) from reports where kind = ? and place_code = ? and year = ?', key)
  const number = Number(last?.[0] ?? 0) + 1
  const parts = [placeCode || 'xxxxxx', year === 0 ? 'xxxx' : String(year)]
  if (kind !== 'work-report') parts.push(kind)
  if (number > 1) parts.push(String(number))
  const report = parts.join('-')
  await db.run(
    'insert into reports (id, kind, place_code, year, number, edition, editions) values (?, ?, ?, ?, ?, ?, 0)',
    [report, ...key, number, id],
  )
  return report
}
