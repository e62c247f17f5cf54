import { Link } from 'react-router'
import type { TallyRow, TallyYear } from '../../client/api-types.ts'
import { scorecardAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import type { PromiseKind } from './follow-words.ts'
import { WORDS } from './overview-words.ts'
import { addCounts, countsOf, judgedOf, percent, totalOf, VerdictBar } from './verdict.tsx'

/** A place: how much of what it promised could be judged, how that fared, and its years. Years without a next report count for nothing. */
export function OverviewRow({ row, kind }: { row: TallyRow; kind: PromiseKind | null }) {
  const words = useWords(WORDS)
  const { place, years } = row
  const sum = addCounts(
    years.flatMap(({ to, counts }) => (to === null || counts === null ? [] : [countsOf(counts, kind)])),
  )
  const [total, judged] = [totalOf(sum), judgedOf(sum)]
  const kept = sum.exceeded + sum.met
  const isWaiting = total === 0 && years.some(it => it.pending)
  return (
    <tr>
      <th scope="row">
        {place.name} <span className="quiet number">{place.code}</span>
      </th>
      <td className="number" data-label={words.promises}>
        {isWaiting ? '…' : total}
      </td>
      <td className="number" data-label={words.judged}>
        {isWaiting ? '…' : percent(judged, total)} <span className="quiet">{isWaiting ? '' : judged}</span>
      </td>
      <td className="number" data-label={words.kept}>
        {isWaiting ? '…' : percent(kept, judged)} <span className="quiet">{isWaiting ? '' : kept}</span>
      </td>
      <td className="spread">
        <VerdictBar counts={sum} />
      </td>
      <td>
        <ul className="tally-years">
          {years.map(it => (
            <li key={it.year}>
              <YearLink code={place.code} tally={it} kind={kind} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function YearLink({ code, tally, kind }: { code: string; tally: TallyYear; kind: PromiseKind | null }) {
  const words = useWords(WORDS)
  const { year, to, counts, pending, broken, issues } = tally
  const state = pending
    ? words.pendingOne
    : counts === null
      ? words.cannot
      : to === null || issues.includes('no-next-report')
        ? words.noNext
        : null
  return (
    <Link
      to={scorecardAddress(code, year, kind === null ? {} : { kind })}
      className={state === null ? 'tally-year' : 'tally-year quiet'}
      {...(state !== null && { title: state })}
    >
      {year}
      {broken && <span className="broken">{words.broken}</span>}
      {state !== null && <span className="seen-by-readers-only">（{state}）</span>}
      {state === null && counts !== null && <VerdictBar thin counts={countsOf(counts, kind)} />}
    </Link>
  )
}
