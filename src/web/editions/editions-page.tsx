import './editions.css'
import { Link, useParams, useSearchParams } from 'react-router'
import { changedParameters, reportAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { usePageTitle } from '../parts/page-title.ts'
import { shownText } from '../parts/shown-text.ts'
import { Empty, Loading, ProblemNotice } from '../parts/states.tsx'
import { EditionChoice } from './edition-choice.tsx'
import { WORDS } from './editions-words.ts'
import { FactDifferences } from './fact-differences.tsx'
import { TextRows } from './text-rows.tsx'

const SHOWS = ['changes', 'words', 'all'] as const

/** Two editions of a report side by side: texts to the character, and what was read from each. */
export function EditionsPage() {
  const words = useWords(WORDS)
  const { id = '' } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const report = useApi('getReport', { path: { id } })
  const editions = useApi('listEditions', { query: { report: id, limit: 1000 } })
  const isComparable = (editions.data?.items.length ?? 0) > 1
  const asked = { ...numbered('a', parameters), ...numbered('b', parameters) }
  const found = useApi('compareEditions', isComparable ? { path: { id }, query: asked } : null, { keep: true })
  const name = report.data ? `${report.data.placeName ?? ''} ${report.data.year ?? ''}`.trim() : ''
  usePageTitle(name === '' ? words.title : `${words.title} · ${name}`)
  const change = (changes: Record<string, string | null>) =>
    setParameters(before => changedParameters(before, changes), { preventScrollReset: true })
  const failed = [report, editions, found].find(it => it.isError)
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (!report.data || !editions.data) return <Loading />
  const chosen = { a: asked.a ?? found.data?.a ?? 0, b: asked.b ?? found.data?.b ?? 0 }
  const show = SHOWS.find(it => it === parameters.get('show')) ?? 'changes'
  return (
    <>
      <h1>{words.title}</h1>
      <p className="editions-head">
        <Link to={reportAddress(id)} lang="zh-CN">
          {shownText(report.data.title ?? '') || name || id}
        </Link>{' '}
        <span className="quiet">
          {[report.data.placeFullName, report.data.year].filter(it => it !== null).join(' · ')}
        </span>
      </p>
      <p className="quiet">{words.why}</p>
      {!isComparable && (
        <Empty title={words.one}>
          <Link to={reportAddress(id)}>{words.toReport}</Link>
        </Empty>
      )}
      {isComparable && found.isPending && <Loading />}
      {found.data && (
        <>
          <EditionChoice
            editions={editions.data.items}
            found={found.data}
            chosen={chosen}
            onChoose={(side, edition) => {
              const other = side === 'a' ? 'b' : 'a'
              // an edition beside itself shows nothing: the two change sides
              const beside = chosen[other] === edition ? chosen[side] : chosen[other]
              change({ [side]: String(edition), [other]: String(beside) })
            }}
          />
          <Text found={found.data} show={show} onShow={it => change({ show: it === 'changes' ? null : it })} />
          <FactDifferences found={found.data} />
        </>
      )}
    </>
  )
}

function numbered(name: 'a' | 'b', parameters: URLSearchParams): { [key in 'a' | 'b']?: number } {
  const text = parameters.get(name)
  return text !== null && /^\d{1,9}$/.test(text) ? { [name]: Number(text) } : {}
}

type Show = (typeof SHOWS)[number]
type Found = NonNullable<ReturnType<typeof useApi<'compareEditions'>>['data']>

function Text({ found, show, onShow }: { found: Found; show: Show; onShow: (show: Show) => void }) {
  const words = useWords(WORDS)
  const inWords = found.rows.filter(it => it.kind === 'words').length
  const inForm = found.rows.filter(it => it.kind === 'form').length
  return (
    <section aria-label={words.text}>
      <div className="rows-head">
        <h2>{words.text}</h2>
        <p>{inWords + inForm === 0 ? words.identical : words.sum(inWords, inForm)}</p>
        {Math.max(found.compared.a, found.compared.b) >= MOST_COMPARED && (
          <p>{words.cutAt(renderCount(MOST_COMPARED))}</p>
        )}
        <fieldset className="shows">
          <legend className="seen-by-readers-only">{words.show}</legend>
          {SHOWS.map(it => (
            <label key={it}>
              <input type="radio" name="show" checked={show === it} onChange={() => onShow(it)} /> {words.shows[it]}
            </label>
          ))}
        </fieldset>
      </div>
      <TextRows key={`${found.a} ${found.b} ${show}`} found={found} show={show} />
    </section>
  )
}

/** What the API compares of a text at most. */
const MOST_COMPARED = 200_000 - 1
