import { useEffect, useRef } from 'react'
import type { Doubt } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { useEditionText } from '../parts/edition-text.ts'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { WORDS } from './words.ts'

/** So many characters are shown before and after the place. */
const AROUND = 260
/** Of a doubt about the whole text its beginning is shown. */
const BEGINNING = 400

export type Selected = { start: number; end: number; quote: string }

/** The text around a doubt, its words marked; words selected in it are told with their place. */
export function Passage({ doubt, onSelect }: { doubt: Doubt; onSelect: (selected: Selected | null) => void }) {
  const words = useWords(WORDS)
  const holder = useRef<HTMLDivElement>(null)
  const text = useEditionText(doubt.edition)
  const start = doubt.start ?? 0
  const end = doubt.end ?? start
  const [from, to] = doubt.start === null ? [0, BEGINNING] : stretchOf(text.data ?? '', start, end)
  useEffect(() => {
    const note = () => onSelect(text.data ? selectedIn(holder.current, text.data, from) : null)
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [text.data, from, onSelect])
  if (text.isPending) return <Loading height={120} />
  if (text.isError) return <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />
  const cut = (a: number, b: number) => shownText(text.data.slice(a, b))
  return (
    <section aria-label={words.context}>
      <div className="passage" lang="zh-CN" ref={holder}>
        {cut(from, Math.max(from, start))}
        {end > start && <mark>{cut(start, end)}</mark>}
        {cut(Math.max(end, from), to)}
      </div>
      <p className="quiet hint">{words.selectHint}</p>
    </section>
  )
}

/** Whole paragraphs where they are short, else some words before and after. */
function stretchOf(text: string, start: number, end: number): [from: number, to: number] {
  const before = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const after = text.indexOf('\n', end)
  return [Math.max(before, start - AROUND), Math.min(after < 0 ? text.length : after, end + AROUND)]
}

/** Where the selection stands in the text; null: there is none, or it is elsewhere. The page shows the text unit for unit. */
function selectedIn(holder: HTMLElement | null, text: string, from: number): Selected | null {
  const selection = getSelection()
  if (!holder || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!holder.contains(range.startContainer) || !holder.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(holder, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = from + before.toString().length
  const quote = text.slice(start, start + range.toString().length)
  const lead = quote.length - quote.trimStart().length
  const trimmed = quote.trim()
  return trimmed === '' ? null : { start: start + lead, end: start + lead + trimmed.length, quote: trimmed }
}
