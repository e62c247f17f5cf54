import Input from 'antd/es/input'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { changedParameters, checkAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { usePageTitle } from '../parts/page-title.ts'
import { PlaceSelect } from '../parts/place-select.tsx'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { usePages } from '../parts/use-pages.ts'
import { YEAR } from '../parts/years.ts'
import './check.css'
import { narrowOf } from './check-state.ts'
import { DecidedList } from './decided-list.tsx'
import { DoubtList } from './doubt-list.tsx'
import { DoubtPanel } from './doubt-panel.tsx'
import { KeyButton } from './key-button.tsx'
import { KindList } from './kind-list.tsx'
import { addressOfDoubt } from './place-words.ts'
import { keyOf, useDeciding } from './use-deciding.ts'
import { useKeys } from './use-keys.ts'
import { WORDS } from './words.ts'

/** What needs a human eye, and what people decided. */
export function CheckPage() {
  const words = useWords(WORDS)
  usePageTitle(words.title)
  const [parameters] = useSearchParams()
  const view = parameters.get('view') === 'decided' ? 'decided' : 'doubts'
  return (
    <div className="check">
      <div className="check-head">
        <h1>{words.title}</h1>
        <nav className="views" aria-label={words.viewsLabel}>
          {(['doubts', 'decided'] as const).map(it => (
            <Link
              key={it}
              to={checkAddress({ view: it === 'doubts' ? null : it })}
              aria-current={it === view ? 'page' : undefined}
            >
              {words.views[it]}
            </Link>
          ))}
        </nav>
        <p className="quiet">{words.intro}</p>
      </div>
      {view === 'decided' ? <DecidedList /> : <Doubts key={parameters.toString()} />}
    </div>
  )
}

function Doubts() {
  const words = useWords(WORDS)
  const navigate = useNavigate()
  const [parameters, setParameters] = useSearchParams()
  const narrow = narrowOf(parameters)
  const deciding = useDeciding()
  const [at, setAt] = useState(0)
  const found = usePages('listDoubts', { query: { ...narrow, limit: 60, count: true } })
  const doubts = found.data?.pages.flatMap(it => it.items) ?? []
  const doubt = doubts[at] ?? null
  const move = (to: number) => {
    if (to >= 0 && to < doubts.length) setAt(to)
    if (to >= doubts.length - 3 && found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage()
  }
  useKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    u: deciding.last === null ? null : () => void undo(),
    o: doubt === null ? null : () => void navigate(addressOfDoubt(doubt)),
  })
  const undo = async () => {
    const key = deciding.last
    if (key === null || !(await deciding.undo(key))) return
    const place = doubts.findIndex(it => keyOf(it) === key)
    if (place >= 0) setAt(place)
  }
  const set = (name: string, value: string | null) => setParameters(changedParameters(parameters, { [name]: value }))
  const total = found.data?.pages[0].total ?? 0
  return (
    <>
      <div className="check-ways">
        <PlaceSelect
          label={words.place}
          value={parameters.get('place')}
          onChange={code => set('place', code)}
          width={220}
        />
        <YearInput name="from" value={parameters.get('from') ?? ''} onSet={it => set('from', it)} />
        <YearInput name="to" value={parameters.get('to') ?? ''} onSet={it => set('to', it)} />
      </div>
      <KindList chosen={narrow.doubt?.[0] ?? null} />
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading height={400} />}
      {found.data !== undefined && doubt === null && (
        <Empty title={words.nothing}>
          <p>{words.nothingText}</p>
        </Empty>
      )}
      {doubt !== null && (
        <div className="check-work">
          <DoubtList doubts={doubts} at={at} deciding={deciding} onPick={setAt} pages={found} />
          <div className="check-panel">
            <p className="turn">
              <span className="number" role="status">
                {words.of(at + 1, renderCount(total))}
              </span>
              <KeyButton letter="k" name={words.previous} onClick={() => move(at - 1)} />
              <KeyButton letter="j" name={words.next} onClick={() => move(at + 1)} />
            </p>
            <DoubtPanel key={keyOf(doubt)} doubt={doubt} deciding={deciding} onNext={() => move(at + 1)} />
            <p className="quiet check-keys">
              {Object.entries(words.keys).map(([letter, name]) => (
                <span key={letter}>
                  <kbd>{letter}</kbd> {name}
                </span>
              ))}
            </p>
          </div>
        </div>
      )}
    </>
  )
}

/** A year typed; it holds when it is four digits and is left. */
function YearInput({ name, value, onSet }: { name: 'from' | 'to'; value: string; onSet: (year: string) => void }) {
  const words = useWords(WORDS)
  const [typed, setTyped] = useState(value)
  const done = () => {
    if (typed !== value && (typed === '' || YEAR.test(typed))) onSet(typed)
  }
  return (
    <Input
      aria-label={words[name]}
      placeholder={words[name]}
      style={{ width: 96 }}
      value={typed}
      maxLength={4}
      onChange={event => setTyped(event.target.value)}
      onBlur={done}
      onPressEnter={done}
    />
  )
}
