import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type ReactNode, useEffect, useState } from 'react'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { PlaceSelect } from '../parts/place-select.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { YEAR } from '../parts/years.ts'
import { FILTERS_OF, type FilterName, type Search } from './search-state.ts'
import { WORDS } from './words.ts'

type Props = { search: Search; change: (patch: Partial<Search>) => void }

/** What narrows a search; on a phone behind a line that says how many filters hold. */
export function Filters({ search, change }: Props) {
  const words = useWords(WORDS)
  const set = (name: FilterName, value: string | null) => {
    const { [name]: _before, ...others } = search.filters
    change({ filters: value ? { ...others, [name]: value } : others })
  }
  const held = Object.keys(search.filters).length
  return (
    <details className="search-filters" open={matchMedia('(width >= 720px)').matches}>
      <summary>
        {words.filters}
        {held > 0 && ` · ${held}`}
      </summary>
      <div className="filter-row" key={search.mode}>
        {FILTERS_OF[search.mode].map(name => (
          <Filter key={name} name={name} value={search.filters[name] ?? null} set={set} />
        ))}
        {held > 0 && (
          <Button type="link" onClick={() => change({ filters: {} })}>
            {words.clear}
          </Button>
        )}
      </div>
    </details>
  )
}

type FilterProps = {
  name: FilterName
  value: string | null
  set: (name: FilterName, value: string | null) => void
}

function Filter({ name, value, set }: FilterProps): ReactNode {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const terms = READING_WORDS[language]
  const several = (table: Record<string, string>, label: string) => (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={label}
      placeholder={label}
      className="filter-select"
      value={value === null ? [] : value.split(',')}
      options={Object.entries(table).map(([code, label]) => ({ value: code, label }))}
      optionFilterProp="label"
      onChange={chosen => set(name, chosen.join(','))}
    />
  )
  switch (name) {
    case 'place':
      return <PlaceSelect label={words.place} value={value} onChange={code => set(name, code)} width={220} />
    case 'level':
      return several(terms.levels, words.level)
    case 'role':
      return several(terms.roles, words.role)
    case 'status':
      return several(terms.statuses, words.status)
    case 'commitment':
      return several(terms.commitments, words.commitment)
    case 'indicator':
      return <IndicatorFilter value={value} set={id => set(name, id)} />
    case 'from':
    case 'to':
      return <Typed label={words[name]} value={value} fits={YEAR} width={92} set={it => set(name, it)} />
    case 'unit':
      return <Typed label={words.unit} value={value} fits={/^[^,]{1,20}$/} width={92} set={it => set(name, it)} />
    case 'least':
    case 'most':
      return (
        <Typed
          label={words[name]}
          value={value}
          fits={/^-?\d{1,15}(\.\d{1,9})?$/}
          width={116}
          set={it => set(name, it)}
        />
      )
  }
}

type TypedProps = {
  label: string
  value: string | null
  fits: RegExp
  width: number
  set: (value: string | null) => void
}

/** Something typed, which holds when it is left or Enter is pressed and it fits. */
function Typed({ label, value, fits, width, set }: TypedProps) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const isWrong = typed !== '' && !fits.test(typed)
  const done = () => {
    if (!isWrong && typed !== (value ?? '')) set(typed)
  }
  return (
    <Input
      aria-label={label}
      aria-invalid={isWrong}
      status={isWrong ? 'error' : ''}
      placeholder={label}
      title={label}
      style={{ width }}
      value={typed}
      maxLength={20}
      onChange={event => setTyped(event.target.value.trim())}
      onBlur={done}
      onPressEnter={done}
    />
  )
}

function IndicatorFilter({ value, set }: { value: string | null; set: (id: string | null) => void }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  // hundreds of names, which most searches do not need
  const [asked, setAsked] = useState(false)
  const all = useApi('listIndicators', asked || value !== null ? { query: { limit: 1000 } } : null)
  const options = (all.data?.items ?? []).map(it => ({ value: it.id, label: language === 'zh' ? it.name : it.en }))
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      loading={all.isFetching}
      onOpenChange={() => setAsked(true)}
      aria-label={words.indicator}
      placeholder={words.indicator}
      className="filter-select"
      popupMatchSelectWidth={260}
      value={value}
      options={options}
      notFoundContent={all.isPending ? words.loading : words.noIndicator}
      onChange={chosen => set(chosen ?? null)}
    />
  )
}
