import Drawer from 'antd/es/drawer'
import { useRef } from 'react'
import { Link } from 'react-router'
import type { ShownValue } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { citedOf } from '../parts/cite.ts'
import { CiteButton } from '../parts/cite-button.tsx'
import { useEditionText } from '../parts/edition-text.ts'
import { FactTag } from '../parts/fact-mark.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { renderValue } from '../parts/values.ts'
import { pairName } from './selects.tsx'
import { sentenceAround } from './sentence.ts'
import { WORDS } from './words.ts'

/** A value in its sentence: how it was read, where it stands, how to cite it. Closed while `value` is null. */
export function ValueDrawer({ value, onClose }: { value: ShownValue | null; onClose: () => void }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  // while it closes it still shows what it showed
  const last = useRef(value)
  if (value !== null) last.current = value
  const shown = last.current
  return (
    <Drawer
      open={value !== null}
      onClose={onClose}
      size={520}
      title={shown && `${words.wholeReport(shown.placeName ?? '', shown.year)} · ${renderValue(shown, language)}`}
    >
      {shown && <Told value={shown} />}
    </Drawer>
  )
}

function Told({ value }: { value: ShownValue }) {
  const words = useWords(WORDS)
  const read = useWords(READING_WORDS)
  const { language } = useLanguage()
  const text = useEditionText(value.edition)
  const edition = useApi('getEdition', { path: { id: value.edition } })
  if (text.isError) return <ProblemNotice error={text.error} onRetry={() => text.refetch()} />
  if (text.data === undefined) return <Loading />
  const [before, quote, after] = sentenceAround(text.data, value.start, value.end)
  const address = passageAddress(value, { start: value.start, end: value.end }, value.quote)
  const rows: [string, string | null][] = [
    [words.asRead, renderValue(value, language)],
    [words.pair, pairName(value, language)],
    [words.period, value.period],
    [words.subject, value.subject],
    [words.member, value.member],
    [words.reference, value.reference],
    [words.checked, value.decided && words.decided[value.decided]],
  ]
  return (
    <>
      <p>
        <FactTag kind={value.status} />
        {value.force && ` · ${read.forces[value.force]}`}
      </p>
      <blockquote className="told-sentence" lang="zh-CN">
        {shownText(before)}
        <mark>{shownText(quote)}</mark>
        {shownText(after)}
      </blockquote>
      <dl className="told-facts">
        {rows.map(([name, told]) =>
          told === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="told-ways">
        <Link to={address}>{words.open}</Link>
        {edition.data && <CiteButton cited={citedOf(edition.data, value.quote, address)} />}
      </div>
    </>
  )
}
