import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Edition, Observation, Reading, Report } from '../../client/api-types.ts'
import { useApi } from '../api.ts'

/** What the page shows: an edition with its reading, and what people decided of its facts; `report` null for a text that is no report. */
export type ReportData = { report: Report | null; edition: Edition; reading: Reading; decided: readonly Observation[] }

const DECIDED = ['accepted', 'corrected', 'added', 'rejected'] as const

type ReportAnswer = { data: ReportData | null; error: unknown; retry: () => void }

/**
 * Loads what the address names: `/report/ID` its preferred edition, `?edition=` another of it, `/edition/N` a text that need be
 * no report. The address of a report that has got another id leads to its edition all the same.
 */
export function useReport(): ReportAnswer {
  const { id = null, edition: own } = useParams()
  const [query] = useSearchParams()
  const asked = parseEdition(own ?? query.get('edition'))
  const byAddress = useApi('getReport', id === null ? null : { path: { id } })
  const number = asked ?? byAddress.data?.edition ?? null
  const edition = useApi('getEdition', number === null ? null : { path: { id: number } })
  const reading = useApi('getReading', number === null ? null : { path: { id: number } })
  const reportId = edition.data?.report ?? null
  const other = useApi('getReport', reportId === null || reportId === id ? null : { path: { id: reportId } })
  const report = reportId === null ? null : reportId === id ? byAddress.data : other.data
  // with an edition the id of the report need not be right
  const parts = asked === null || reportId === id ? [byAddress, edition, reading] : [edition, reading, other]
  const error = parts.find(it => it.error !== null)?.error ?? null
  const retry = () => {
    for (const it of parts) if (it.error !== null) void it.refetch()
  }
  const decisions = { edition: number ?? 0, decided: [...DECIDED], limit: 1000 }
  const rows = useApi('listObservations', number === null ? null : { query: decisions }).data?.items ?? NONE
  const decided = rows.length === 0 ? NONE : rows
  const data = useMemo(
    () =>
      edition.data && reading.data && report !== undefined
        ? { report, edition: edition.data, reading: reading.data, decided }
        : null,
    [report, edition.data, reading.data, decided],
  )
  return { data, error, retry }
}

const NONE: readonly Observation[] = []

function parseEdition(text: string | null | undefined): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null
}
