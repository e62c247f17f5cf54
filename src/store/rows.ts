import type { Decided, Observed } from '../model/decided-fact.ts'
import type { DoubtFacts, DoubtKind } from '../model/doubt.ts'
import type { Issue } from '../model/issue.ts'
import type { Commitment, Kind, Level, Observation, OutlineNode, Role } from '../model/reading.ts'

/** Whose a row is: the same columns in every list about reports. Null: the text and the file name do not say. */
export type Owner = {
  placeCode: string | null
  placeName: string | null
  placeFullName: string | null
  level: Level | null
  year: number | null
}

/** A kept file: the bytes as received, named by their SHA-256. `name` is the path under which it first came. */
export type SourceRow = {
  sha256: string
  name: string
  bytes: number
  receivedAt: string
  /** Editions read from it; 0 with `failure` set when it could not be read. */
  editions: number
}

/** What a report says of itself and how much was read from it. */
type Told = {
  kind: Kind
  title: string | null
  congress: number | null
  meeting: number | null
  delivered: string | null
  speaker: string | null
  office: string | null
  complete: boolean
  characters: number
  observations: number
  commitments: number
}

/** What a government delivered in one year, told by its preferred edition. `id`: 210100-2021, 210100-2021-plan, 210100-2021-work-report-2. */
export type ReportRow = Owner &
  Told & {
    id: string
    issues: number
    /** The preferred edition and how many there are. */
    edition: number
    editions: number
  }

/** One text of a report, from one source. `id` stays the same when it is read again. */
export type EditionRow = Owner &
  Told & {
    id: number
    /** Null: not a report (kind news or other), or its place or year is unknown and no known report is nearly identical. */
    report: string | null
    preferred: boolean
    /** How many words of it are known to be destroyed (issues words-lost). */
    damage: number
    issues: Issue[]
    /** Path as given, the archive before its entry: site.zip/a.html. */
    sourceName: string
    /** Hash of the bytes it was read from: the file's, or the archive entry's. */
    sourceSha256: string
    /** Hash of the kept file; differs from `sourceSha256` for what came in an archive. */
    fileSha256: string
    mediaType: string
    encoding: string | null
    line: number | null
    importedAt: string
    /** Hash of the text, and of what was read, at the last reading; null: kept by an older program and not read again since. */
    textSha256: string | null
    readingSha256: string | null
  }

export type Origins = [textStart: number, sourceStart: number, length: number][]

/** An edition with its text and the way back to the decoded source. */
export type Edition = EditionRow & { text: string; origins: Origins }

/** What every derived row knows of where it stands. `id` is `edition:index`. */
export type Derived = Owner & {
  id: string
  edition: number
  report: string | null
  index: number
  /** `text.slice(start, end)`. */
  quote: string
  sourceName: string
  sourceSha256: string
}

export type OutlineRow = Owner &
  Omit<Derived, 'quote'> & { depth: OutlineNode['level']; heading: string; role: Role; start: number; end: number }

/** What a person decided of a fact; null: nothing. `machine`: what the machine reads there (null: undecided, or it reads nothing). */
export type DecidedMark = { decided: Decided | null; decision: string | null; machine: Observed | null }

/**
 * What holds: the machine's reading, or what a person has put in its place. `role` and `heading` are those of the innermost outline
 * node around it; `sentence` only when asked for.
 */
export type ObservationRow = Derived &
  Observation &
  DecidedMark & { role: Role | null; heading: string | null; sentence: string | null }

/** `observations` are indexes into the edition's observations. */
export type CommitmentRow = Derived & Commitment & { role: Role | null; heading: string | null }

/** Something that needs a human eye. `observation`: index of the fact it is about; `start` null: about the whole text. */
export type DoubtRow = Omit<Derived, 'quote'> & {
  kind: DoubtKind
  observation: number | null
  decision: string | null
  start: number | null
  end: number | null
  quote: string | null
  facts: DoubtFacts
  reason: { zh: string; en: string }
  sentence: string | null
}

/** What a person decided. `at` says where it stands now; null: about the edition as a whole. */
export type DecisionRow = {
  id: string
  /** identity (payload {placeCode?, year?}), preferred (payload {}), or the word of another room: verdict, correction, note… */
  kind: string
  edition: number
  report: string | null
  anchor: Anchor | null
  /** lost: the last reading has no place that fits the anchor. */
  state: 'anchored' | 'lost'
  payload: unknown
  author: string
  madeAt: string
  withdrawnAt: string | null
}

/** A place in a text that survives another reading: its words, 32 characters around them, the how-manieth of these words it is (from 0). */
export type Anchor = {
  quote: string
  before: string
  after: string
  occurrence: number
  start: number
  end: number
}

/** Something that happened, never changed: `seq` grows. */
export type EventRow = { seq: number; at: string; actor: string; kind: string; subject: string; payload: unknown }

/** One value of an indicator: a row of `panel`, the fewest columns that answer quickly. */
export type PanelRow = {
  placeCode: string | null
  placeName: string | null
  year: number | null
  report: string | null
  edition: number
  index: number
  status: Observation['status']
  measure: Observation['measure']
  value: number | null
  upper: number | null
  unit: string
  comparator: Observation['comparator']
  force: Observation['force']
  member: string | null
  period: string
  quote: string
  decided: Decided | null
  subject: string
  reference: string | null
  role: Role | null
  start: number
  end: number
}

/** A report with how often each group of words stands in it. `characters`: UTF-16 units of its text. */
export type WordCountRow = Owner & { report: string; edition: number; characters: number; counts: number[] }

/** The lists a store can page through, and the row of each. */
export type Rows = {
  sources: SourceRow
  reports: ReportRow
  editions: EditionRow
  outline: OutlineRow
  observations: ObservationRow
  commitments: CommitmentRow
  doubts: DoubtRow
  decisions: DecisionRow
  events: EventRow
}

export type ListName = keyof Rows
