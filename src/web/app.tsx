import { QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import theme from 'antd/es/theme'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { queries } from './api.ts'
import { Fault, Frame, Nowhere } from './frame.tsx'
import { LanguageProvider, useLanguage } from './language.tsx'
import { NONCE } from './own-styles.ts'
import { PAGES, type Page } from './pages.tsx'
import { SessionProvider } from './session.tsx'
import { BUTTON, FONT, ShadeProvider, TOKENS, useShade } from './theme.tsx'

/** Who asked the system for less motion gets none. */
const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches

const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: Fault,
    HydrateFallback: () => null,
    children: [
      ...PAGES.map(({ path, load }) => ({ path, lazy: () => routeOf(load), ErrorBoundary: Fault })),
      { path: '*', Component: Nowhere },
    ],
  },
])

async function routeOf(load: Page['load']) {
  const { Component, ahead } = await load()
  const loader = ({ request }: { request: Request }) => {
    ahead?.(new URL(request.url).searchParams)
    return null
  }
  return { Component, ...(ahead && { loader }) }
}

export function App() {
  return (
    <LanguageProvider>
      <ShadeProvider>
        <Themed />
      </ShadeProvider>
    </LanguageProvider>
  )
}

function Themed() {
  const { language } = useLanguage()
  const { shade } = useShade()
  return (
    <ConfigProvider
      csp={{ nonce: NONCE }}
      button={{ autoInsertSpace: false }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={{
        algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { fontFamily: FONT, fontSize: 14, borderRadius: 4, motion: !CALM, ...TOKENS[shade] },
        components: { Button: BUTTON[shade] },
      }}
    >
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
