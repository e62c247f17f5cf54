import Button from 'antd/es/button'
import { useId } from 'react'
import { useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { parseRange, writeRange } from '../parts/years.ts'
import { type LibraryState, NARROWING } from './library-address.ts'
import { WORDS } from './library-words.ts'

type Props = { years: readonly number[]; state: LibraryState; change: (changes: Partial<LibraryState>) => void }

/** What narrows the grid and the list alike. */
export function LibraryFilters({ years, state, change }: Props) {
  const words = useWords(WORDS)
  const { levels, kinds } = useWords(READING_WORDS)
  const range = parseRange(state.year) ?? { from: null, to: null }
  const down = [...years].reverse().map(it => [String(it), String(it)] as const)
  const year = (text: string | null) => (text === null ? null : Number(text))
  const isNarrowed = NARROWING.some(name => state[name] !== null)
  return (
    <details className="filters-fold" open={matchMedia('(width >= 720px)').matches}>
      <summary>{words.filters}</summary>
      <form className="library-filters" aria-label={words.filters} onSubmit={event => event.preventDefault()}>
        <Choice
          label={words.level}
          value={state.level}
          options={Object.entries(levels)}
          onChange={level => change({ level })}
        />
        <Choice
          label={words.kind}
          value={state.kind}
          options={Object.entries(kinds)}
          onChange={kind => change({ kind })}
        />
        <Choice
          label={words.from}
          value={range.from === null ? null : String(range.from)}
          options={down}
          onChange={from => change({ year: writeRange(year(from), range.to) })}
        />
        <Choice
          label={words.to}
          value={range.to === null ? null : String(range.to)}
          options={down}
          onChange={to => change({ year: writeRange(range.from, year(to)) })}
        />
        <Choice
          label={words.whole}
          value={state.complete}
          options={Object.entries(words.wholes)}
          onChange={complete => change({ complete })}
        />
        <Choice
          label={words.editions}
          value={state.several}
          options={Object.entries(words.severals)}
          onChange={several => change({ several })}
        />
        {isNarrowed && (
          <Button size="small" onClick={() => change(Object.fromEntries(NARROWING.map(name => [name, null])))}>
            {words.clear}
          </Button>
        )}
      </form>
    </details>
  )
}

type ChoiceProps = {
  label: string
  value: string | null
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string | null) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const words = useWords(WORDS)
  const id = useId()
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="box" value={value ?? ''} onChange={event => onChange(event.target.value || null)}>
        <option value="">{words.any}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
