import Drawer from 'antd/es/drawer'
import Select from 'antd/es/select'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Hit } from '../../client/api-types.ts'
import { passageAddress, searchAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Marked } from '../parts/marked.tsx'
import { More } from '../parts/more.tsx'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { usePages } from '../parts/use-pages.ts'
import { WORDS } from './words.ts'

/** Which sentences: those with one of these words, in the reports of a place and of some years. */
export type Sentences = {
  words: readonly string[]
  place: string | null
  year: string | null
  where: string
  level: string | null
}

/** The sentences behind a point. Closed while `of` is null. */
export function SentencesDrawer({ of, onClose }: { of: Sentences | null; onClose: () => void }) {
  // while it closes it still shows what it showed
  const last = useRef(of)
  if (of !== null) last.current = of
  const shown = last.current
  return (
    <Drawer open={of !== null} onClose={onClose} size={560} title={shown?.where}>
      {shown && <Words key={`${shown.where} ${shown.words.join()}`} of={shown} />}
    </Drawer>
  )
}

function Words({ of }: { of: Sentences }) {
  const words = useWords(WORDS)
  const [word, setWord] = useState(of.words[0])
  return (
    <>
      {of.words.length > 1 && (
        <Select
          aria-label={words.word}
          style={{ width: 200, marginBottom: 12 }}
          value={word}
          options={of.words.map(it => ({ value: it, label: it }))}
          onChange={setWord}
        />
      )}
      <Found of={of} word={word} />
    </>
  )
}

function Found({ of, word }: { of: Sentences; word: string }) {
  const words = useWords(WORDS)
  const narrowing = {
    ...(of.place !== null && { place: of.place }),
    ...(of.year !== null && { year: of.year }),
    ...(of.level !== null && { level: [of.level as 'province'] }),
    kind: ['work-report' as const],
  }
  const found = usePages('search', { query: { q: word, ...narrowing, limit: 20 } })
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Loading />
  const [first] = found.data.pages
  const hits = found.data.pages.flatMap(page => page.items)
  if (hits.length === 0) return <p>{words.none}</p>
  return (
    <>
      <p className="quiet">
        {first.total !== null && words.found(first.total, first.exact)} ·{' '}
        <Link to={searchAddress({ q: word, place: of.place, year: of.year, level: of.level, kind: 'work-report' })}>
          {words.all}
        </Link>
      </p>
      <ol className="found-sentences">
        {hits.map(hit => (
          <li key={`${hit.edition}:${hit.start}`}>
            <Sentence hit={hit} />
          </li>
        ))}
      </ol>
      <More of={found}>{words.more}</More>
    </>
  )
}

function Sentence({ hit }: { hit: Hit }) {
  return (
    <>
      <Link to={passageAddress(hit, { start: hit.start, end: hit.end }, hit.sentence)}>
        {hit.placeName} {hit.year}
      </Link>
      <p>
        <Marked sentence={hit.sentence} start={hit.start} ranges={hit.ranges} whole />
      </p>
    </>
  )
}
