import type { ComponentType } from 'react'

export type Page = {
  /** As react-router writes it. */
  path: string
  zh: string
  en: string
  /** Shown in the navigation; `to` is where that leads. */
  to?: string
  load: () => Promise<Loaded>
}

/** `ahead`: asks for what the page will show, by the parameters of its address, while the page is being made. */
type Loaded = { Component: ComponentType; ahead?: (parameters: URLSearchParams) => void }

/** Every page of the application: one row each. */
export const PAGES: Page[] = [
  {
    path: '/',
    zh: '报告库',
    en: 'Library',
    to: '/',
    load: async () => ({ Component: (await import('./library/library-page.tsx')).LibraryPage }),
  },
  {
    path: '/follow',
    zh: '兑现',
    en: 'Follow',
    to: '/follow',
    load: async () => ({ Component: (await import('./follow/overview-page.tsx')).OverviewPage }),
  },
  {
    path: '/indicator',
    zh: '指标',
    en: 'Indicators',
    to: '/indicator',
    load: async () => ({ Component: (await import('./indicator/indicators-page.tsx')).IndicatorsPage }),
  },
  {
    path: '/cascade/:id',
    zh: '层层加码',
    en: 'Cascade',
    to: '/cascade/gdp',
    load: async () => ({ Component: (await import('./cascade/cascade-page.tsx')).CascadePage }),
  },
  {
    path: '/search',
    zh: '检索',
    en: 'Search',
    to: '/search',
    load: async () => {
      const { SearchPage, searchAhead } = await import('./search/search-page.tsx')
      return { Component: SearchPage, ahead: searchAhead }
    },
  },
  {
    path: '/words',
    zh: '词频',
    en: 'Words',
    to: '/words',
    load: async () => ({ Component: (await import('./terms/terms-page.tsx')).TermsPage }),
  },
  {
    path: '/check',
    zh: '校核',
    en: 'Check',
    to: '/check',
    load: async () => ({ Component: (await import('./check/check-page.tsx')).CheckPage }),
  },
  {
    path: '/report/:id',
    zh: '报告',
    en: 'Report',
    load: async () => ({ Component: (await import('./report/report-page.tsx')).ReportPage }),
  },
  {
    path: '/edition/:edition',
    zh: '文本',
    en: 'Text',
    load: async () => ({ Component: (await import('./report/report-page.tsx')).ReportPage }),
  },
  {
    path: '/report/:id/editions',
    zh: '版本对照',
    en: 'Editions',
    load: async () => ({ Component: (await import('./editions/editions-page.tsx')).EditionsPage }),
  },
  {
    path: '/indicator/:id',
    zh: '指标',
    en: 'Indicator',
    load: async () => ({ Component: (await import('./indicator/indicator-page.tsx')).IndicatorPage }),
  },
  {
    path: '/follow/:place/:year',
    zh: '兑现情况',
    en: 'Scorecard',
    load: async () => ({ Component: (await import('./follow/scorecard-page.tsx')).ScorecardPage }),
  },
  {
    path: '/follow/:place/:year/history',
    zh: '历年',
    en: 'History',
    load: async () => ({ Component: (await import('./follow/history-page.tsx')).HistoryPage }),
  },
]

/** The row of a page by its address: `/report/:id` for /report/210100-2020. */
export function findPage(pathname: string): Page | undefined {
  const parts = pathname.split('/')
  return PAGES.find(({ path }) => {
    const named = path.split('/')
    return named.length === parts.length && named.every((name, i) => name.startsWith(':') || name === parts[i])
  })
}
