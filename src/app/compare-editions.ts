import { sentencesOf } from '../store/search/sentences.ts'
import type { EditionRow, Store } from './kept.ts'

/** A sentence that the other text does not have. */
export type OwnSentence = { start: number; end: number; sentence: string }

export type Comparison = {
  edition: EditionRow
  /** Sentences of the preferred edition that this one lacks, and those that only this one has, each in text order. */
  lacks: OwnSentence[]
  adds: OwnSentence[]
}

/** The editions of a report, the preferred first, each with what differs from that; null: no such report. */
export async function compareEditions(store: Store, report: string): Promise<Comparison[] | null> {
  const found = await store.report(report)
  if (!found) return null
  const { rows } = await store.list('editions', { report }, { limit: 1000 })
  const preferred = (await store.edition(found.edition))?.text ?? ''
  const compared: Comparison[] = []
  for (const edition of rows) {
    if (edition.id === found.edition) {
      compared.unshift({ edition, lacks: [], adds: [] })
      continue
    }
    const text = (await store.edition(edition.id))?.text ?? ''
    compared.push({ edition, lacks: sentencesOnlyIn(preferred, text), adds: sentencesOnlyIn(text, preferred) })
  }
  return compared
}

/** Sentences of `text` that `other` does not have as often, white space aside. Linear. */
function sentencesOnlyIn(text: string, other: string): OwnSentence[] {
  const left = new Map<string, number>()
  for (const [start, end] of sentencesOf(other)) {
    const words = bare(other.slice(start, end))
    left.set(words, (left.get(words) ?? 0) + 1)
  }
  const own: OwnSentence[] = []
  for (const [start, end] of sentencesOf(text)) {
    const sentence = text.slice(start, end)
    const words = bare(sentence)
    const times = left.get(words) ?? 0
    if (times > 0) left.set(words, times - 1)
    else own.push({ start, end, sentence })
  }
  return own
}

function bare(sentence: string): string {
  return sentence.replace(/\s/g, '')
}
