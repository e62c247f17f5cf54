import { Link } from 'react-router'
import type { Observation } from '../../client/api-types.ts'
import { exportAddress, passageAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FactTag } from '../parts/fact-mark.tsx'
import { Marked } from '../parts/marked.tsx'
import { renderCount } from '../parts/numbers.ts'
import { shownText } from '../parts/shown-text.ts'
import { usePages } from '../parts/use-pages.ts'
import { renderSubject, renderValue } from '../parts/values.ts'
import { HitWays } from './hit-ways.tsx'
import { MoreHits, Problems, Tally } from './outcome.tsx'
import { groupsOf, ReportGroup } from './report-group.tsx'
import { narrowed, type Search, type Sort } from './search-state.ts'
import { WORDS } from './words.ts'

/** How a list of rows is sorted for the words that readers choose. */
const ROW_SORTS: Record<Exclude<Sort, 'best'>, 'year' | '-year' | 'value' | '-value'> = {
  newest: '-year',
  oldest: 'year',
  most: '-value',
  least: 'value',
}

/** Values that were read, each in its sentence. */
export function FactHits({ search }: { search: Search }) {
  const words = useWords(WORDS)
  const { words: text, sort } = search
  const query = { ...narrowed(search), ...(text !== '' && { text }) }
  const asked = { ...query, sort: ROW_SORTS[sort as keyof typeof ROW_SORTS], limit: 50, count: true }
  const found = usePages('listObservations', { query: asked }, { keep: true })
  if (found.data === undefined) return <Problems asked={found} />
  const facts = found.data.pages.flatMap(it => it.items)
  const total = renderCount(found.data.pages[0].total ?? 0)
  return (
    <Problems asked={found} nothing={facts.length === 0 ? words.nothingFacts : null}>
      <Tally busy={found.isPlaceholderData}>
        <strong>{words.rows(total)}</strong>{' '}
        <span className="quiet">{words.shown(facts.length, new Set(facts.map(it => it.edition)).size)}</span>{' '}
        <a href={exportAddress('observations', { format: 'csv', ...query })} download>
          {words.export}
        </a>
      </Tally>
      {groupsOf(facts).map(group => (
        <ReportGroup key={group[0].id} of={group[0]}>
          {group.map(fact => (
            <FactHit key={fact.id} fact={fact} />
          ))}
        </ReportGroup>
      ))}
      <MoreHits of={found} />
    </Problems>
  )
}

function FactHit({ fact }: { fact: Observation }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const { start, end, quote, sentence, period, status, decided } = fact
  const place = sentence?.indexOf(quote) ?? -1
  const from = sentence === null || place < 0 ? start : start - place
  return (
    <li className="hit">
      <Link data-hit to={passageAddress(fact, { start, end }, quote)} className="hit-words fact-hit">
        <span className="fact-line">
          <FactTag kind={status} />
          <span lang="zh-CN">{shownText(renderSubject(fact))}</span>
          <strong className="number">{shownText(renderValue(fact, language))}</strong>
          <span className="quiet number">{period}</span>
          {decided !== null && <span className="decided">{words.decided[decided]}</span>}
        </span>
        <span className="fact-sentence">
          <Marked sentence={sentence ?? quote} start={from} ranges={[[start, end]]} />
        </span>
      </Link>
      <HitWays hit={fact} at={{ start, end }} quote={sentence ?? quote} sentence={sentence ?? quote} />
    </li>
  )
}
