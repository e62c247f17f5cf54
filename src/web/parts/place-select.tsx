import Select from 'antd/es/select'
import { useState } from 'react'
import type { Place } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'

const WORDS = {
  zh: { label: '地区', hint: '省、市、县名或代码', none: '没有这个地区', more: '请至少输入两个字' },
  en: { label: 'Place', hint: 'name or code of a place', none: 'No such place', more: 'Type at least two characters' },
}

type Props = {
  /** A GB/T 2260 code or a name; null: no place chosen. */
  value: string | null
  /** What to show for `value` until the server has named it. */
  name?: string | null
  onChange: (code: string | null, place: Place | null) => void
  label?: string
  width?: number | string
}

/** One place, found by any part of its name or by its code. */
export function PlaceSelect({ value, name, onChange, label, width = 200 }: Props) {
  const words = useWords(WORDS)
  const [typed, setTyped] = useState('')
  const asked = typed.trim().length >= 2 ? typed.trim() : null
  const found = useApi('findPlaces', asked === null ? null : { query: { q: asked } }, { keep: true })
  const chosen = useApi('findPlaces', value !== null && value.length >= 2 ? { query: { q: value } } : null)
  const own = chosen.data?.items.find(it => it.code === value || it.name === value || it.fullName === value)
  const places = asked === null ? [] : (found.data?.items ?? [])
  const options = places.map(it => ({ value: it.code, label: `${it.fullName} ${it.code}`, place: it }))
  const shown = own?.fullName ?? name ?? value
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      aria-label={label ?? words.label}
      placeholder={words.hint}
      style={{ width }}
      value={value === null ? null : { value, label: shown }}
      labelInValue
      options={options}
      notFoundContent={asked === null ? words.more : words.none}
      onChange={(chosen, option) => {
        setTyped('')
        if (!chosen) return onChange(null, null)
        const { place } = option as (typeof options)[number]
        onChange(String(chosen.value), place ?? null)
      }}
    />
  )
}
