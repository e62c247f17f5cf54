import type { ComponentType } from 'react'

type Page = {
  /** As react-router writes it. */
  path: string
  zh: string
  en: string
  /** Shown in the navigation; `to` is where that leads. */
  to?: string
  load: () => Promise<{ Component: ComponentType }>
}

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
    load: async () => ({ Component: (await import('./search/search-page.tsx')).SearchPage }),
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
