import { type RefObject, useEffect, useState } from 'react'
import type { Span } from './facts.ts'

const PAUSE = 200
/** A single character is no passage; what is longer than the API quotes is none either. */
const LEAST = 2
const MOST = 10_000

/** The words of the text that the reader has selected; they stay picked until others are, or `drop` is called. */
export function usePickedWords(place: RefObject<HTMLDivElement | null>): [picked: Span | null, drop: () => void] {
  const [picked, setPicked] = useState<Span | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const span = place.current ? selectedSpan(place.current) : null
      if (span && span.end - span.start >= LEAST && span.end - span.start <= MOST) setPicked(span)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE)
    }
    document.addEventListener('selectionchange', wait)
    return () => {
      document.removeEventListener('selectionchange', wait)
      clearTimeout(timer)
    }
  }, [place])
  return [picked, () => setPicked(null)]
}

/** The selection as places of the text; null when it lies outside, or nothing is selected. */
function selectedSpan(root: HTMLElement): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** The place of a point of the page: that of its paragraph and the characters before it in there. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-start]')
  // between two paragraphs: where the one behind begins
  if (!block) {
    const next = node instanceof Element ? node.children[offset] : null
    const inside = next?.matches('[data-start]') ? next : next?.querySelector('[data-start]')
    return inside instanceof HTMLElement ? Number(inside.dataset.start) : null
  }
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return Number(block.dataset.start) + before.toString().length
}
