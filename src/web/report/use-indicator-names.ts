import { useMemo } from 'react'
import type { Edition } from '../../client/api-types.ts'
import { useApi } from '../api.ts'
import { useLanguage } from '../language.tsx'

/** What indicators are called, by their ids; empty until they are known. Asked of one report, so that little is counted. */
export function useIndicatorNames({ placeCode, year }: Edition): ReadonlyMap<string, string> {
  const { language } = useLanguage()
  const narrow = { ...(placeCode !== null && { place: placeCode }), ...(year !== null && { year: String(year) }) }
  const { data } = useApi('listIndicators', { query: { ...narrow, limit: 1000 } })
  return useMemo(
    () => new Map((data?.items ?? []).map(it => [it.id, language === 'zh' ? it.name : it.en])),
    [data, language],
  )
}
