import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'

type Choice = { language: Language; setLanguage: (language: Language) => void }

const KEY = 'jiannuo.language'
const LanguageContext = createContext<Choice>({ language: 'zh', setLanguage: () => undefined })

/** Chinese unless the reader chose English: by the switch, kept in this browser, or by `?lang=en` in a link. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(chosenLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem(KEY, language)
  }, [language])
  const choice = useMemo(() => ({ language, setLanguage }), [language])
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>
}

function chosenLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY)
  return asked === 'en' ? 'en' : 'zh'
}

export function useLanguage(): Choice {
  return useContext(LanguageContext)
}

/** The words of a page in the language chosen: `const words = useWords(WORDS)`. */
export function useWords<Zh>(table: { zh: Zh; en: { [Key in keyof Zh]: unknown } }): Zh {
  return table[useContext(LanguageContext).language] as Zh
}
