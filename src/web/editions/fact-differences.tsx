import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Commitment, Differences, Observation } from '../../client/api-types.ts'
import { reportAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FactTag } from '../parts/fact-mark.tsx'
import { shownText } from '../parts/shown-text.ts'
import { renderValue } from '../parts/values.ts'
import { WORDS } from './editions-words.ts'

/** What was read from only one of the editions, or otherwise from the other. */
export function FactDifferences({ found }: { found: Differences }) {
  const words = useWords(WORDS)
  return (
    <section aria-label={words.facts}>
      <h2>{words.facts}</h2>
      <Facts
        name={words.observations}
        changes={found.observations}
        factOf={it => <Value fact={it} report={found.report} />}
      />
      <Facts
        name={words.commitments}
        changes={found.commitments}
        factOf={it => <Promised fact={it} report={found.report} />}
      />
    </section>
  )
}

type Change<Fact> = { a: Fact | null; b: Fact | null; fields: string[] }
type FactsProps<Fact> = {
  name: string
  changes: { same: number; differing: number; items: Change<Fact>[] }
  factOf: (fact: Fact) => ReactNode
}

function Facts<Fact extends { id: string }>({ name, changes, factOf }: FactsProps<Fact>) {
  const words = useWords(WORDS)
  const { same, differing, items } = changes
  return (
    <>
      <h3>
        {name} <small className="quiet">{words.factSum(differing, same)}</small>
      </h3>
      {items.length > 0 && (
        <div className="scroll-sideways">
          <table className="plain-table fact-table">
            <caption className="seen-by-readers-only">{words.factCaption(name)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.a}</th>
                <th scope="col">{words.b}</th>
                <th scope="col">{words.differs}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ a, b, fields }) => (
                <tr key={`${a?.id} ${b?.id}`}>
                  <td>{a ? factOf(a) : <span className="quiet">—</span>}</td>
                  <td>{b ? factOf(b) : <span className="quiet">—</span>}</td>
                  <td>
                    {a === null && words.onlyB}
                    {b === null && words.onlyA}
                    {fields.map(it => words.fields[it] ?? it).join('、')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length < differing && <p className="quiet">{words.factMore(items.length)}</p>}
    </>
  )
}

function Value({ fact, report }: { fact: Observation; report: string }) {
  const { language } = useLanguage()
  const { edition, start, end, quote, subject, status } = fact
  return (
    <>
      <FactTag kind={status} /> <span lang="zh-CN">{shownText(subject)}</span>{' '}
      <strong className="number">{renderValue(fact, language)}</strong>{' '}
      <Link to={reportAddress(report, { edition, at: { start, end }, words: quote })} lang="zh-CN">
        “{shownText(quote)}”
      </Link>
    </>
  )
}

function Promised({ fact, report }: { fact: Commitment; report: string }) {
  const { edition, start, end, quote, kind } = fact
  return (
    <>
      <FactTag kind={kind} />{' '}
      <Link to={reportAddress(report, { edition, at: { start, end }, words: quote })} lang="zh-CN">
        {shownText(quote)}
      </Link>
    </>
  )
}
