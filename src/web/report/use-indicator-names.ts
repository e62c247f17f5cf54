import { useMemo } from 'react'
import { useApi } from '../api.ts'
import { useLanguage } from '../language.tsx'

/** What indicators are called, by their ids; empty until they are known. */
export function useIndicatorNames(): ReadonlyMap<string, string> {
  const { language } = useLanguage()
  const { data } = useApi('listIndicators', { query: { limit: 1000 } })
  return useMemo(
    () => new Map((data?.items ?? []).map(it => [it.id, language === 'zh' ? it.name : it.en])),
    [data, language],
  )
}
