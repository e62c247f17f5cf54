import Select from 'antd/es/select'
import { useState } from 'react'
import type { Pair } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { type Language, useLanguage, useWords } from '../language.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { WORDS } from './words.ts'

/** One indicator, found by part of its name or of another way to write it. */
export function IndicatorSelect({ value, name, onChange }: Choice<string> & { name: string }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const query = { limit: 40, ...(typed.trim() && { q: typed.trim() }) }
  const found = useApi('listIndicators', opened ? { query } : null, { keep: true })
  const options = (found.data?.items ?? []).map(it => ({
    value: it.id,
    label: `${language === 'zh' ? it.name : it.en}${it.alias === null ? '' : `（${words.alias} ${it.alias}）`} ${it.observations}`,
  }))
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setTyped }}
      labelInValue
      loading={found.isFetching}
      onOpenChange={setOpened}
      aria-label={words.indicator}
      className="indicator-select"
      popupMatchSelectWidth={320}
      value={{ value, label: name }}
      options={options}
      notFoundContent={found.isFetching ? words.looking : words.none}
      onChange={chosen => {
        setTyped('')
        onChange(chosen.value)
      }}
    />
  )
}

type Choice<Value> = { value: Value; onChange: (value: Value) => void }

/** Which measure in which unit stands on the axis. */
export function PairSelect({ pairs, value, onChange }: { pairs: readonly Pair[] } & Choice<Pair | null>) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const keyOf = ({ measure, unit }: Pair) => `${measure} ${unit}`
  return (
    <Select
      aria-label={words.pair}
      style={{ minWidth: 130 }}
      popupMatchSelectWidth={260}
      value={value && keyOf(value)}
      labelRender={() => (value ? pairName(value, language) : '')}
      options={pairs.map(it => ({
        value: keyOf(it),
        label: `${pairName(it, language)} · ${words.pairCount(it.targets, it.results)}`,
      }))}
      onChange={key => onChange(pairs.find(it => keyOf(it) === key) ?? null)}
    />
  )
}

/** 增速（%） */
export function pairName({ measure, unit }: Pick<Pair, 'measure' | 'unit'>, language: Language): string {
  const name = READING_WORDS[language].measures[measure]
  return language === 'zh' ? `${name}（${unit || '无单位'}）` : `${name} (${unit || 'no unit'})`
}

/** The years that have a work report, asked for when first needed. */
export function useReportYears(needed: boolean): readonly number[] {
  return useApi('gridReports', needed ? { query: { limit: 1, kind: ['work-report'] } } : null).data?.years ?? []
}

/** One of some years, newest first; null where none is chosen. */
export function YearSelect({
  years,
  value,
  label,
  onChange,
  allowClear = false,
  onOpen,
}: Choice<number | null> & { years: readonly number[]; label: string; allowClear?: boolean; onOpen?: () => void }) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear={allowClear}
      onOpenChange={open => open && onOpen?.()}
      showSearch
      style={{ width: 104 }}
      value={value}
      options={[...years].sort((a, b) => b - a).map(it => ({ value: it, label: String(it) }))}
      onChange={chosen => onChange(chosen ?? null)}
    />
  )
}
