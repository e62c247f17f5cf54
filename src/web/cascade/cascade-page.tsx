import { useMemo, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { ShownValue } from '../../client/api-types.ts'
import type { Answer } from '../../client/client.ts'
import { cascadeAddress, exportAddress, indicatorAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { IndicatorSelect, PairSelect, pairName, YearSelect } from '../indicator/selects.tsx'
import { ValueDrawer } from '../indicator/value-drawer.tsx'
import { WORDS as INDICATOR_WORDS } from '../indicator/words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { PlaceSelect } from '../parts/place-select.tsx'
import { Rules } from '../parts/rules.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { useNarrow } from '../parts/use-media.ts'
import { renderValue } from '../parts/values.ts'
import { cascadeChart, cascadeChartHeight } from './cascade-chart.ts'
import { CascadeTable } from './cascade-table.tsx'
import { StandSummary } from './stand-summary.tsx'
import { WORDS } from './words.ts'
import '../indicator/indicator.css'
import './cascade.css'

type CascadeAnswer = Answer<'getCascade'>

/** Who set what for an indicator and a year, from the nation down. Without a year: the newest in which anybody did. */
export function CascadePage() {
  const words = useWords(WORDS)
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const measure = parameters.get('measure') as CascadeAnswer['measure']
  const query = {
    indicator: id,
    ...(Number(parameters.get('year')) > 0 && { year: Number(parameters.get('year')) }),
    ...(parameters.get('place') && { place: parameters.get('place') ?? '' }),
    ...(measure && { measure, unit: parameters.get('unit') ?? '' }),
  }
  const cascade = useApi('getCascade', { query }, { keep: true })
  usePageTitle(words.title)
  if (cascade.isError) return <ProblemNotice error={cascade.error} onRetry={() => cascade.refetch()} />
  if (!cascade.data) return <Loading height={520} />
  return <ShownCascade cascade={cascade.data} files={query} />
}

function ShownCascade({ cascade, files }: { cascade: CascadeAnswer; files: Record<string, string | number> }) {
  const words = useWords(WORDS)
  const told = useWords(INDICATOR_WORDS)
  const { language } = useLanguage()
  const [opened, setOpened] = useState<ShownValue | null>(null)
  const isNarrow = useNarrow()
  const { indicator, rows, year, pairs, unit } = cascade
  const name = language === 'zh' ? indicator.name : indicator.en
  const pair = pairs.find(it => it.measure === cascade.measure && it.unit === unit) ?? null
  const axis = pair === null ? '' : `${name} · ${year} · ${pairName(pair, language)}`
  const option = useMemo(
    () =>
      cascadeChart(rows, {
        axis,
        target: told.target,
        aboveTarget: words.aboveTarget,
        isNarrow,
        tell: (row, value) =>
          value === row.target
            ? `${row.placeName} ${renderValue(value, language)}`
            : `${value.placeName} ${renderValue(value, language)}`,
      }),
    [rows, axis, told, words, isNarrow, language],
  )
  const isEmpty = pair === null || rows.every(row => row.target === null)
  return (
    <>
      <h1>
        {words.title} <small className="quiet">{`${name} ${year || ''}`}</small>
      </h1>
      <p className="quiet">{words.lead}</p>
      <CascadeWays cascade={cascade} />
      {isEmpty ? (
        <Empty title={words.empty}>
          <p>{words.emptyWhy}</p>
        </Empty>
      ) : (
        <>
          <section className="sheet">
            <StandSummary rows={rows} />
          </section>
          <section className="sheet">
            <Chart
              option={option}
              label={words.chart(name, year)}
              height={cascadeChartHeight(rows.length)}
              fileName={`cascade-${indicator.id}-${year}`}
              onPick={({ data }) => setOpened((data as { told?: ShownValue }).told ?? null)}
            />
            <p className="quiet">{told.signs}</p>
          </section>
          <p className="ways-links">
            <a href={exportAddress('cascade', { ...files, format: 'csv' })} download>
              {told.csv}
            </a>
            <a href={exportAddress('cascade', { ...files, format: 'xlsx' })} download>
              {told.xlsx}
            </a>
            <Link to={indicatorAddress(indicator.id, { year, place: cascade.place?.code })}>{words.indicator}</Link>
          </p>
          <Rules title={words.rule} rules={words.rules} />
          <section className="sheet">
            <CascadeTable rows={rows} unit={unit ?? ''} caption={words.table(name, year)} onPick={setOpened} />
          </section>
        </>
      )}
      <ValueDrawer value={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function CascadeWays({ cascade }: { cascade: CascadeAnswer }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { indicator, year, years, pairs, measure, unit, place } = cascade
  const to = (id: string, changes: Record<string, string | number | null | undefined>) =>
    void navigate(cascadeAddress(id, { year, place: place?.code, ...changes }))
  return (
    <form className="ways-bar" onSubmit={event => event.preventDefault()}>
      <IndicatorSelect
        value={indicator.id}
        name={language === 'zh' ? indicator.name : indicator.en}
        onChange={id => to(id, {})}
      />
      <YearSelect
        label={words.year}
        years={years}
        value={year}
        onChange={chosen => to(indicator.id, { year: chosen, measure, unit })}
      />
      <PlaceSelect
        value={place?.code ?? null}
        name={place?.fullName ?? null}
        label={words.place}
        onChange={code => to(indicator.id, { place: code, measure, unit })}
      />
      <PairSelect
        pairs={pairs}
        value={pairs.find(it => it.measure === measure && it.unit === unit) ?? null}
        onChange={pair => to(indicator.id, { measure: pair?.measure, unit: pair?.unit })}
      />
    </form>
  )
}
