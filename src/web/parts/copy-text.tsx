import Button from 'antd/es/button'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../language.tsx'

const WORDS = {
  zh: { done: '已复制', failed: '无法复制，请手动选取' },
  en: { done: 'Copied', failed: 'Could not copy: please select it by hand' },
}

/** Copies a text; says whether it did. */
export function CopyButton({
  text,
  children,
  size = 'small',
}: {
  text: string
  children: ReactNode
  size?: 'small' | 'middle'
}) {
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
  return (
    <Button size={size} onClick={copy}>
      <span aria-live="polite">{outcome === null ? children : words[outcome]}</span>
    </Button>
  )
}
