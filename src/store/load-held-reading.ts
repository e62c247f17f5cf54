import { FACT_DECISIONS } from '../model/decided-fact.ts'
import type { Commitment, Observation, Reading } from '../model/reading.ts'
import type { Db } from './db.ts'
import { streamRows } from './lists.ts'
import { loadReading, readObservation } from './load-reading.ts'
import type { ObservationRow } from './rows.ts'

/** See `Store.heldReading`. */
export async function loadHeldReading(db: Db, id: number): Promise<Reading | null> {
  const reading = await loadReading(db, id)
  if (reading === null) return null
  const rows: ObservationRow[] = []
  const filter = { edition: id, decided: Object.values(FACT_DECISIONS) }
  for await (const batch of streamRows(db, 'observations', filter, { sort: 'edition' })) rows.push(...batch)
  return rows.length === 0 ? reading : withDecided(reading, rows)
}

function withDecided(reading: Reading, rows: readonly ObservationRow[]): Reading {
  const decided = new Map(rows.map(row => [row.index, row]))
  const read = reading.observations.map((it, index) => ({ it, index, row: decided.get(index) ?? null }))
  const added = rows.filter(row => row.index >= read.length).map(row => ({ it: row, index: row.index, row }))
  const held = [...read, ...added]
    .filter(({ row }) => row?.decided !== 'rejected')
    .map(({ it, index, row }) => ({ index, observation: readObservation(row ?? it) }))
    .sort((a, b) => a.observation.start - b.observation.start || a.index - b.index)
  const place = new Map(held.map(({ index }, at) => [index, at]))
  const own = held.filter(({ index }) => index >= read.length)
  return {
    ...reading,
    observations: held.map(({ observation }) => observation),
    commitments: reading.commitments.map(it => ({ ...it, observations: indexesIn(it, place, own) })),
  }
}

/** What a commitment holds: what it held and was not rejected, and what was added within its words. */
function indexesIn(
  { start, end, observations }: Commitment,
  place: ReadonlyMap<number, number>,
  added: readonly { index: number; observation: Observation }[],
): number[] {
  const within = added.filter(({ observation }) => observation.start >= start && observation.end <= end)
  return [...observations, ...within.map(it => it.index)].flatMap(index => place.get(index) ?? []).sort((a, b) => a - b)
}
