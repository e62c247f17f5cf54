import { randomUUID } from 'node:crypto'
import { isFactDecision } from '../model/decided-fact.ts'
import { anchorAt, placeAnchor } from './anchors.ts'
import { type Db, marks, one, textOf, type Value } from './db.ts'
import { newEdition } from './edition-row.ts'
import { appendEvents } from './events.ts'
import { decisionsWhere } from './load-decisions.ts'
import { loadReading } from './load-reading.ts'
import { settleReport } from './preferred.ts'
import { reidentify } from './reread-file.ts'
import type { Anchor, DecisionRow } from './rows.ts'
import { settleDoubts } from './settle-doubts.ts'
import { settleFacts } from './settle-facts.ts'
import type { NewDecision } from './store.ts'

const COLUMNS = [
  ...['id', 'kind', 'edition', 'source_sha256', 'position', 'quote', 'before_quote', 'after_quote', 'occurrence'],
  ...['start_at', 'end_at', 'state', 'payload', 'author', 'made_at', 'withdrawn_at'],
]

/** See `Store.saveDecision`. Throws a RangeError when there is no such edition or place. */
export async function saveDecision(db: Db, decision: NewDecision, now: string): Promise<DecisionRow> {
  return db.write(async inside => {
    const edition = await one(
      inside,
      `select e.source_sha256, e.position, ${db.longText('t.body')} from editions e join edition_texts t on t.edition = e.id where e.id = ?`,
      [decision.edition],
    )
    if (!edition) throw new RangeError(`no edition ${decision.edition}`)
    const id = randomUUID()
    const text = textOf(edition[2])
    const { at } = decision
    if (at && !(at.start >= 0 && at.start < at.end && at.end <= text.length)) {
      throw new RangeError(`no place ${at.start}–${at.end} in edition ${decision.edition}`)
    }
    const anchor = at ? anchorAt(text, at.start, at.end) : null
    await inside.insert('decisions', COLUMNS, [
      [
        ...[id, decision.kind, decision.edition, edition[0], edition[1], ...anchorValues(anchor), 'anchored'],
        ...[JSON.stringify(decision.payload ?? null), decision.author, now, null],
      ],
    ])
    await applyDecision(inside, decision.kind, decision.edition)
    await note(inside, 'decision', id, decision.author, { kind: decision.kind, edition: decision.edition }, now)
    return (await decisionsWhere(inside, 'n.id = ?', [id]))[0]
  })
}

/** See `Store.withdrawDecision`: it stays, marked; what it had changed follows the text again. */
export async function withdrawDecision(db: Db, id: string, author: string, now: string): Promise<DecisionRow | null> {
  return db.write(async inside => {
    const [decision] = await decisionsWhere(inside, 'n.id = ?', [id])
    if (!decision || decision.withdrawnAt !== null) return decision ?? null
    await inside.run('update decisions set withdrawn_at = ? where id = ?', [now, id])
    await applyDecision(inside, decision.kind, decision.edition)
    await note(inside, 'decision-withdrawn', id, author, { kind: decision.kind, edition: decision.edition }, now)
    return { ...decision, withdrawnAt: now }
  })
}

/** A withdrawn identity shows itself with the next reading of the file, which knows what the text says. */
async function applyDecision(db: Db, kind: string, edition: number): Promise<void> {
  if (kind === 'preferred') {
    const report = (await one(db, 'select report from editions where id = ?', [edition]))?.[0]
    if (typeof report === 'string') await settleReport(db, report)
  }
  if (kind === 'identity') {
    const reading = await loadReading(db, edition)
    const row = await one(db, 'select position from editions where id = ?', [edition])
    if (reading && row) await reidentify(db, edition, newEdition(reading, Number(row[0])))
  }
  if (kind === 'identity' || isFactDecision(kind)) await settleFacts(db, edition)
  await settleDoubts(db, [edition])
}

async function note(
  db: Db,
  kind: string,
  subject: string,
  actor: string,
  payload: unknown,
  now: string,
): Promise<void> {
  await appendEvents(db, [{ actor, kind, subject, payload }], now)
}

/** After another reading of a file: finds the places of its decisions again, also of those whose edition is `gone`. */
export async function anchorDecisions(
  db: Db,
  file: string,
  gone: readonly number[],
): Promise<{ anchored: number; lost: DecisionRow[] }> {
  const texts = await db.all(
    `select e.id, ${db.longText('t.body')} from editions e join edition_texts t on t.edition = e.id where e.file_sha256 = ? order by e.id`,
    [file],
  )
  const editions = new Map(texts.map(([id, text]) => [Number(id), textOf(text)]))
  const ids = [...editions.keys(), ...gone]
  const decisions = ids.length > 0 ? await decisionsWhere(db, `n.edition in (${marks(ids)})`, ids) : []
  let anchored = 0
  const lost: DecisionRow[] = []
  for (const decision of decisions) {
    const found = placeDecision(decision, editions)
    if (found) anchored++
    else lost.push({ ...decision, state: 'lost' })
    const { edition, start, end } = found ?? {
      edition: decision.edition,
      start: decision.anchor?.start ?? null,
      end: decision.anchor?.end ?? null,
    }
    await db.run('update decisions set edition = ?, start_at = ?, end_at = ?, state = ? where id = ?', [
      ...[edition, start, end, found ? 'anchored' : 'lost', decision.id],
    ])
  }
  return { anchored, lost }
}

/** In its own edition, or else in another of the same file: the new reading may have split the text elsewhere. */
function placeDecision(decision: DecisionRow, editions: ReadonlyMap<number, string>) {
  const own = editions.get(decision.edition)
  if (decision.anchor === null) return own === undefined ? null : { edition: decision.edition, start: null, end: null }
  const order = [decision.edition, ...[...editions.keys()].filter(id => id !== decision.edition)]
  for (const edition of order) {
    const text = editions.get(edition)
    const place = text === undefined ? null : placeAnchor(text, decision.anchor)
    if (place) return { edition, ...place }
  }
  return null
}

function anchorValues(anchor: Anchor | null): Value[] {
  if (anchor === null) return [null, null, null, null, null, null]
  return [anchor.quote, anchor.before, anchor.after, anchor.occurrence, anchor.start, anchor.end]
}
