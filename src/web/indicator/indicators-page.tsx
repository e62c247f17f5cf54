import Input from 'antd/es/input'
import { useDeferredValue, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { indicatorAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { usePageTitle } from '../parts/page-title.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { WORDS } from './words.ts'
import './indicator.css'

const LISTED = 240

/** Every indicator that occurs, the most frequent first, to be found by part of its name. */
export function IndicatorsPage() {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [parameters, setParameters] = useSearchParams()
  const [typed, setTyped] = useState(parameters.get('q') ?? '')
  const asked = useDeferredValue(typed.trim())
  const list = useApi('listIndicators', { query: { limit: LISTED, ...(asked && { q: asked }) } }, { keep: true })
  usePageTitle(words.title)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <Input
        allowClear
        size="large"
        style={{ maxWidth: 460, marginBottom: 16 }}
        aria-label={words.find}
        placeholder={words.findHint}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setParameters(event.target.value.trim() ? { q: event.target.value.trim() } : {}, { replace: true })
        }}
      />
      {list.isError && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && list.data.items.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
        </Empty>
      )}
      {list.data && list.data.items.length > 0 && (
        <>
          <p className="quiet">{words.more(list.data.items.length, list.data.total ?? 0)}</p>
          <ul className="indicator-list">
            {list.data.items.map(it => (
              <li key={it.id}>
                <span>
                  <Link to={indicatorAddress(it.id)}>{language === 'zh' ? it.name : it.en}</Link>
                  {it.alias !== null && (
                    <span className="quiet">
                      {' '}
                      {words.alias} {it.alias}
                    </span>
                  )}
                </span>
                <span className="quiet number">{renderCount(it.observations)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
