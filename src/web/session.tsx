import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { client } from './api.ts'

/** Loaded when it is needed: most readers never write. */
const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }))

type Session = {
  /** Whether this browser may write now. */
  writer: boolean
  /** Who decides: a name that the reader gave, kept in this browser. */
  author: string
  /** Asks for the token and the name where they are lacking; gives the name, or null when the reader gave up. */
  askWriter: () => Promise<string | null>
  leave: () => Promise<void>
}

const AUTHOR = 'jiannuo.author'
const SessionContext = createContext<Session | null>(null)

/** Who may write. A link that ends in `#token=…` opens the session at once; the token leaves the address. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [writer, setWriter] = useState(false)
  const [author, setAuthor] = useState(() => localStorage.getItem(AUTHOR) ?? '')
  const [asking, setAsking] = useState(false)
  const answer = useRef<((author: string | null) => void) | null>(null)

  useEffect(() => {
    openFromAddress().then(setWriter, () => setWriter(false))
  }, [])

  const askWriter = useCallback(() => {
    if (writer && author !== '') return Promise.resolve(author)
    answer.current?.(null)
    setAsking(true)
    return new Promise<string | null>(resolve => {
      answer.current = resolve
    })
  }, [writer, author])
  const close = (given: string | null) => {
    setAsking(false)
    answer.current?.(given)
    answer.current = null
  }
  const leave = useCallback(async () => {
    await client('closeSession', {})
    setWriter(false)
  }, [])
  const session = useMemo(() => ({ writer, author, askWriter, leave }), [writer, author, askWriter, leave])
  return (
    <SessionContext.Provider value={session}>
      {children}
      {asking && (
        <Suspense>
          <SignIn
            writer={writer}
            author={author}
            onDone={name => {
              localStorage.setItem(AUTHOR, name)
              setAuthor(name)
              setWriter(true)
              close(name)
            }}
            onCancel={() => close(null)}
          />
        </Suspense>
      )}
    </SessionContext.Provider>
  )
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no SessionProvider')
  return session
}

async function openFromAddress(): Promise<boolean> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return (await client('getSession', {})).writer
  history.replaceState(history.state, '', location.pathname + location.search)
  return (await client('openSession', { body: { token } })).writer
}
