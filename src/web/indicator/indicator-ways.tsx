import Segmented from 'antd/es/segmented'
import Select from 'antd/es/select'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Answer } from '../../client/client.ts'
import { indicatorAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { PlaceSelect } from '../parts/place-select.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import type { PlaceSort } from './chart-cells.ts'
import { IndicatorSelect, PairSelect, useReportYears, YearSelect } from './selects.tsx'
import { WORDS } from './words.ts'

type WaysProps = {
  chart: Answer<'getIndicatorChart'>
  sort: PlaceSort
  change: (changes: Record<string, string | number | null>) => void
}

/** What is shown: which indicator, whose or when, in which measure. */
export function IndicatorWays({ chart, sort, change }: WaysProps) {
  const words = useWords(WORDS)
  const read = useWords(READING_WORDS)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const [opened, setOpened] = useState(false)
  const years = useReportYears(opened)
  const { indicator, pairs, measure, unit } = chart
  const pair = pairs.find(it => it.measure === measure && it.unit === unit) ?? null
  const place = chart.place?.code ?? null
  return (
    <form className="ways-bar" onSubmit={event => event.preventDefault()}>
      <IndicatorSelect
        value={indicator.id}
        name={language === 'zh' ? indicator.name : indicator.en}
        onChange={to =>
          void navigate(indicatorAddress(to, { place, year: chart.year, level: parameters.get('level') }))
        }
      />
      <Segmented<'year' | 'place'>
        aria-label={words.view}
        options={[
          { value: 'year', label: words.byYear },
          { value: 'place', label: words.byPlace },
        ]}
        value={chart.by}
        onChange={by => {
          const reviewed = chart.cells.filter(it => it.resultReport !== null)
          const newest = (reviewed.at(-1) ?? chart.cells.at(-1))?.year ?? null
          change(
            by === 'year'
              ? { year: null, place: place ?? chart.cells[0]?.placeCode ?? '000000', level: null }
              : { year: newest, place: null },
          )
        }}
      />
      <PlaceSelect
        value={place}
        name={chart.place?.fullName ?? null}
        label={chart.by === 'year' ? words.place : words.within}
        onChange={code =>
          code === null && chart.by === 'year' ? undefined : change({ place: code, year: chart.year })
        }
      />
      {chart.by === 'place' && (
        <>
          <YearSelect
            label={words.year}
            years={years}
            onOpen={() => setOpened(true)}
            value={chart.year}
            onChange={year => change({ year })}
          />
          <Select
            aria-label={words.level}
            placeholder={words.level}
            allowClear
            style={{ width: 108 }}
            value={parameters.get('level')}
            options={(['province', 'prefecture', 'county'] as const).map(it => ({ value: it, label: read.levels[it] }))}
            onChange={level => change({ level: level ?? null, year: chart.year })}
          />
          <Select
            aria-label={words.sort}
            style={{ width: 136 }}
            value={sort}
            options={(['target', 'result', 'code'] as const).map(it => ({ value: it, label: words.sorts[it] }))}
            onChange={to => change({ sort: to, year: chart.year })}
          />
        </>
      )}
      <PairSelect
        pairs={pairs}
        value={pair}
        onChange={to => change({ measure: to?.measure ?? null, unit: to?.unit ?? null, year: chart.year, place })}
      />
      {words.better[indicator.better] !== '' && <span className="quiet">{words.better[indicator.better]}</span>}
    </form>
  )
}
