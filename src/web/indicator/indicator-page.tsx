import { useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ShownValue } from '../../client/api-types.ts'
import type { Answer } from '../../client/client.ts'
import { cascadeAddress, changedParameters, exportAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { READING_WORDS } from '../parts/reading-words.ts'
import { Rules } from '../parts/rules.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { useNarrow } from '../parts/use-media.ts'
import { renderValue } from '../parts/values.ts'
import { type PlaceSort, shownCells } from './chart-cells.ts'
import { IndicatorWays } from './indicator-ways.tsx'
import { placeChart, placeChartHeight } from './place-chart.ts'
import { pairName } from './selects.tsx'
import { ValueDrawer } from './value-drawer.tsx'
import { ValueTable } from './value-table.tsx'
import { WORDS } from './words.ts'
import { yearChart } from './year-chart.ts'
import './indicator.css'

type ChartAnswer = Answer<'getIndicatorChart'>

/** Targets against results of an indicator: a place over its years, or the places of a year. All choices stand in the address. */
export function IndicatorPage() {
  const words = useWords(WORDS)
  const { id = '' } = useParams()
  const [parameters] = useSearchParams()
  const asked = { place: parameters.get('place'), year: Number(parameters.get('year')) || null }
  const isOpen = asked.place === null && asked.year === null
  // without a choice: the places of the newest year that has a report
  const newest = useApi('listReports', isOpen ? { query: { sort: '-year', limit: 1, kind: ['work-report'] } } : null)
  const year = asked.year ?? (isOpen ? (newest.data?.items[0]?.year ?? null) : null)
  const measure = parameters.get('measure') as ChartAnswer['measure']
  const query = {
    ...(asked.place !== null && { place: asked.place }),
    ...(year !== null && { year }),
    ...(measure && { measure, unit: parameters.get('unit') ?? '' }),
    ...(parameters.get('level') && year !== null && { level: [parameters.get('level') as 'province'] }),
  }
  const isEmpty = isOpen && newest.isSuccess && year === null
  const chart = useApi('getIndicatorChart', asked.place === null && year === null ? null : { path: { id }, query }, {
    keep: true,
  })
  const failed = chart.isError ? chart : newest.isError ? newest : null
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => failed.refetch()} />
  if (isEmpty) return <Empty title={words.empty} />
  if (!chart.data) return <Loading height={520} />
  return <ShownChart chart={chart.data} query={query} />
}

type Query = Record<string, string | number | string[]>

function ShownChart({ chart, query }: { chart: ChartAnswer; query: Query }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [parameters, setParameters] = useSearchParams()
  const [opened, setOpened] = useState<ShownValue | null>(null)
  const isNarrow = useNarrow()
  const name = language === 'zh' ? chart.indicator.name : chart.indicator.en
  const pair = chart.pairs.find(it => it.measure === chart.measure && it.unit === chart.unit) ?? null
  const sort = (parameters.get('sort') ?? 'target') as PlaceSort
  const what = titleOf(chart, language)
  usePageTitle(`${name} · ${what}`)
  const shown = useMemo(() => shownCells(chart, sort), [chart, sort])
  const option = useMemo(() => {
    const placeOf = (place: string) => (chart.by === 'place' ? `${place} ` : '')
    const told = {
      axis: `${name} · ${what}${pair === null ? '' : ` · ${pairName(pair, language)}`}`,
      target: words.target,
      result: words.result,
      targetsOf: words.targetsOf,
      resultsOf: words.resultsOf,
      isNarrow,
      tell: (cell: ChartAnswer['cells'][number], value: ShownValue) =>
        `${placeOf(cell.placeName)}${cell.year} ${READING_WORDS[language].statuses[value.status]} ${renderValue(value, language)}`,
    }
    return chart.by === 'year'
      ? yearChart(shown.drawn, shown.references, told)
      : placeChart(shown.drawn, shown.references, told)
  }, [chart.by, shown, words, language, name, what, pair, isNarrow])
  const change = (changes: Record<string, string | number | null>) =>
    setParameters(changedParameters(parameters, changes))
  const files = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]))
  return (
    <>
      <h1>
        {name} <small className="quiet">{what}</small>
      </h1>
      <IndicatorWays chart={chart} change={change} sort={sort} />
      {pair === null || shown.values === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyWhy}</p>
        </Empty>
      ) : (
        <section className="sheet">
          <Chart
            option={option}
            label={words.chart(name, what)}
            height={chart.by === 'year' ? 440 : placeChartHeight(shown.drawn.length, shown.references)}
            fileName={`${chart.indicator.id}-${chart.place?.name ?? ''}${chart.year ?? ''}`}
            onPick={({ data }) => setOpened((data as { told?: ShownValue }).told ?? null)}
          />
          <p className="quiet">{words.signs}</p>
        </section>
      )}
      <p className="ways-links">
        <a href={exportAddress(`indicators/${chart.indicator.id}`, { ...files, format: 'csv' })} download>
          {words.csv}
        </a>
        <a href={exportAddress(`indicators/${chart.indicator.id}`, { ...files, format: 'xlsx' })} download>
          {words.xlsx}
        </a>
        <a href={exportAddress('observations', { indicator: chart.indicator.id, place: chart.place?.code })} download>
          {words.facts}
        </a>
        <Link to={cascadeAddress(chart.indicator.id, { year: chart.year, place: chart.place?.code })}>
          {words.cascade}
        </Link>
      </p>
      <Rules title={words.rule} rules={words.rules} />
      <section className="sheet">
        <ValueTable
          indicator={chart.indicator.id}
          cells={shown.cells}
          references={chart.references}
          by={chart.by}
          caption={words.table(name, what)}
          onPick={setOpened}
        />
      </section>
      <ValueDrawer value={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function titleOf(chart: ChartAnswer, language: 'zh' | 'en'): string {
  const place = chart.place?.fullName ?? (language === 'zh' ? '各地' : 'places')
  return chart.year === null ? place : language === 'zh' ? `${place} ${chart.year}年` : `${place} ${chart.year}`
}
