import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Observed } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { WORDS } from './words.ts'

type Field = keyof Observed

/** As they stand in the form: everything is text. */
type Typed = Record<Field, string>

const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/
const PERIOD = /^(\d{4}(-\d\d)?(\/\d{4}(-\d\d)?)?)?$/
const NEEDED: readonly Field[] = ['subject', 'measure', 'comparator', 'status']
const ALWAYS_TEXT: readonly Field[] = ['subject', 'measure', 'unit', 'comparator', 'status', 'period']

type Props = { fact: Observed; busy: boolean; onSave: (fact: Observed) => void; onCancel: () => void }

/** The fields of a fact, to be corrected or filled in. Enter saves, Escape leaves. */
export function FactFields({ fact, busy, onSave, onCancel }: Props) {
  const words = useWords(WORDS)
  const [typed, setTyped] = useState<Typed>(() => typedOf(fact))
  const [shown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first] input')?.focus(), [])
  const faults = faultsOf(typed, words)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setShown(true)
    if (Object.keys(faults).length === 0) onSave(factOf(typed))
  }
  const field = (name: Field, control: ReactNode, wide = false) => (
    <div className="field" data-wide={wide} data-first={name === 'value' || undefined}>
      <span id={`field-${name}`}>{words.fields[name]}</span>
      {control}
      {shown && faults[name] !== undefined && (
        <span className="field-fault" role="alert">
          {faults[name]}
        </span>
      )}
    </div>
  )
  const change = (name: Field) => (value: string) => setTyped(before => ({ ...before, [name]: value }))
  const text = (name: Field, wide = false) =>
    field(
      name,
      <Input
        aria-labelledby={`field-${name}`}
        aria-invalid={shown && faults[name] !== undefined}
        value={typed[name]}
        maxLength={200}
        lang="zh-CN"
        onChange={event => change(name)(event.target.value)}
      />,
      wide,
    )
  const choice = (name: Field) => field(name, <Choice name={name} value={typed[name]} onChange={change(name)} />)
  return (
    <form
      ref={form}
      className="fact-fields"
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {text('value')}
      {text('upper')}
      {text('unit')}
      {choice('comparator')}
      {text('subject', true)}
      {text('action')}
      {text('member')}
      {choice('indicator')}
      {choice('measure')}
      {choice('status')}
      {text('period')}
      {choice('force')}
      {text('reference')}
      <div className="field-ways">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}

function Choice({ name, value, onChange }: { name: Field; value: string; onChange: (value: string) => void }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const terms = READING_WORDS[language]
  const indicators = useApi('listIndicators', name === 'indicator' ? { query: { limit: 1000 } } : null)
  const table: Record<string, string> =
    name === 'measure'
      ? terms.measures
      : name === 'comparator'
        ? terms.comparators
        : name === 'status'
          ? terms.statuses
          : name === 'force'
            ? terms.forces
            : Object.fromEntries((indicators.data?.items ?? []).map(it => [it.id, language === 'zh' ? it.name : it.en]))
  const options = Object.entries(table).map(([code, label]) => ({ value: code, label }))
  if (!NEEDED.includes(name)) options.unshift({ value: '', label: words.none })
  return (
    <Select
      aria-labelledby={`field-${name}`}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={240}
      value={value}
      options={options}
      onChange={onChange}
    />
  )
}

function typedOf(fact: Observed): Typed {
  return Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [name, value === null ? '' : String(value)]),
  ) as Typed
}

/** Empty is null where a fact may have none. */
function factOf(typed: Typed): Observed {
  const given = Object.entries(typed).map(([name, text]) => {
    const value = text.trim()
    if (name === 'value' || name === 'upper') return [name, value === '' ? null : Number(value)]
    return [name, value === '' && !ALWAYS_TEXT.includes(name as Field) ? null : value]
  })
  return Object.fromEntries(given) as Observed
}

function faultsOf(typed: Typed, words: { wrongNumber: string; wrongPeriod: string; needed: string }) {
  const faults: Partial<Record<Field, string>> = {}
  for (const name of ['value', 'upper'] as const) {
    if (typed[name].trim() !== '' && !NUMBER.test(typed[name].trim())) faults[name] = words.wrongNumber
  }
  if (!PERIOD.test(typed.period.trim())) faults.period = words.wrongPeriod
  for (const name of NEEDED) if (typed[name].trim() === '') faults[name] = words.needed
  return faults
}
