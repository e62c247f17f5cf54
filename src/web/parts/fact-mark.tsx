import { useWords } from '../language.tsx'

/** What a marked passage is. Each kind has its own shape (a line under the words and a sign) as well as its colour. */
export const FACT_KINDS = ['target', 'result', 'estimate', 'livelihood', 'task', 'unread'] as const

export type FactKind = (typeof FACT_KINDS)[number]

export const FACT_WORDS = {
  zh: {
    target: '目标',
    result: '完成情况',
    estimate: '预计',
    livelihood: '民生实事',
    task: '任务',
    unread: '未读出的数字',
  },
  en: {
    target: 'target',
    result: 'result',
    estimate: 'estimate',
    livelihood: 'livelihood item',
    task: 'task',
    unread: 'unread number',
  },
}

/** ▲ ● ◐ ◆ ■ ?: the sign of a kind, in words for who cannot see it. */
export const FACT_SIGNS: Record<FactKind, string> = {
  target: '▲',
  result: '●',
  estimate: '◐',
  livelihood: '◆',
  task: '■',
  unread: '?',
}

/** The sign and name of a kind of fact. */
export function FactTag({ kind }: { kind: FactKind }) {
  const words = useWords(FACT_WORDS)
  return (
    <span className={`fact-tag fact-${kind}`}>
      <span aria-hidden="true">{FACT_SIGNS[kind]}</span> {words[kind]}
    </span>
  )
}
