import type { Reading } from '../model/reading.ts'
import type { Held, ReadingSource } from './follow-source.ts'
import type { EditionRow, Store } from './kept.ts'
import { Recent } from './recent.ts'

/** Readings of so many editions are kept at hand: those of two consecutive years with their lists. */
const KEPT = 8

type HeldEdition = Held & { edition: number }

/**
 * What is kept as a source to follow from: the preferred edition of every report and list, and what no report owns. Readings are
 * put together when they are asked for, with what people decided of their facts; each knows its edition (`source.edition`). It shows the store as it was when it was made.
 */
export async function keptSource(store: Store): Promise<ReadingSource> {
  const held: HeldEdition[] = []
  for await (const batch of store.stream('editions', { editions: 'preferred' }, { sort: 'id' })) {
    held.push(...batch.map(heldEdition))
  }
  const recent = new Recent<number, Reading>(KEPT)
  const readOnce = (edition: number) => recent.get(edition, () => readEdition(store, edition))
  return {
    held,
    readingsOf: (code, year) =>
      Promise.all(
        held.filter(it => it.place?.code === code && it.year === year).map(({ edition }) => readOnce(edition)),
      ),
  }
}

async function readEdition(store: Store, edition: number): Promise<Reading> {
  const reading = await store.heldReading(edition)
  if (reading === null) throw new RangeError(`no edition ${edition}`)
  const { origins: _, ...rest } = reading
  return { ...rest, source: { ...reading.source, edition } }
}

function heldEdition(row: EditionRow): HeldEdition {
  const { placeCode, placeName, placeFullName, level } = row
  return {
    edition: row.id,
    file: row.fileSha256,
    seal: row.readingSha256,
    name: row.sourceName,
    kind: row.kind,
    place:
      placeCode && level
        ? { code: placeCode, name: placeName ?? placeCode, fullName: placeFullName ?? placeCode, level }
        : null,
    year: row.year,
    issues: [...new Set(row.issues.map(it => it.code))],
  }
}
