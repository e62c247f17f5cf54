import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Answer } from '../../client/client.ts'
import { exportAddress, termsAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { Rules } from '../parts/rules.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { useNarrow } from '../parts/use-media.ts'
import { type Sentences, SentencesDrawer } from './sentences-drawer.tsx'
import { TermWays } from './term-ways.tsx'
import { placesChart, placesHeight, type Stat, yearsChart } from './terms-chart.ts'
import { type Picked, TermsTable } from './terms-table.tsx'
import { WORDS } from './words.ts'
import '../indicator/indicator.css'
import './terms.css'

/** What the address says is to be counted. */
export type Choice = {
  terms: string[]
  by: 'year' | 'place'
  stat: Stat
  place: string | null
  level: string | null
  year: string | null
}

function readChoice(parameters: URLSearchParams): Choice {
  return {
    terms: (parameters.get('terms') ?? '').split(',').filter(it => it !== ''),
    by: parameters.get('by') === 'place' ? 'place' : 'year',
    stat: parameters.get('stat') === 'mean' ? 'mean' : 'weight',
    place: parameters.get('place'),
    level: parameters.get('level'),
    year: parameters.get('year'),
  }
}

/** The weight of words and topics over years and places. */
export function TermsPage() {
  const words = useWords(WORDS)
  const [parameters, setParameters] = useSearchParams()
  const choice = readChoice(parameters)
  const { terms, by, place, level, year } = choice
  const topics = useApi('listTopics', {})
  const query = {
    ...{ terms, by },
    ...(place && { place }),
    ...(year && { year }),
    ...(level && { level: [level as 'province'] }),
  }
  const weights = useApi('countWords', terms.length === 0 ? null : { query }, { keep: true })
  usePageTitle(words.title)
  const change = (changes: Partial<Choice>) => {
    const { terms, ...rest } = { ...choice, ...changes }
    const address = termsAddress({ terms: terms.join(','), ...rest, by: rest.by, stat: rest.stat })
    setParameters(new URLSearchParams(address.split('?')[1] ?? ''))
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <TermWays choice={choice} topics={topics.data?.items ?? []} change={change} />
      {terms.length === 0 && <Begin topics={topics.data?.items ?? []} />}
      {terms.length > 0 && weights.isError && <ProblemNotice error={weights.error} onRetry={() => weights.refetch()} />}
      {terms.length > 0 && weights.isPending && <Loading height={440} />}
      {terms.length > 0 && weights.data && !weights.isError && <Weights weights={weights.data} choice={choice} />}
      <RulesAndSources topics={topics.data?.items ?? []} />
    </>
  )
}

type Topics = Answer<'listTopics'>['items']

function Begin({ topics }: { topics: Topics }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  return (
    <section className="sheet">
      <p>{words.start}</p>
      <ul className="topic-ways">
        {topics.map(it => (
          <li key={it.id}>
            <Link to={termsAddress({ terms: `@${it.id}` })}>{language === 'zh' ? it.name : it.en}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Weights({ weights, choice }: { weights: Answer<'countWords'>; choice: Choice }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const isNarrow = useNarrow()
  const [opened, setOpened] = useState<Sentences | null>(null)
  const { by, groups, points } = weights
  const { stat, place, level, year } = choice
  const names = useMemo(() => groups.map(it => (language === 'zh' ? it.name : it.en)), [groups, language])
  const sorted = useMemo(
    () => (by === 'year' ? points : [...points].sort((a, b) => b.words[0][stat] - a.words[0][stat])),
    [by, points, stat],
  )
  const option = useMemo(() => {
    const told = { axis: words.perThousand, names, pieces: words.pieces, isNarrow }
    return by === 'year' ? yearsChart(sorted, stat, told) : placesChart(sorted, stat, told)
  }, [by, sorted, stat, words, names, isNarrow])
  if (points.length === 0)
    return (
      <Empty title={words.empty}>
        <p>{words.emptyWhy}</p>
      </Empty>
    )
  const pick = ({ point, group }: Picked) =>
    setOpened({
      words: groups[group].words,
      place: by === 'place' ? point.placeCode : place,
      level: by === 'place' ? point.level : level,
      year: by === 'year' ? String(point.year) : year,
      where: [by === 'place' ? year : point.year, point.placeName, names[group]].filter(it => it !== null).join(' · '),
    })
  const files = { terms: choice.terms.join(','), by, place, level, year }
  return (
    <>
      <section className="sheet">
        <Chart
          option={option}
          label={words.chart(names.join('、'), by === 'year' ? words.byYear : words.byPlace)}
          height={by === 'year' ? 440 : placesHeight(points.length, groups.length)}
          fileName={`words-${by}`}
          onPick={({ data }) => {
            const { point, group } = data as Partial<Picked>
            if (point && group !== undefined) pick({ point, group })
          }}
        />
      </section>
      <p className="ways-links">
        <a href={exportAddress('words', { ...files, format: 'csv' })} download>
          {words.csv}
        </a>
        <a href={exportAddress('words', { ...files, format: 'xlsx' })} download>
          {words.xlsx}
        </a>
      </p>
      <section className="sheet">
        <TermsTable by={by} points={sorted} groups={groups} stat={stat} onPick={pick} />
      </section>
      <SentencesDrawer of={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function RulesAndSources({ topics }: { topics: Topics }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  return (
    <>
      <Rules title={words.rule} rules={words.rules} />
      <details className="rules">
        <summary>{words.sources}</summary>
        <dl className="topic-sources">
          {topics.map(it => (
            <div key={it.id}>
              <dt>{language === 'zh' ? it.name : it.en}</dt>
              <dd>
                {it.words.join('、')} <span className="quiet">（{it.source}）</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
