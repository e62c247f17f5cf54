import { framePattern } from '../../lexicon/genres.ts'
import type { Frame } from './frame.ts'

const LEDGER = framePattern('ledger')
const NUMBER = framePattern('ledger-number')

/**
 * The lines after a report that hold a ledger of items (附件1 2018年十件惠民实事 … 牵头单位: …), glossaries and page
 * furniture left out; empty when there is none. A new heading (附件2) begins a new stretch, each judged on its own.
 */
export function findAnnex(frame: Frame, from: number, to: number): number[] {
  const found: number[] = []
  let stretch: number[] = []
  const close = () => {
    if (isLedger(frame, stretch)) found.push(...stretch)
    stretch = []
  }
  let inside = false
  let headings = 0
  for (let i = from; i < to; i++) {
    const kind = frame.tailKind(i)
    if (kind === 'source' || frame.isFurniture(i)) continue
    if (kind === 'glossary') {
      close()
      inside = false
    } else if (kind === 'annex') {
      if (headings === 0) close()
      inside = true
      headings = 3
    }
    if (inside) stretch.push(i)
    if (headings > 0) headings--
  }
  close()
  return found
}

function isLedger(frame: Frame, stretch: readonly number[]): boolean {
  if (stretch.length < 4) return false
  const head = stretch.slice(0, 4).map(i => frame.head(i, 60))
  return head.some(words => LEDGER.test(words) && words.length <= 60) || head[0].length < 6
    ? stretch.slice(0, 12).some(i => LEDGER.test(frame.head(i, 60) + frame.foot(i, 60)))
    : false
}

/** The line that names a ledger: 昆明市2018年十件惠民实事. */
export function ledgerTitle(frame: Frame, annex: readonly number[]): string | null {
  for (const i of annex.slice(0, 6)) {
    const words = frame.head(i, 60)
    if (LEDGER.test(words) && !NUMBER.test(words)) return words
  }
  return null
}
