import { createHash } from 'node:crypto'
import type { FollowIssue } from '../model/following.ts'
import type { Place } from '../model/reading.ts'
import type { FollowDesk } from './follow-desk.ts'
import { rulesVersion } from './follow-rules.ts'
import { placesOf, yearsOf } from './follow-source.ts'
import type { ScoreCounts } from './score-rows.ts'

/**
 * How the promises of a place and year fared. `counts` null: it could not be followed, `issues` say why. `editions`: the texts it rests
 * on; `decided`: promises that a person judged.
 */
export type Tally = {
  to: number | null
  counts: ScoreCounts | null
  decided: number
  editions: number[]
  issues: FollowIssue['code'][]
}

/** A place with its years; `tally` null: not counted yet. */
export type TallyRow = { place: Place; years: { year: number; tally: Tally | null }[] }

/** A place and year to be followed, with the word for all that its tally is counted from. */
type Wanted = { place: Place; year: number; inputs: string }

/** What was counted, place by place in the order of their codes: what is out of date counts as not counted yet. */
export async function loadTallies(desk: FollowDesk): Promise<TallyRow[]> {
  const known = new Map(
    (await desk.store.followings()).map(it => [`${it.placeCode} ${it.year} ${it.inputs}`, it.tally]),
  )
  const rows = new Map<string, TallyRow>()
  for (const { place, year, inputs } of await findWanted(desk)) {
    const row = rows.get(place.code) ?? { place, years: [] }
    rows.set(place.code, row)
    row.years.push({ year, tally: (known.get(`${place.code} ${year} ${inputs}`) as Tally | undefined) ?? null })
  }
  return [...rows.values()]
}

const KEEP_MILLISECONDS = 3000

/**
 * Counts what was not counted yet, or from other texts, decisions or rules; keeps it some places at a time. Returns how many years. `stop` is
 * asked before each, `rest` waited for.
 */
export async function countMissing(
  desk: FollowDesk,
  stop: () => boolean = () => false,
  rest: () => Promise<void> = async () => {},
): Promise<number> {
  const known = new Set((await desk.store.followings()).map(it => `${it.placeCode} ${it.year} ${it.inputs}`))
  const missing = (await findWanted(desk)).filter(it => !known.has(`${it.place.code} ${it.year} ${it.inputs}`))
  let rows: { placeCode: string; year: number; inputs: string; tally: Tally }[] = []
  let count = 0
  let kept = desk.now()
  for (const [i, { place, year, inputs }] of missing.entries()) {
    await rest()
    if (stop()) break
    rows.push({ placeCode: place.code, year, inputs, tally: await tallyOf(desk, place, year) })
    count++
    // every write makes the answers that a server remembers old: few of them
    if (missing[i + 1]?.place.code === place.code || desk.now() - kept < KEEP_MILLISECONDS) continue
    await desk.store.saveFollowings(rows)
    rows = []
    kept = desk.now()
  }
  if (rows.length > 0) await desk.store.saveFollowings(rows)
  return count
}

async function tallyOf(desk: FollowDesk, place: Place, year: number): Promise<Tally> {
  const { card, issues } = await desk.scorecard(place, year)
  if (card === null) return { to: null, counts: null, decided: 0, editions: [], issues: issues.map(it => it.code) }
  return {
    to: card.to,
    counts: card.counts,
    decided: card.rows.filter(it => it.decision !== null).length,
    editions: card.texts.flatMap(({ edition }) => edition ?? []),
    issues: [...new Set(card.issues.map(it => it.code))],
  }
}

async function findWanted(desk: FollowDesk): Promise<Wanted[]> {
  const source = await desk.source()
  const decided = await decisionsByEdition(desk)
  const rules = rulesVersion()
  const held = new Map<string, string[]>()
  for (const { place, year, edition, seal } of source.held) {
    if (!place || year === null) continue
    const key = `${place.code} ${year}`
    held.set(key, [...(held.get(key) ?? []), `${edition} ${seal} ${decided.get(edition ?? 0) ?? ''}`])
  }
  return placesOf(source).flatMap(place =>
    yearsOf(source, place.code).map(year => {
      const texts = [year, year + 1].map(it => held.get(`${place.code} ${it}`) ?? [])
      const inputs = createHash('sha256')
        .update(JSON.stringify([rules, ...texts]))
        .digest('hex')
        .slice(0, 32)
      return { place, year, inputs }
    }),
  )
}

/** The decisions that stand, about links, facts or the text as a whole, in one word for each edition. */
async function decisionsByEdition({ store }: FollowDesk): Promise<Map<number, string>> {
  const words = new Map<number, string>()
  for await (const rows of store.stream('decisions')) {
    for (const { edition, id, state, withdrawnAt } of rows) {
      if (withdrawnAt === null) words.set(edition, `${words.get(edition) ?? ''} ${id} ${state}`)
    }
  }
  return words
}
