import { useEffect, useRef } from 'react'
import type { Doubt } from '../../client/api-types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { More, type Pages } from '../parts/more.tsx'
import { shownText } from '../parts/shown-text.ts'
import { placeWords } from './place-words.ts'
import { type Deciding, keyOf } from './use-deciding.ts'
import { WORDS } from './words.ts'

type Props = {
  doubts: readonly Doubt[]
  at: number
  deciding: Deciding
  onPick: (at: number) => void
  pages: Pages
}

/** The doubts in their order; what was decided in this sitting stays, marked. */
export function DoubtList({ doubts, at, deciding, onPick, pages }: Props) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (at > 0) current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <section className="doubt-list" aria-label={words.list}>
      <ol>
        {doubts.map((doubt, i) => {
          const outcome = deciding.outcomes.get(keyOf(doubt))
          return (
            <li key={keyOf(doubt)} ref={i === at ? current : undefined}>
              <button
                type="button"
                aria-current={i === at ? 'true' : undefined}
                data-done={outcome !== undefined}
                onClick={() => onPick(i)}
              >
                <span className="row-head">
                  <span className="row-kind">{words.kinds[doubt.kind].name}</span>
                  <span className="quiet">{placeWords(doubt)}</span>
                  {outcome !== undefined && <span className="row-done">✓ {words.done[outcome.kind]}</span>}
                </span>
                <span className="row-reason">
                  {doubt.quote !== null && <span lang="zh-CN">“{shownText(doubt.quote.slice(0, 24))}” </span>}
                  {shownText(doubt.reason[language])}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <More of={pages}>{words.more}</More>
    </section>
  )
}
