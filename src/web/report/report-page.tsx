import { Link } from 'react-router'
import { ApiProblem } from '../../client/client.ts'
import { libraryAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { OpenReport } from './open-report.tsx'
import './report.css'
import './sides.css'
import './text.css'
import { titleOf } from './report-head.tsx'
import { useReport } from './use-report.ts'
import { REPORT_WORDS } from './words.ts'

/** A report, one of its editions, or another text: whatever the address names. */
export function ReportPage() {
  const words = useWords(REPORT_WORDS)
  const { data, error, retry } = useReport()
  usePageTitle(data === null ? words.page : shownText(titleOf(data, words.untitled)))
  if (error instanceof ApiProblem && error.problem.status === 404)
    return (
      <Empty title={error.problem.detail}>
        <p>{words.gone}</p>
        <Link to={libraryAddress()}>{words.toLibrary}</Link>
      </Empty>
    )
  if (error !== null) return <ProblemNotice error={error} onRetry={retry} />
  if (data === null) return <Loading height={600} />
  return <OpenReport key={data.edition.id} data={data} />
}
