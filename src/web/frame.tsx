import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation, useRouteError } from 'react-router'
import { useLanguage, useWords } from './language.tsx'
import { PAGES } from './pages.tsx'
import { usePageTitle } from './parts/page-title.ts'
import { Empty, ProblemNotice } from './parts/states.tsx'
import { useSession } from './session.tsx'
import { SESSION_WORDS } from './session-words.ts'
import { useShade } from './theme.tsx'

const WORDS = {
  zh: {
    skip: '跳到正文',
    main: '主导航',
    dark: '深色',
    light: '浅色',
    other: 'English',
    nowhere: '没有这个页面',
    nowhereWhy: '地址可能写错了，或者内容已被移走。',
    home: '回到报告库',
    fault: '页面出错了',
    api: '数据接口',
    honest: '所列数值均出自报告原文，机器读出；未经校核的可能有误，请以原文为准。',
  },
  en: {
    skip: 'Skip to the content',
    main: 'Main',
    dark: 'Dark',
    light: 'Light',
    other: '中文',
    nowhere: 'There is no such page',
    nowhereWhy: 'The address may be mistyped, or what it named was removed.',
    home: 'To the library',
    fault: 'This page failed',
    api: 'API',
    honest:
      'All values are read by a machine from the words of the reports. Unchecked ones may be wrong: the text decides.',
  },
}

/** What surrounds every page. */
export function Frame() {
  const words = useWords(WORDS)
  const { language, setLanguage } = useLanguage()
  const { shade, setShade } = useShade()
  const navigation = useNavigation()
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="frame-head">
        <Link to="/" className="frame-mark">
          <img src={MARK} alt="" width={24} height={24} />
          <span>践诺</span>
        </Link>
        <nav aria-label={words.main} className="frame-nav">
          {PAGES.filter(it => it.to !== undefined).map(it => (
            <NavLink key={it.path} to={it.to ?? '/'} end={it.to === '/'}>
              {it[language]}
            </NavLink>
          ))}
        </nav>
        <div className="frame-ways">
          <Button size="small" type="text" onClick={() => setShade(shade === 'dark' ? 'light' : 'dark')}>
            {shade === 'dark' ? words.light : words.dark}
          </Button>
          <Button
            size="small"
            type="text"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {words.other}
          </Button>
          <SignInButton />
        </div>
      </header>
      <div className="frame-progress" data-busy={navigation.state !== 'idle'} />
      <Content />
      <footer className="frame-foot">
        <p>{words.honest}</p>
        <a href="/api/docs">{words.api}</a>
      </footer>
      <ScrollRestoration />
    </>
  )
}

const MARK = new URL('./mark.svg', import.meta.url).href

/** The page itself; on another page the focus begins at its top, as after a load. */
function Content() {
  const { pathname } = useLocation()
  const content = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) content.current?.focus({ preventScroll: true })
    first.current = false
  }, [pathname])
  return (
    <main id="content" ref={content} tabIndex={-1}>
      <Outlet />
    </main>
  )
}

function SignInButton() {
  const words = useWords(SESSION_WORDS)
  const { writer, author, askWriter, leave } = useSession()
  if (!writer)
    return (
      <Button size="small" onClick={() => void askWriter()}>
        {words.signIn}
      </Button>
    )
  return (
    <Button size="small" onClick={() => void leave()} title={words.signOut}>
      {author || words.signedIn} · {words.signOut}
    </Button>
  )
}

export function Nowhere() {
  const words = useWords(WORDS)
  usePageTitle(words.nowhere)
  return (
    <Empty title={words.nowhere}>
      <p>{words.nowhereWhy}</p>
      <Link to="/">{words.home}</Link>
    </Empty>
  )
}

export function Fault() {
  const words = useWords(WORDS)
  const error = useRouteError()
  usePageTitle(words.fault)
  return (
    <>
      <ProblemNotice error={error} onRetry={() => location.reload()} />
      <p className="state">
        <Link to="/">{words.home}</Link>
      </p>
    </>
  )
}
