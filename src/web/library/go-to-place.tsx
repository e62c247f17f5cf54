import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { GridPlace } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { WORDS } from './library-words.ts'
import { matchingPlaces } from './matching-places.ts'

type Props = { places: readonly GridPlace[]; onGo: (code: string) => void }

/** A box for any part of a place's name: what the library has of it, to be opened at once. */
export function GoToPlace({ places, onGo }: Props) {
  const words = useWords(WORDS)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const matches = useMemo(() => matchingPlaces(places, typed), [places, typed])
  const asked = typed.trim()
  const isUnknown = asked.length >= 2 && matches.length === 0
  const known = useApi('findPlaces', isUnknown ? { query: { q: asked } } : null)
  const go = (code: string) => {
    setTyped('')
    setOpen(false)
    onGo(code)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && matches[at]) go(matches[at].place.code)
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  const isShown = isOpen && matches.length > 0
  return (
    <div className="go">
      <label htmlFor={`${id}-box`}>{words.go}</label>
      <input
        id={`${id}-box`}
        className="box"
        role="combobox"
        autoComplete="off"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-${at}` : undefined}
        placeholder={words.goHint}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.goList} className="go-list" hidden={!isShown}>
        {matches.map(({ place, reports, latest, below }, i) => (
          // the box keeps the focus: a press on an option must not take it
          <div
            key={place.code}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={event => event.preventDefault()}
            onClick={() => go(place.code)}
            onKeyDown={press}
          >
            <span>{place.fullName}</span>
            <span className="quiet number">
              {reports > 0 && latest !== null && `${words.goLatest(latest)} · ${words.goCount(reports)}`}
              {reports === 0 && words.goBelow(below)}
            </span>
          </div>
        ))}
      </div>
      <p className="go-none quiet" role="status">
        {isUnknown && (known.data?.items[0] ? words.goKnown(known.data.items[0].fullName) : words.goNone)}
      </p>
    </div>
  )
}
