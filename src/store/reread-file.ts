import type { Db } from './db.ts'
import { anchorDecisions } from './decisions.ts'
import { EDITION_COLUMNS, editionValues, type Identity, type NewEdition, newEdition } from './edition-row.ts'
import { appendEvents } from './events.ts'
import { deleteEdition, type EditionPlace, editionsOfFile, loadEditionPlace } from './file-editions.ts'
import { groupEdition } from './grouping.ts'
import { settleReport } from './preferred.ts'
import { DERIVED_TABLES } from './reading-rows.ts'
import { newEditions, saveContent, saveEdition } from './save-files.ts'
import { unindexSentences } from './sentence-rows.ts'
import { settleDoubts } from './settle-doubts.ts'
import { settleFacts } from './settle-facts.ts'
import type { ReadFile, RereadOutcome } from './store.ts'
import { lockWork } from './work-lock.ts'

/** See `Store.rereadFile`. One transaction. */
export async function rereadFile(db: Db, file: ReadFile, actor: string, now: string): Promise<RereadOutcome> {
  return db.write(async inside => {
    await lockWork(inside, [`file ${file.sha256}`, ...file.readings.map(it => `source ${it.source.sha256}`)])
    const before = await editionsOfFile(inside, file.sha256)
    const touched = new Set<string>()
    const touch = (report: string | null) => void (report !== null && touched.add(report))
    for (const plain of newEditions(file.readings)) {
      const old = before.find(it => it.sourceSha256 === plain.sourceSha256 && it.position === plain.position)
      if (old) {
        touch(old.report)
        touch(await replaceEdition(inside, old, await withIdentity(inside, old.id, plain)))
        before.splice(before.indexOf(old), 1)
      } else touch((await saveEdition(inside, file.sha256, plain, now)).report)
    }
    for (const gone of before) {
      touch(gone.report)
      await deleteEdition(inside, gone)
    }
    for (const report of [...touched].sort()) await settleReport(inside, report)
    await inside.run('update files set editions = ? where sha256 = ?', [file.readings.length, file.sha256])
    const anchored = await anchorDecisions(
      inside,
      file.sha256,
      before.map(it => it.id),
    )
    const held = await editionsOfFile(inside, file.sha256)
    for (const { id } of held) await settleFacts(inside, id)
    await settleDoubts(
      inside,
      held.map(it => it.id),
      [...touched],
    )
    const payload = {
      editions: file.readings.length,
      anchored: anchored.anchored,
      lost: anchored.lost.map(it => it.id),
    }
    await appendEvents(inside, [{ actor, kind: 'reread', subject: file.sha256, payload }], now)
    return { editions: file.readings.length, ...anchored }
  })
}

/** Puts what a person said of an edition's identity in place of what is known now, without another reading. */
export async function reidentify(db: Db, id: number, edition: NewEdition): Promise<void> {
  const old = await loadEditionPlace(db, id)
  const report = await replaceEdition(db, old, await withIdentity(db, id, edition))
  for (const touched of new Set([old.report, report])) if (touched !== null) await settleReport(db, touched)
}

/** Keeps id, report and date of import; the report changes only when kind, place or year do. */
async function replaceEdition(db: Db, old: EditionPlace, edition: NewEdition): Promise<string | null> {
  await unindexSentences(db, old.id, old.level, old.year)
  for (const table of [...DERIVED_TABLES, 'edition_texts', 'edition_bands']) {
    await db.run(`delete from ${table} where edition = ?`, [old.id])
  }
  const values = editionValues(old.id, edition, '', '')
  const set = EDITION_COLUMNS.map((column, i) => ({ column, value: values[i] })).filter(
    ({ column }) => !KEPT.has(column),
  )
  await db.run(`update editions set ${set.map(({ column }) => `${column} = ?`).join(', ')} where id = ?`, [
    ...set.map(({ value }) => value),
    old.id,
  ])
  await saveContent(db, old.id, edition)
  const same = old.kind === edition.kind && old.placeCode === edition.placeCode && old.year === edition.year
  if (!same) await db.run('update editions set report = null, preferred = 0 where id = ?', [old.id])
  const { report } = await groupEdition(db, old.id, edition, same ? old.report : null)
  if (report === null) await db.run('update editions set preferred = 1 where id = ?', [old.id])
  return report
}

const KEPT = new Set<string>(['id', 'file_sha256', 'report', 'preferred', 'imported_at'])

/** The last word of a person about place or year goes before the text. */
async function withIdentity(db: Db, id: number, edition: NewEdition): Promise<NewEdition> {
  const rows = await db.all(
    "select payload from decisions where edition = ? and kind = 'identity' and withdrawn_at is null order by made_at desc, id desc limit 1",
    [id],
  )
  if (rows.length === 0) return edition
  return newEdition(edition.reading, edition.position, JSON.parse(String(rows[0][0])) as Identity)
}
