import type { Observed } from '../model/decided-fact.ts'
import { DOUBT_RULES, SMALLEST_LIMIT } from '../model/doubt.ts'
import type { Issue } from '../model/issue.ts'
import { type Db, marks, one, textOf } from './db.ts'
import { FACT_COLUMNS, factAt } from './fact-columns.ts'
import { type Doubt, findEditionDoubts, findFactDoubts, findIssueDoubts, type HeldFact } from './find-doubts.ts'
import { isDisputed } from './fold-facts.ts'
import { decisionsWhere } from './load-decisions.ts'
import type { DecidedMark, DecisionRow } from './rows.ts'

const DOUBT_COLUMNS = [
  ...['edition', 'idx', 'kind', 'ordering', 'observation', 'decision', 'start_at', 'end_at', 'quote', 'facts'],
] as const

type Row = HeldFact & DecidedMark

/** An active decision, and what of it doubts look at. */
type Said = DecisionRow & { payload: { was?: Observed; doubt?: string; machine?: string } | null }

/** Finds anew what is doubtful in these editions, in those of the same reports, and in those of `reports`. */
export async function settleDoubts(
  db: Db,
  editions: readonly number[],
  reports: readonly string[] = [],
): Promise<void> {
  for (const id of await withSisters(db, [...editions, ...(await editionsOfReports(db, reports))])) {
    const doubts = await doubtsOf(db, id)
    await db.run('delete from doubts where edition = ?', [id])
    await db.insert(
      'doubts',
      DOUBT_COLUMNS,
      doubts.map((it, i) => [
        ...[id, i, it.kind, orderingOf(it), it.observation, it.decision, it.start, it.end, it.quote],
        JSON.stringify(it.facts),
      ]),
    )
  }
}

/** For a store whose editions came before doubts were known. */
export async function settleAllDoubts(db: Db): Promise<void> {
  const rows = await db.all('select id from editions order by id')
  await settleDoubts(
    db,
    rows.map(([id]) => Number(id)),
  )
}

/** Only a preferred edition is compared with its sisters: those of them that are not, and never were, stay as they are. */
async function withSisters(db: Db, editions: readonly number[]): Promise<number[]> {
  const found = new Set(editions)
  for (let at = 0; at < editions.length; at += 500) {
    const some = editions.slice(at, at + 500)
    const rows = await db.all(
      `select s.id from editions e join reports r on r.id = e.report join editions s on s.report = r.id
       where r.editions > 1 and e.id in (${marks(some)})
         and (s.preferred = 1 or s.id in (select edition from doubts where kind = 'editions-differ'))`,
      some,
    )
    for (const [id] of rows) found.add(Number(id))
  }
  return [...found].sort((a, b) => a - b)
}

async function editionsOfReports(db: Db, reports: readonly string[]): Promise<number[]> {
  if (reports.length === 0) return []
  const rows = await db.all(`select id from editions where report in (${marks(reports)})`, reports)
  return rows.map(([id]) => Number(id))
}

/** Kinds in the order of their table, the largest of a kind first. */
function orderingOf({ kind, size }: Doubt): number {
  return DOUBT_RULES[kind].order * 1_000_000 + 999_999 - Math.min(999_999, Math.round(size * 10))
}

async function doubtsOf(db: Db, id: number): Promise<Doubt[]> {
  const [found] = await db.all(
    `select t.issues, e.report, e.preferred from editions e join edition_texts t on t.edition = e.id where e.id = ?`,
    [id],
  )
  if (!found) return []
  const issues = JSON.parse(String(found[0])) as Issue[]
  const rows = await factsOf(db, id)
  const said = await decisionsOf(db, id)
  const held = rows.filter(it => it.decided !== 'rejected')
  const text = issues.some(it => it.end !== null) ? await bodyOf(db, id) : ''
  const doubts = [...findIssueDoubts(issues, text), ...findFactDoubts(held)]
  if (found[1] !== null && found[2] === 1) {
    for (const other of await sistersOf(db, String(found[1]), id)) doubts.push(...findEditionDoubts(held, other))
  }
  return [...lost(said), ...[...doubts, ...disputed(rows, said)].filter(it => !isSettled(it, said, held))]
}

