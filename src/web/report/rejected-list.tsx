import { Link } from 'react-router'
import type { Observation } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { renderSubject, renderValue } from '../parts/values.ts'
import { DecidedNote } from './decided-note.tsx'
import type { Section } from './sections.ts'
import { REPORT_WORDS } from './words.ts'

/** What the machine reads in a section and a person said is none: no fact of the report, and yet not hidden. */
export function RejectedList({ section, decided }: { section: Section | null; decided: readonly Observation[] }) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const rows = decided.filter(
    it => it.decided === 'rejected' && section !== null && it.start >= section.start && it.start < section.end,
  )
  if (rows.length === 0) return null
  return (
    <details className="rejected">
      <summary>{words.rejectedHere(rows.length)}</summary>
      <ul className="fact-list">
        {rows.map(row => (
          <li key={row.index}>
            <Link to={passageAddress(row, { start: row.start, end: row.end }, row.quote)}>
              <s>
                {shownText(renderSubject(row))} {shownText(renderValue(row, language))}
              </s>
            </Link>
            <DecidedNote row={row} />
          </li>
        ))}
      </ul>
    </details>
  )
}
