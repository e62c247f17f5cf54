import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { changedParameters, parseAt, wordsOfLink } from '../addresses.ts'
import { type Fact, factAt, type Span } from './facts.ts'
import { findLinked, type LinkedPlace } from './place-link.ts'
import type { ReportData } from './use-report.ts'

/** What the address selects: a place with the fact that stands exactly there, and what became of the link's words. */
type Selected = {
  span: Span | null
  fact: Fact | null
  link: LinkedPlace | null
  /** The words that the link names. */
  words: string | null
  select: (span: Span | null) => void
}

/** The selected place lives in the address (`?edition=3&at=120-135&words=…`), so that what one sees can be sent to somebody. */
export function useSelected({ edition, reading }: ReportData, facts: readonly Fact[]): Selected {
  const [query, setQuery] = useSearchParams()
  const at = query.get('at')
  const words = query.get('words')
  const { text } = reading
  const link = useMemo(() => {
    const place = parseAt(at)
    return place === null ? null : findLinked(text, place, words)
  }, [text, at, words])
  const span = link?.at ?? null
  const fact = useMemo(() => (span === null ? null : factAt(facts, span)), [facts, span])
  const select = useCallback(
    (to: Span | null) =>
      setQuery(
        before =>
          changedParameters(
            before,
            to === null
              ? { at: null, words: null }
              : {
                  ...(edition.report !== null && { edition: edition.id }),
                  at: `${to.start}-${to.end}`,
                  words: wordsOfLink(text.slice(to.start, to.end)),
                },
          ),
        { replace: true, preventScrollReset: true },
      ),
    [setQuery, edition, text],
  )
  return { span, fact, link, words, select }
}
