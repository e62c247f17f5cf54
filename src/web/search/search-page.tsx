import Select from 'antd/es/select'
import { useRef } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.tsx'
import { Later } from '../parts/later.tsx'
import { usePageTitle } from '../parts/page-title.ts'
import { Empty } from '../parts/states.tsx'
import { askPagesAhead } from '../parts/use-pages.ts'
import './search.css'
import { FactHits } from './fact-hits.tsx'
import { Filters } from './filters.tsx'
import { LikeHits } from './like-hits.tsx'
import { PromiseHits } from './promise-hits.tsx'
import { SavedList } from './saved-list.tsx'
import { SearchBox } from './search-box.tsx'
import {
  addressOfSearch,
  isAsked,
  MODES,
  type Mode,
  parseSearch,
  type Search,
  SORTS_OF,
  type Sort,
  useSearch,
} from './search-state.ts'
import { SentenceHits, sentencesAsked } from './sentence-hits.tsx'
import { useHitKeys } from './use-hit-keys.ts'
import { TRIES, WORDS } from './words.ts'

/** The height of one row of filters with what is above and below it, in px. */
const WAYS = 48

/** Begins to look while the page is being made. */
export function searchAhead(parameters: URLSearchParams): void {
  const search = parseSearch(parameters)
  if (search.mode === 'text' && isAsked(search)) askPagesAhead('search', { query: sentencesAsked(search) })
}

/** Words, values and promises found where they stand, and how others put a sentence. */
export function SearchPage() {
  const words = useWords(WORDS)
  const [search, change] = useSearch()
  const box = useRef<{ focus: () => void } | null>(null)
  useHitKeys(box)
  usePageTitle(search.words === '' ? words.title : `${search.words.slice(0, 30)} · ${words.title}`)
  const asked = isAsked(search)
  const address = addressOfSearch(search)
  return (
    <div className="search">
      <div className="search-head">
        <h1>{words.title}</h1>
        <ModeLinks search={search} />
        <SavedList address={asked ? address : null} name={search.words} />
      </div>
      <SearchBox search={search} box={box} onSearch={typed => change({ words: typed })} />
      <Later height={WAYS}>
        <div className="search-ways">
          <Filters search={search} change={change} />
          <SortSelect search={search} change={change} />
        </div>
      </Later>
      {asked ? <Hits search={search} change={change} /> : <Beginning search={search} />}
      <p className="quiet search-keys">{words.keys}</p>
    </div>
  )
}

function Hits({ search, change }: { search: Search; change: (patch: Partial<Search>) => void }) {
  switch (search.mode) {
    case 'text':
      return <SentenceHits search={search} />
    case 'facts':
      return <FactHits search={search} />
    case 'promises':
      return <PromiseHits search={search} />
    case 'like':
      return <LikeHits search={search} change={change} />
  }
}

/** The same words, looked for otherwise. */
function ModeLinks({ search }: { search: Search }) {
  const words = useWords(WORDS)
  const to = (mode: Mode) =>
    mode === 'like' && search.words === '' ? '/search?like=' : addressOfSearch({ ...search, mode, sort: 'newest' })
  return (
    <nav aria-label={words.modesLabel} className="views">
      {MODES.map(mode => (
        <Link key={mode} to={to(mode)} aria-current={mode === search.mode ? 'page' : undefined}>
          {words.modes[mode]}
        </Link>
      ))}
    </nav>
  )
}

function SortSelect({ search, change }: { search: Search; change: (patch: Partial<Search>) => void }) {
  const words = useWords(WORDS)
  const sorts: readonly Sort[] = SORTS_OF[search.mode]
  if (sorts.length === 0) return null
  return (
    <Select
      aria-label={words.sort}
      className="search-sort"
      value={search.sort}
      options={sorts.map(sort => ({ value: sort, label: words.sorts[sort] }))}
      onChange={sort => change({ sort })}
    />
  )
}

function Beginning({ search }: { search: Search }) {
  const words = useWords(WORDS)
  const { mode } = search
  const texts = { text: words.beginText, facts: words.beginFacts, promises: words.beginPromises, like: words.beginLike }
  return (
    <Empty title={words.begin}>
      <p>{texts[mode]}</p>
      <p>
        {words.tries}：
        {TRIES[mode].map(text => (
          <Link key={text} className="try" lang="zh-CN" to={addressOfSearch({ ...search, words: text })}>
            {text}
          </Link>
        ))}
      </p>
    </Empty>
  )
}