/** Only what a rule can be about: facts of an indicator, decided ones, and values beyond the smallest limit. */
async function factsOf(db: Db, edition: number): Promise<Row[]> {
  const rows = await db.all(
    `select idx, start_at, end_at, quote, ${FACT_COLUMNS.join(', ')} from observations where edition = ?
     and (indicator is not null or decided <> '' or abs(value) > ? or abs(upper) > ?) order by start_at, idx`,
    [edition, SMALLEST_LIMIT, SMALLEST_LIMIT],
  )
  return rows.map(row => {
    const [index, start, end, quote] = row as [number, number, number, string]
    return { index, start, end, quote, ...factAt(row, 4) }
  })
}

async function sistersOf(db: Db, report: string, edition: number) {
  const rows = await db.all('select id from editions where report = ? and id <> ? order by id', [report, edition])
  const sisters: { edition: number; facts: HeldFact[] }[] = []
  for (const [id] of rows) sisters.push({ edition: Number(id), facts: await factsOf(db, Number(id)) })
  return sisters
}

async function bodyOf(db: Db, edition: number): Promise<string> {
  return textOf(
    (await one(db, `select ${db.longText('body')} from edition_texts where edition = ?`, [edition]))?.[0] ?? '',
  )
}

async function decisionsOf(db: Db, edition: number): Promise<Said[]> {
  return (await decisionsWhere(db, 'n.edition = ? and n.withdrawn_at is null', [edition])) as Said[]
}

const IDENTITY = ['place-disagrees', 'place-ambiguous', 'place-unknown', 'place-from-name']
const YEAR = ['year-disagrees', 'year-unknown', 'year-from-name']

/** A person has looked at it: dismissed it, said which place and year it is, or added what stands there. */
function isSettled(doubt: Doubt, said: readonly Said[], held: readonly HeldFact[]): boolean {
  const there = (it: { start: number | null; end: number | null }) =>
    doubt.start === null ? it.start === null : it.start !== null && it.start < doubt.end! && doubt.start < it.end!
  // what the machine reads otherwise than a person said is dismissed until it reads something else again
  const same = (it: Said) =>
    it.payload?.doubt === doubt.kind && (it.payload.machine ?? '') === (doubt.facts.machine ?? '')
  if (said.some(it => it.kind === 'doubt-dismiss' && same(it) && there(it.anchor ?? NOWHERE))) return true
  if (doubt.kind === 'number-unread') return held.some(it => it.decided === 'added' && there(it))
  if (doubt.kind === 'editions-differ') return said.some(it => it.kind === 'preferred')
  return [...IDENTITY, ...YEAR].includes(doubt.kind) && said.some(it => it.kind === 'identity')
}

function lost(said: readonly Said[]): Doubt[] {
  return said
    .filter(it => it.state === 'lost')
    .map(it => {
      const quote = it.anchor?.quote ?? null
      const facts = { author: it.author, quote: quote ?? '' }
      return { ...NOWHERE, kind: 'decision-lost', decision: it.id, quote, facts }
    })
}

const NOWHERE = { size: 0, observation: null, decision: null, start: null, end: null } as const

function disputed(rows: readonly Row[], said: readonly Said[]): Doubt[] {
  return rows.flatMap(row => {
    const decision = said.find(it => it.id === row.decision)
    const { decided, machine, index, start, end, quote } = row
    if (!decision || decided === null) return []
    const was = decision.payload?.was ?? null
    if (!isDisputed({ index, start, end, fact: row, decided, decision: decision.id, machine }, was)) return []
    const facts = { author: decision.author, machine: machine ? readAs(machine) : '—' }
    return [{ kind: 'decision-disputed', size: 0, observation: index, decision: decision.id, start, end, quote, facts }]
  })
}

/** 地区生产总值 >= 6%，target 2021 */
function readAs({ action, subject, comparator, value, upper, unit, status, period }: Observed): string {
  const words = [action, subject, comparator, value, upper === null ? null : `–${upper}`, unit, status, period]
  return words.filter(it => it !== null && it !== '').join(' ')
}
