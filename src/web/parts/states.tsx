import Button from 'antd/es/button'
import Spin from 'antd/es/spin'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { explainProblem, problemCode } from './problem-words.ts'

const WORDS = {
  zh: {
    loading: '正在载入…',
    lost: '连接不上服务器。已输入的内容不会丢失；请确认程序仍在运行，然后重试。',
    again: '重试',
    code: '代码',
  },
  en: {
    loading: 'Loading …',
    lost: 'The server does not answer. Nothing you typed is lost; see that the program still runs, then try again.',
    again: 'Try again',
    code: 'code',
  },
}

/** Something is on its way. `height` in px keeps the page from jumping. */
export function Loading({ height = 240, what }: { height?: number; what?: string }) {
  const words = useWords(WORDS)
  return (
    <div className="state" role="status" style={{ minHeight: height }}>
      <Spin />
      <p>{what ?? words.loading}</p>
    </div>
  )
}

/** What went wrong, in a sentence with its code, and the way to try again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords(WORDS)
  const code = problemCode(error)
  return (
    <div className="state problem" role="alert">
      <p>{explainProblem(error, words.lost)}</p>
      {code !== null && (
        <p className="quiet">
          {words.code} <a href={`/api/docs#problem-${code}`}>{code}</a>
        </p>
      )}
      {onRetry && <Button onClick={onRetry}>{words.again}</Button>}
    </div>
  )
}

/** Nothing is here: what that means, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  )
}
