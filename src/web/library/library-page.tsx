import Button from 'antd/es/button'
import { type DragEvent, lazy, Suspense, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { searchAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { usePageTitle } from '../parts/page-title.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import './library.css'
import './grid.css'
import { useSession } from '../session.tsx'
import { GoToPlace } from './go-to-place.tsx'
import type { Brought } from './imports/dropped-files.ts'
import { changedAddress, filterOf, type LibraryState, useLibraryState, VIEWS } from './library-address.ts'
import { LibraryFilters } from './library-filters.tsx'
import { WORDS } from './library-words.ts'
import { PlacePanel } from './place-panel.tsx'
import { ReportGrid } from './report-grid.tsx'
import { ReportList } from './report-list.tsx'
import { type Grid, useGrid } from './use-grid.ts'

/** Loaded when somebody brings something: most come to read. */
const ImportsView = lazy(async () => ({ default: (await import('./imports/imports-view.tsx')).ImportsView }))

/** Where everything begins: what is kept, the way to any of it, and how more comes in. */
export function LibraryPage() {
  const words = useWords(WORDS)
  usePageTitle(words.title)
  const [state, change] = useLibraryState()
  const whole = useGrid({})
  const { ignored, isOver, bring, ...drop } = useBringing(() => change({ view: 'imports' }))
  if (whole.isPending) return <Loading height={600} />
  if (whole.isError) return <ProblemNotice error={whole.error} onRetry={() => void whole.refetch()} />
  const grid = whole.data
  const isEmpty = grid.totals.reports === 0
  const place = state.place === null ? null : grid.items.find(it => it.code === state.place)
  return (
    <div className="library" data-over={isOver} {...drop}>
      <div className="library-head">
        <h1>{words.title}</h1>
        <Held grid={grid} />
      </div>
      <div className="library-ways">
        <GoToPlace places={grid.items} onGo={code => change({ place: code, of: null })} />
        <FindWords />
        <Button type={isEmpty ? 'primary' : 'default'} onClick={() => change({ view: 'imports' })}>
          {words.bring}
        </Button>
      </div>
      {isEmpty && state.view !== 'imports' && <EmptyLibrary />}
      {place && state.view !== 'imports' && <PlacePanel place={place} of={state.of} change={change} />}
      {(!isEmpty || state.view === 'imports') && <Views state={state} />}
      {!isEmpty && state.view !== 'imports' && <LibraryFilters years={grid.years} state={state} change={change} />}
      {!isEmpty && state.view === 'grid' && <NarrowedGrid state={state} change={change} />}
      {!isEmpty && state.view === 'list' && <ReportList state={state} change={change} />}
      {state.view === 'imports' && (
        <Suspense fallback={<Loading />}>
          <ImportsView ignored={ignored} onBring={bring} />
        </Suspense>
      )}
    </div>
  )
}

/** What is dropped anywhere on the page, or chosen, goes to the queue of imports; it is kept there until somebody may write. */
function useBringing(onBrought: () => void) {
  const { askWriter } = useSession()
  const [ignored, setIgnored] = useState(0)
  const [isOver, setOver] = useState(false)
  const bring = async (brought: Promise<Brought>) => {
    const [{ files, ignored }, { theQueue }] = await Promise.all([brought, import('./imports/the-queue.ts')])
    setIgnored(ignored)
    theQueue.add(files)
    onBrought()
    const by = files.length > 0 ? await askWriter() : null
    if (by !== null) await theQueue.run(by)
  }
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    ignored,
    isOver,
    bring,
    onDragOver: (event: DragEvent) => {
      if (!isFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!isFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const { dataTransfer } = event
      // what was dropped can be taken only before the event ends
      const entries = [...dataTransfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
      void bring(import('./imports/dropped-files.ts').then(it => it.filesOfEntries(entries)))
    },
  }
}

/** How much is kept. */
function Held({ grid }: { grid: Grid }) {
  const words = useWords(WORDS)
  const { reports, places, observations, commitments } = grid.totals
  if (reports === 0) return null
  const [first, last] = [grid.years[0], grid.years[grid.years.length - 1]]
  const years = first === last ? String(first ?? '') : `${first}–${last}`
  return (
    <p className="held quiet">
      {words.held(
        renderCount(reports),
        renderCount(places),
        years,
        renderCount(observations),
        renderCount(commitments),
      )}
    </p>
  )
}

function FindWords() {
  const words = useWords(WORDS)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <search>
      <form
        className="find"
        onSubmit={event => {
          event.preventDefault()
          if (typed.trim() !== '') void navigate(searchAddress({ q: typed.trim() }))
        }}
      >
        <label htmlFor="library-find">{words.find}</label>
        <input
          id="library-find"
          className="box"
          placeholder={words.findHint}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <Button htmlType="submit">{words.findButton}</Button>
      </form>
    </search>
  )
}

function Views({ state }: { state: LibraryState }) {
  const words = useWords(WORDS)
  const [parameters] = useSearchParams()
  return (
    <nav className="views" aria-label={words.viewsName}>
      {VIEWS.map(view => (
        <Link
          key={view}
          to={`/?${changedAddress(parameters, { view })}`}
          aria-current={view === state.view ? 'page' : undefined}
          preventScrollReset
        >
          {words.views[view]}
        </Link>
      ))}
    </nav>
  )
}

type Props = { state: LibraryState; change: (changes: Partial<LibraryState>) => void }

/** The years asked for are shown of all that there are: so what is missing can be seen, and how to see more. */
function NarrowedGrid({ state, change }: Props) {
  const words = useWords(WORDS)
  const { year: _year, ...filter } = filterOf(state)
  const found = useGrid(filter)
  if (found.isPending) return <Loading height={600} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const { items, years, unplaced, totals } = found.data
  if (totals.reports === 0)
    return (
      <Empty title={words.nothing}>
        <p>{words.nothingWhy}</p>
      </Empty>
    )
  return <ReportGrid places={items} years={years} unplaced={unplaced} state={state} change={change} />
}

function EmptyLibrary() {
  const words = useWords(WORDS)
  return (
    <Empty title={words.empty}>
      <p>{words.emptyWhy}</p>
      <p className="quiet">
        {words.emptyCommand} <code>npx jiannuo import 文件夹/</code>
      </p>
    </Empty>
  )
}
