import {
  FACT_DECISIONS,
  type FactDecisionKind,
  type FactPayload,
  type Observed,
  observedOf,
} from '../model/decided-fact.ts'
import type { Observation, OutlineNode, Reading } from '../model/reading.ts'
import { type Db, marks } from './db.ts'
import { newEdition } from './edition-row.ts'
import { FACT_COLUMNS, factValues } from './fact-columns.ts'
import { type DecidedFact, type FactDecision, foldFacts, type MachineFact } from './fold-facts.ts'
import { decisionsWhere } from './load-decisions.ts'
import { loadReading } from './load-reading.ts'
import { OutlineCursor } from './outline-cursor.ts'
import type { DecidedMark } from './rows.ts'
import { indexSentences, unindexSentences } from './sentence-rows.ts'

/** Facts that no machine has read are numbered from here, in the order in which they were added. */
const ADDED_FROM = 1_000_000

const KINDS = Object.keys(FACT_DECISIONS)

/**
 * Makes the observations of an edition what they are by the machine's reading and the decisions of people: each decided row says
 * so and keeps the machine's reading beside it. To be called after another reading and after every decision about a fact.
 */
export async function settleFacts(db: Db, edition: number): Promise<void> {
  const decisions = await factDecisions(db, edition)
  const before = await decidedRows(db, edition)
  if (decisions.length === 0 && before.length === 0) return
  await restoreRows(db, edition, before)
  const reading = await loadReading(db, edition)
  if (reading === null) return
  const machine = reading.observations.map((it, index) => ({ ...it, index }))
  const facts = foldFacts(machine, decisions)
  let added = ADDED_FROM
  for (const fact of facts) {
    if (fact.index === null) await insertFact(db, edition, added++, fact, reading)
    else await updateFact(db, edition, fact.index, fact.fact, fact)
  }
  await reindex(db, edition, { ...reading, observations: factsThatHold(machine, facts) })
}

type DecidedRow = { index: number; machine: Observed | null }

async function factDecisions(db: Db, edition: number): Promise<FactDecision[]> {
  const rows = await decisionsWhere(
    db,
    `n.edition = ? and n.kind in (${marks(KINDS)}) and n.withdrawn_at is null and n.state = 'anchored'`,
    [edition, ...KINDS],
  )
  return rows.flatMap(({ id, kind, anchor, payload }) => {
    if (anchor === null) return []
    const { start, end } = anchor
    return [{ id, kind: kind as FactDecisionKind, start, end, payload: payload as FactPayload }]
  })
}

async function decidedRows(db: Db, edition: number): Promise<DecidedRow[]> {
  const rows = await db.all("select idx, machine from observations where edition = ? and decided <> ''", [edition])
  return rows.map(([index, machine]) => {
    return { index: Number(index), machine: machine === null ? null : (JSON.parse(String(machine)) as Observed) }
  })
}

/** As the machine read them. */
async function restoreRows(db: Db, edition: number, rows: readonly DecidedRow[]): Promise<void> {
  await db.run('delete from observations where edition = ? and idx >= ?', [edition, ADDED_FROM])
  for (const { index, machine } of rows) {
    if (machine === null) continue
    await updateFact(db, edition, index, machine, UNDECIDED)
  }
}

const UNDECIDED = { decided: null, decision: null, machine: null }

async function updateFact(db: Db, edition: number, index: number, fact: Observed, mark: DecidedMark): Promise<void> {
  const set = FACT_COLUMNS.map(it => `${it} = ?`).join(', ')
  const values = [...factValues(fact, mark), edition, index]
  await db.run(`update observations set ${set} where edition = ? and idx = ?`, values)
}

async function insertFact(db: Db, edition: number, index: number, it: DecidedFact, reading: Reading): Promise<void> {
  const node: OutlineNode | null = new OutlineCursor(reading.outline).at(it.start)
  const columns = ['edition', 'idx', 'start_at', 'end_at', 'role', 'heading', 'quote', ...FACT_COLUMNS]
  await db.insert('observations', columns, [
    [
      ...[edition, index, it.start, it.end, node?.role ?? null, node?.heading ?? null],
      ...[reading.text.slice(it.start, it.end), ...factValues(it.fact, it)],
    ],
  ])
}

/** In text order, what people rejected left out. */
function factsThatHold(machine: readonly MachineFact[], facts: readonly DecidedFact[]): Observation[] {
  const decided = new Map(facts.filter(it => it.index !== null).map(it => [it.index, it]))
  const read = machine
    .filter(it => !decided.has(it.index))
    .map(it => ({ ...observedOf(it), start: it.start, end: it.end }))
  const held = facts.filter(it => it.decided !== 'rejected').map(it => ({ ...it.fact, start: it.start, end: it.end }))
  return [...read, ...held].sort((a, b) => a.start - b.start)
}

/** A sentence is found by the indicators that hold in it. */
async function reindex(db: Db, edition: number, reading: Reading): Promise<void> {
  const settled = newEdition(reading, 0)
  await unindexSentences(db, edition, settled.level, settled.year)
  await indexSentences(db, edition, settled)
}
