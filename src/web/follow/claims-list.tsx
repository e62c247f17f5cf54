import Button from 'antd/es/button'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Scorecard } from '../../client/api-types.ts'
import { passageAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { Loading, ProblemNotice } from '../parts/states.tsx'
import { WORDS } from './scorecard-words.ts'

const PAGE = 50

/** Results of the next report that nothing had promised; listed when asked for. */
export function ClaimsList({ card }: { card: Scorecard }) {
  const words = useWords(WORDS)
  const [limit, setLimit] = useState(0)
  if (card.claims === 0) return null
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{words.claims}</h2>
      <div className="follow-ways">
        <span className="quiet">{words.claimsWhat(card.claims)}</span>
        {limit === 0 && <Button onClick={() => setLimit(PAGE)}>{words.claimsShow}</Button>}
      </div>
      {limit > 0 && <Claims card={card} limit={limit} onMore={() => setLimit(limit + PAGE)} />}
    </section>
  )
}

function Claims({ card, limit, onMore }: { card: Scorecard; limit: number; onMore: () => void }) {
  const words = useWords(WORDS)
  const path = { place: card.place.code, year: card.from }
  const found = useApi('listClaims', { path, query: { limit } }, { keep: true })
  if (found.isPending) return <Loading height={120} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  return (
    <>
      <ul className="promise-list claims">
        {found.data.items.map(({ start, end, text, quote, edition }) => {
          const { report } = card.texts[text]
          return (
            <li key={`${text} ${start} ${end}`}>
              {edition === null ? (
                shownText(quote)
              ) : (
                <Link to={passageAddress({ report, edition }, { start, end }, quote)}>{shownText(quote)}</Link>
              )}
            </li>
          )
        })}
      </ul>
      {found.data.next !== null && (
        <div className="follow-ways">
          <Button loading={found.isFetching} onClick={onMore}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}
