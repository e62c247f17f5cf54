import type {
  Checked,
  Following,
  Link,
  Passage,
  Reason,
  Search,
  Softening,
  TaskLink,
  Verdict,
} from '../model/following.ts'
import { VERDICTS } from '../model/following.ts'
import type { Commitment, Observation, Reading } from '../model/reading.ts'

export type PromiseKind = Commitment['kind']

/** Words with the figure read from them, if there is one. */
export type ScorePassage = Passage & { observation: Observation | null }

/** A promise of any kind with what became of it: one row of a scorecard. */
export type PromiseRow = {
  /** Where it stands, `START-END`; with the text before it where that is not the report, `~2` for the second promise in the same words. */
  id: string
  kind: PromiseKind
  /** It has a figure, or a comparison in words. */
  measured: boolean
  /** The heading it stands under. */
  topic: string | null
  promise: ScorePassage
  result: ScorePassage | null
  evidence: Passage[]
  verdict: Verdict
  strict: Verdict
  lenient: Verdict
  reasons: Reason[]
  searched: Search | null
  carriedOver: Passage | null
  softening: Softening[]
} & Required<Checked>

/** How many promises of a kind got each verdict. */
export type VerdictCounts = { [verdict in Verdict]: number }
export type ScoreCounts = { [kind in PromiseKind]: VerdictCounts }

/** The promises of a following, those with and those without a figure, in text order. `readings`: the texts they stand in, by their index. */
export function promiseRows(following: Following, readings: ReadonlyMap<number, Reading>): PromiseRow[] {
  const rows = [
    ...following.links.map(link => rowOfLink(link, topicOf(readings.get(link.target.text), link.commitment))),
    ...following.tasks.map(task => rowOfTask(task, topicOf(readings.get(task.text), task.commitment))),
  ].sort((a, b) => a.promise.text - b.promise.text || a.promise.start - b.promise.start)
  const seen = new Map<string, number>()
  return rows.map(row => {
    const { text, start, end } = row.promise
    const place = `${text === 0 ? '' : `${text}.`}${start}-${end}`
    const count = (seen.get(place) ?? 0) + 1
    seen.set(place, count)
    return { ...row, id: count === 1 ? place : `${place}~${count}` }
  })
}

function rowOfLink(link: Link, topic: string | null): PromiseRow {
  const { kind, target, result, evidence, verdict, strict, lenient, reasons, searched, carriedOver, softening } = link
  return {
    ...{ id: '', kind, measured: true, topic, promise: withFigure(target), result: result && withFigure(result) },
    ...{ evidence, verdict, strict, lenient, reasons, searched, softening },
    carriedOver: carriedOver && passageOf(carriedOver),
    ...checkedOf(link),
  }
}

function rowOfTask(task: TaskLink, topic: string | null): PromiseRow {
  const { kind, start, end, text, quote, verdict, reasons, carriedOver } = task
  const [answer = null, ...evidence] = task.evidence
  return {
    ...{ id: '', kind, measured: false, topic, promise: { start, end, text, quote, observation: null } },
    result: answer && { ...answer, observation: null },
    ...{ evidence, verdict, strict: verdict, lenient: verdict, reasons, searched: null, carriedOver, softening: [] },
    ...checkedOf(task),
  }
}

function checkedOf({ decision = null, proposed = null, provenance = 'holds' }: Checked): Required<Checked> {
  return { decision, proposed, provenance }
}

/** Words that answer a task: no figure, none that is compared with, no direction (持续下降). */
const isBare = ({ value, reference, comparator }: Observation): boolean =>
  value === null && reference === null && comparator === '='

function withFigure({ quote, text, ...observation }: NonNullable<Link['result']>): ScorePassage {
  return {
    start: observation.start,
    end: observation.end,
    text,
    quote,
    observation: isBare(observation) ? null : observation,
  }
}

export function passageOf({ start, end, text, quote }: Passage): Passage {
  return { start, end, text, quote }
}

/** The heading of level 1 or 2 that a commitment stands under. */
function topicOf(reading: Reading | undefined, commitment: number | null): string | null {
  const found = commitment === null ? undefined : reading?.commitments[commitment]
  if (!reading || !found) return null
  const around = reading.outline.filter(it => it.level <= 2 && it.start <= found.start && found.start < it.end)
  return around.at(-1)?.heading ?? null
}

/** How often each verdict was given, by kind of promise; they add up to the rows. */
export function countRows(rows: readonly Pick<PromiseRow, 'kind' | 'verdict'>[]): ScoreCounts {
  const none = () => Object.fromEntries(Object.keys(VERDICTS).map(it => [it, 0])) as VerdictCounts
  const counts: ScoreCounts = { target: none(), livelihood: none(), task: none() }
  for (const { kind, verdict } of rows) counts[kind][verdict]++
  return counts
}
