import type { Reading } from '../model/reading.ts'
import { type Db, marks, one } from './db.ts'
import { nextEditionId } from './edition-ids.ts'
import { EDITION_COLUMNS, editionValues, type NewEdition, newEdition } from './edition-row.ts'
import { appendEvents } from './events.ts'
import { groupEdition } from './grouping.ts'
import { settleReport } from './preferred.ts'
import { DERIVED_COLUMNS, DERIVED_TABLES, derivedRows } from './reading-rows.ts'
import { indexSentences } from './sentence-rows.ts'
import { settleDoubts } from './settle-doubts.ts'
import type { EditionOutcome, FileOutcome, ReadFile } from './store.ts'
import { lockNames, lockWork } from './work-lock.ts'

export async function knownFiles(db: Db, sha256: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < sha256.length; at += 500) {
    const some = sha256.slice(at, at + 500)
    const rows = await db.all(`select sha256 from files where sha256 in (${marks(some)})`, some)
    for (const [hash] of rows) known.add(String(hash))
  }
  return known
}

/** One transaction: all files or none. See `Store.saveFiles`. */
export async function saveFiles(
  db: Db,
  files: readonly ReadFile[],
  actor: string,
  now: string,
): Promise<FileOutcome[]> {
  const numbered = files.map(file => ({ file, editions: newEditions(file.readings) }))
  return db.write(async inside => {
    await lockWork(
      inside,
      numbered.flatMap(({ file, editions }) => lockNames(file.sha256, editions)),
    )
    const outcomes: FileOutcome[] = []
    const reports = new Set<string>()
    for (const { file, editions } of numbered) {
      const outcome = await saveFile(inside, file, editions, now)
      for (const { report, outcome: what } of outcome.editions)
        if (report !== null && what !== 'known') reports.add(report)
      outcomes.push(outcome)
    }
    for (const report of [...reports].sort()) await settleReport(inside, report)
    const editions = outcomes.flatMap(it => it.editions)
    await settleDoubts(
      inside,
      editions.filter(it => it.outcome !== 'known').map(it => it.edition),
    )
    await appendEvents(
      inside,
      outcomes.filter(it => !it.known).map(it => importEvent(it, actor)),
      now,
    )
    return outcomes
  })
}

/** Readings of the same source bytes are counted from 0. */
export function newEditions(readings: readonly Reading[]): NewEdition[] {
  const counts = new Map<string, number>()
  return readings.map(reading => {
    const { sha256 } = reading.source
    const position = counts.get(sha256) ?? 0
    counts.set(sha256, position + 1)
    return newEdition(reading, position)
  })
}

async function saveFile(db: Db, file: ReadFile, editions: NewEdition[], now: string): Promise<FileOutcome> {
  const outcome: FileOutcome = { sha256: file.sha256, name: file.name, known: false, editions: [] }
  if ((await knownFiles(db, [file.sha256])).size > 0) return { ...outcome, known: true }
  await db.insert(
    'files',
    ['sha256', 'name', 'bytes', 'received_at', 'editions'],
    [[file.sha256, file.name.replaceAll('\u0000', '\ufffd'), file.bytes, now, editions.length]],
  )
  for (const edition of editions) outcome.editions.push(await saveEdition(db, file.sha256, edition, now))
  return outcome
}

/** A new edition with all that belongs to it; its report is not settled yet. */
export async function saveEdition(db: Db, file: string, edition: NewEdition, now: string): Promise<EditionOutcome> {
  const before = await one(db, 'select id, report from editions where source_sha256 = ? and position = ?', [
    edition.sourceSha256,
    edition.position,
  ])
  if (before) return { edition: Number(before[0]), report: before[1] as string | null, outcome: 'known', twin: null }
  const id = await nextEditionId(db)
  await db.insert('editions', EDITION_COLUMNS, [editionValues(id, edition, file, now)])
  await saveContent(db, id, edition)
  const grouped = await groupEdition(db, id, edition)
  if (grouped.report === null) await db.run('update editions set preferred = 1 where id = ?', [id])
  return { edition: id, ...grouped }
}

/** The text of an edition, what is derived from it, and its sentences in the index. */
export async function saveContent(db: Db, id: number, edition: NewEdition): Promise<void> {
  const { reading } = edition
  await db.insert(
    'edition_texts',
    ['edition', 'body', 'issues', 'origins'],
    [[id, reading.text, JSON.stringify(reading.issues), JSON.stringify(reading.origins ?? [])]],
  )
  const rows = derivedRows(id, reading)
  for (const table of DERIVED_TABLES) await db.insert(table, DERIVED_COLUMNS[table], rows[table])
  await indexSentences(db, id, edition)
}

function importEvent({ sha256, name, editions }: FileOutcome, actor: string) {
  const payload = editions.map(({ edition, report, outcome, twin }) => ({
    edition,
    report,
    outcome,
    ...(twin ? { twin } : {}),
  }))
  return { actor, kind: 'import', subject: sha256, payload: { name, editions: payload } }
}
