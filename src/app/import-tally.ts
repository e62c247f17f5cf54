import type { FileOutcome } from '../store/store.ts'

/** What came of an import: reports new to the store, further editions of known ones, files and texts known already, texts that are no report, failures. */
export class ImportTally {
  new = 0
  further = 0
  known = 0
  notReports = 0
  failed = 0
  /** Editions nearly identical to a report of another place or year: one of the two is labelled wrongly. */
  readonly twins: { name: string; edition: number; report: string | null; twin: string }[] = []

  add(outcomes: readonly FileOutcome[]): void {
    for (const { name, known, editions } of outcomes) {
      if (known) this.known++
      for (const { edition, report, outcome, twin } of editions) {
        if (outcome === 'new') this.new++
        else if (outcome === 'further') this.further++
        else if (outcome === 'known') this.known++
        else this.notReports++
        if (twin !== null) this.twins.push({ name, edition, report, twin })
      }
    }
  }
}
