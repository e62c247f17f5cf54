import { Link, useSearchParams } from 'react-router'
import type { Doubt } from '../../client/api-types.ts'
import { checkAddress } from '../addresses.ts'
import { useApi } from '../api.ts'
import { useWords } from '../language.tsx'
import { renderCount } from '../parts/numbers.ts'
import { narrowOf } from './check-state.ts'
import { WORDS } from './words.ts'

/** The kinds of doubt with how many there are, each a link that narrows to it; and the rule of every kind. */
export function KindList({ chosen }: { chosen: Doubt['kind'] | null }) {
  const words = useWords(WORDS)
  const [parameters] = useSearchParams()
  const { doubt: _doubt, ...narrow } = narrowOf(parameters)
  const counts = useApi('countDoubts', { query: narrow }, { keep: true })
  const kinds = counts.data?.items ?? []
  const total = kinds.reduce((sum, it) => sum + it.doubts, 0)
  const others = { place: parameters.get('place'), from: parameters.get('from'), to: parameters.get('to') }
  const link = (doubt: Doubt['kind'] | null, name: string, count: number) => (
    <Link
      key={doubt ?? ''}
      to={checkAddress({ ...others, doubt })}
      aria-current={chosen === doubt ? 'true' : undefined}
    >
      {name} <span className="number">{renderCount(count)}</span>
    </Link>
  )
  return (
    <>
      <nav className="kinds" aria-label={words.kindsLabel}>
        {link(null, words.all, total)}
        {kinds
          .filter(it => it.doubts > 0 || it.kind === chosen)
          .map(it => link(it.kind, words.kinds[it.kind].name, it.doubts))}
      </nav>
      <details className="rules doubt-rules">
        <summary>{words.rules}</summary>
        <dl>
          {kinds.map(({ kind, limit }) => (
            <div key={kind}>
              <dt>{words.kinds[kind].name}</dt>
              <dd>{words.kinds[kind].rule(limit === null ? '' : renderCount(limit))}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
