import Button from 'antd/es/button'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../language.tsx'

const WORDS = {
  zh: { done: '已复制', failed: '无法复制，请手动选取' },
  en: { done: 'Copied', failed: 'Could not copy: please select it by hand' },
}

type Props = {
  text: string
  children: ReactNode
  /** As plain words among others, not as a button with a border. */
  plain?: boolean
}

/** Copies a text; says whether it did. */
export function CopyButton({ text, children, plain = false }: Props) {
  const words = useWords(WORDS)
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2500)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('done'),
      () => setOutcome('failed'),
    )
  const shown = <span aria-live="polite">{outcome === null ? children : words[outcome]}</span>
  if (plain)
    return (
      <button type="button" className="plain-button" onClick={copy}>
        {shown}
      </button>
    )
  return (
    <Button size="small" onClick={copy}>
      {shown}
    </Button>
  )
}
