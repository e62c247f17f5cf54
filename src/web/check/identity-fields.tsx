import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { type FormEvent, useState } from 'react'
import type { Doubt, Place } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { PlaceSelect } from '../parts/place-select.tsx'
import { YEAR } from '../parts/years.ts'
import type { Way } from './ways.ts'
import { WORDS } from './words.ts'

type Props = { doubt: Doubt; busy: boolean; onSave: (way: Way) => void; onCancel: () => void }

/** Whose report it is and of which year, as a person says. */
export function IdentityFields({ doubt, busy, onSave, onCancel }: Props) {
  const words = useWords(WORDS)
  const [place, setPlace] = useState<Place | null>(null)
  const [code, setCode] = useState(doubt.placeCode)
  const [year, setYear] = useState(doubt.year === null ? '' : String(doubt.year))
  const isYear = YEAR.test(year)
  const changed = place !== null || (isYear && Number(year) !== doubt.year)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!changed || (year !== '' && !isYear)) return
    const said = { ...(place && { place }), ...(isYear && Number(year) !== doubt.year && { year: Number(year) }) }
    onSave({ does: 'decide', kind: 'identity', at: undefined, payload: said })
  }
  return (
    <form
      className="fact-fields"
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <div className="field" data-wide="true">
        <span>{words.place_code}</span>
        <PlaceSelect
          label={words.place_code}
          value={code}
          name={doubt.placeFullName}
          width="100%"
          onChange={(chosen, found) => {
            setCode(chosen)
            setPlace(found)
          }}
        />
      </div>
      <div className="field">
        <span id="identity-year">{words.year}</span>
        <Input
          aria-labelledby="identity-year"
          value={year}
          maxLength={4}
          onChange={event => setYear(event.target.value)}
        />
      </div>
      <div className="field-ways">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!changed}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
