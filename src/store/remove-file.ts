import { type Db, marks, one } from './db.ts'
import { appendEvents } from './events.ts'
import { deleteEdition, type EditionPlace, editionsOfFile } from './file-editions.ts'
import { decisionsWhere } from './load-decisions.ts'
import { settleReport } from './preferred.ts'
import type { DecisionRow } from './rows.ts'
import { settleDoubts } from './settle-doubts.ts'
import type { RemovalOutcome } from './store.ts'
import { lockNames, lockWork } from './work-lock.ts'

/** See `Store.removeFile`. One transaction. */
export async function removeFile(
  db: Db,
  sha256: string,
  actor: string,
  withdraw: boolean,
  now: string,
): Promise<RemovalOutcome | null> {
  return db.write(async inside => {
    await lockWork(inside, lockNames(sha256, await editionsOfFile(inside, sha256)))
    const name = (await one(inside, 'select name from files where sha256 = ?', [sha256]))?.[0]
    if (name === undefined) return null
    const all = await editionsOfFile(inside, sha256)
    const heirs = await otherFilesOf(inside, sha256, all)
    const gone = all.filter(it => !heirs.has(it.id))
    const decisions = await decisionsOn(inside, gone)
    if (decisions.length > 0 && !withdraw) return { removed: false, decisions }
    for (const [id, heir] of heirs) await inside.run('update editions set file_sha256 = ? where id = ?', [heir, id])
    for (const edition of gone) await deleteEdition(inside, edition)
    await inside.run('delete from files where sha256 = ?', [sha256])
    const reports = [...new Set(gone.flatMap(it => it.report ?? []))].sort()
    for (const report of reports) await settleReport(inside, report)
    await settleDoubts(inside, [], reports)
    const ids = decisions.map(it => it.id)
    if (ids.length > 0) {
      await inside.run(`update decisions set withdrawn_at = ? where id in (${marks(ids)})`, [now, ...ids])
    }
    const editions = gone.map(({ id, report }) => ({ edition: id, report }))
    const payload = { name, editions, withdrawn: ids }
    await appendEvents(inside, [{ actor, kind: 'import-undone', subject: sha256, payload }], now)
    return { removed: true, name: String(name), editions, withdrawn: ids }
  })
}

/** See `Store.whileAbsent`. */
export async function whileAbsent(db: Db, sha256: string, work: () => Promise<void>): Promise<void> {
  await db.write(async inside => {
    await lockWork(inside, [`file ${sha256}`])
    if (!(await one(inside, 'select 1 from files where sha256 = ?', [sha256]))) await work()
  })
}

/**
 * The editions of a file whose bytes also came in another file that is still kept, and that file: it takes them over. Which
 * files those are, only the events of their imports tell.
 */
async function otherFilesOf(db: Db, sha256: string, editions: readonly EditionPlace[]): Promise<Map<number, string>> {
  const own = new Set(editions.map(it => it.id))
  const rows = await db.all(
    `select v.subject, v.payload from events v join files f on f.sha256 = v.subject
     where v.kind = 'import' and v.payload like '%"outcome":"known"%' and v.subject <> ? order by v.seq`,
    [sha256],
  )
  const heirs = new Map<number, string>()
  for (const [subject, payload] of rows) {
    const { editions } = JSON.parse(String(payload)) as { editions: { edition: number; outcome: string }[] }
    for (const { edition, outcome } of editions) {
      if (outcome === 'known' && own.has(edition) && !heirs.has(edition)) heirs.set(edition, String(subject))
    }
  }
  return heirs
}

/** The decisions that stand on these editions, or name one of them in what they say: {result: {edition: 7, …}}. */
async function decisionsOn(db: Db, editions: readonly EditionPlace[]): Promise<DecisionRow[]> {
  const ids = editions.map(it => it.id)
  if (ids.length === 0) return []
  const about = await decisionsWhere(db, `n.withdrawn_at is null and n.edition in (${marks(ids)})`, ids)
  const elsewhere = await decisionsWhere(
    db,
    `n.withdrawn_at is null and n.edition not in (${marks(ids)}) and n.payload like '%"edition":%'`,
    ids,
  )
  return [...about, ...elsewhere.filter(it => namesEdition(it.payload, new Set(ids)))]
}

function namesEdition(value: unknown, ids: ReadonlySet<number>): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(
    ([name, inner]) => (name === 'edition' && ids.has(inner as number)) || namesEdition(inner, ids),
  )
}
