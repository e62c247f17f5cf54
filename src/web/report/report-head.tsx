import { Link } from 'react-router'
import type { Issue } from '../../client/api-types.ts'
import { checkAddress, editionsAddress, passageAddress, reportAddress, scorecardAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { citedOf } from '../parts/cite.ts'
import { CiteButton } from '../parts/cite-button.tsx'
import { renderCount } from '../parts/numbers.ts'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { SourceCheck } from './source-check.tsx'
import type { ReportData } from './use-report.ts'
import { ISSUE_WORDS, REPORT_WORDS } from './words.ts'

/** Who reported what and when, whether the text is whole, where it came from, and the ways to its neighbours. */
export function ReportHead({ data }: { data: ReportData }) {
  const words = useWords(REPORT_WORDS)
  const { language } = useLanguage()
  const { edition, report, reading } = data
  const terms = READING_WORDS[language]
  const { placeCode, placeFullName, year, congress, meeting, delivered, speaker, office } = edition
  const title = titleOf(data, words.untitled)
  const told = [
    placeFullName === null ? words.noPlace : `${placeFullName}（${words.code} ${placeCode}）`,
    year === null ? words.noYear : language === 'zh' ? `${year}年` : String(year),
    edition.kind === 'work-report' ? null : terms.kinds[edition.kind],
    congress === null || meeting === null ? null : words.session(congress, meeting),
    delivered,
    speaker === null ? null : shownText(`${office ?? ''} ${speaker}`.trim()),
    words.characters(renderCount(edition.characters)),
  ].filter(it => it !== null)
  return (
    <header className="report-head">
      <h1 lang="zh-CN">{shownText(title)}</h1>
      <p className="report-identity">
        {told.map(it => (
          <span key={it}>{it}</span>
        ))}
        <span className={edition.complete ? undefined : 'warning'}>
          {edition.complete ? words.complete : words.cutOff}
        </span>
      </p>
      {report !== null && !edition.preferred && (
        <p className="warning">
          {words.notPreferred} <Link to={reportAddress(report.id)}>{words.toPreferred}</Link>
        </p>
      )}
      <nav className="report-ways" aria-label={words.neighbours}>
        <Neighbours data={data} />
        {report !== null &&
          (report.editions > 1 ? (
            <Link to={editionsAddress(report.id)}>{words.editions(report.editions)}</Link>
          ) : (
            <span className="quiet">{words.onlyEdition}</span>
          ))}
        {edition.kind === 'work-report' && placeCode !== null && year !== null && (
          <Link to={scorecardAddress(placeCode, year)}>{words.scorecard}</Link>
        )}
        {placeCode !== null && year !== null && (
          <Link to={checkAddress({ place: placeCode, from: year, to: year })}>{words.check}</Link>
        )}
        <CiteButton
          cited={citedOf(edition, null, passageAddress({ report: edition.report, edition: edition.id }, null))}
        />
      </nav>
      <SourceCheck edition={edition} />
      {reading.issues.length > 0 && <Issues data={data} />}
    </header>
  )
}

/** The title of the text, or where it has none what it is. */
export function titleOf({ edition }: ReportData, untitled: (place: string, year: string) => string): string {
  const own = edition.title?.trim() ?? ''
  return own === '' ? untitled(edition.placeName ?? '', edition.year === null ? '' : `${edition.year}年`) : own
}

/** The reports of the same place and kind before and after this one. */
function Neighbours({ data: { edition } }: { data: ReportData }) {
  const words = useWords(REPORT_WORDS)
  const { placeCode, level, kind, year } = edition
  const asked =
    placeCode === null || level === null || year === null
      ? null
      : { query: { place: placeCode, level: [level], kind: [kind], sort: 'year' as const, limit: 1000 } }
  const { data } = useApi('listReports', asked)
  // a place code covers all under it, but not of its own level
  const others = (data?.items ?? []).filter(it => it.year !== null && it.placeCode === placeCode)
  const before = others.findLast(it => (it.year ?? 0) < (year ?? 0))
  const after = others.find(it => (it.year ?? 0) > (year ?? 0))
  return (
    <>
      {before && (
        <Link rel="prev" to={reportAddress(before.id)}>
          {words.before(before.year ?? 0)}
        </Link>
      )}
      {after && (
        <Link rel="next" to={reportAddress(after.id)}>
          {words.after(after.year ?? 0)}
        </Link>
      )}
    </>
  )
}

/** What could not be read, or was decided with doubt: each leads to its place. */
function Issues({ data }: { data: ReportData }) {
  const words = useWords(REPORT_WORDS)
  const { issues } = data.reading
  return (
    <details className="report-issues">
      <summary>{words.issues(issues.length)}</summary>
      <ul>
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the issues of a reading never change their order
          <li key={index}>
            <IssueLine data={data} issue={issue} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function IssueLine({ data: { edition, reading }, issue }: { data: ReportData; issue: Issue }) {
  const { language } = useLanguage()
  const words = useWords(REPORT_WORDS)
  const { code, message, start, end } = issue
  const said = language === 'zh' ? message : (ISSUE_WORDS[code] ?? code)
  if (start === null || end === null)
    return (
      <>
        {shownText(said)} <span className="quiet">{words.noPlaceOf}</span>
      </>
    )
  const at = end > start ? { start, end } : spotAt(reading.text, start)
  const quote = reading.text.slice(at.start, at.end)
  return (
    <Link to={passageAddress({ report: edition.report, edition: edition.id }, at, quote)} preventScrollReset replace>
      {shownText(said)}
      {language === 'en' && `: “${shownText(quote.slice(0, 30))}”`}
    </Link>
  )
}

/** An issue about a spot has no words of its own: the character behind it shows where it is, at the end that before it. */
function spotAt(text: string, at: number): { start: number; end: number } {
  const behind = text.slice(at, at + 100).search(/\S/)
  const start = behind >= 0 ? at + behind : Math.max(0, text.slice(0, at).trimEnd().length - 1)
  return { start, end: start + 1 }
}
