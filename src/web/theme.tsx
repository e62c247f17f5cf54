import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useMedia } from './parts/use-media.ts'

export type Shade = 'light' | 'dark'

type Choice = { shade: Shade; setShade: (shade: Shade) => void }

const KEY = 'jiannuo.shade'
const ShadeContext = createContext<Choice>({ shade: 'light', setShade: () => undefined })

/** Light or dark: as chosen in this browser, else as the system is. The style sheet reads it as `data-shade`. */
export function ShadeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Shade | null>(() => parseShade(localStorage.getItem(KEY)))
  const system = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const shade = chosen ?? system
  useEffect(() => {
    document.documentElement.dataset.shade = shade
  }, [shade])
  const choice = useMemo(
    () => ({
      shade,
      setShade: (to: Shade) => {
        localStorage.setItem(KEY, to)
        setChosen(to)
      },
    }),
    [shade],
  )
  return <ShadeContext.Provider value={choice}>{children}</ShadeContext.Provider>
}

function parseShade(text: string | null): Shade | null {
  return text === 'light' || text === 'dark' ? text : null
}

export function useShade(): Choice {
  return useContext(ShadeContext)
}

/** Ant Design's tokens; the colours of our own style sheet are the same. */
export const TOKENS = {
  light: {
    ...{ colorPrimary: '#9c2b22', colorError: '#a8071a', colorLink: '#1d4f91' },
    ...{ colorBgLayout: '#f6f5f2', colorTextDescription: '#595959', colorTextPlaceholder: '#6b6b6b' },
  },
  dark: {
    ...{ colorPrimary: '#e07a6d', colorError: '#f0868b', colorLink: '#8ab4f0' },
    ...{ colorBgLayout: '#141414', colorTextDescription: '#a6a6a6', colorTextPlaceholder: '#a0a0a0' },
  },
} as const

/** Letters on the buttons of either shade that can be read. */
export const BUTTON = { light: { primaryColor: '#ffffff' }, dark: { primaryColor: '#141414' } } as const

export const FONT =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif"
