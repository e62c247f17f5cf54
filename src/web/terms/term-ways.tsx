import Segmented from 'antd/es/segmented'
import Select from 'antd/es/select'
import type { Topic } from '../../client/api-types.ts'
import { useReportYears, YearSelect } from '../indicator/selects.tsx'
import { useWords } from '../language.tsx'
import { PlaceSelect } from '../parts/place-select.tsx'
import { READING_WORDS } from '../parts/reading-words.ts'
import { parseRange, writeRange } from '../parts/years.ts'
import { TermSelect } from './term-select.tsx'
import type { Choice } from './terms-page.tsx'
import { WORDS } from './words.ts'

type Props = { choice: Choice; topics: readonly Topic[]; change: (changes: Partial<Choice>) => void }

/** What is counted, where and when, and how it is compared. */
export function TermWays({ choice, topics, change }: Props) {
  const words = useWords(WORDS)
  const read = useWords(READING_WORDS)
  const years = useReportYears(true)
  const { from, to } = parseRange(choice.year) ?? { from: null, to: null }
  return (
    <form className="ways-bar" onSubmit={event => event.preventDefault()}>
      <TermSelect terms={choice.terms} topics={topics} onChange={terms => change({ terms })} />
      <Segmented<'year' | 'place'>
        aria-label={words.by}
        options={[
          { value: 'year', label: words.byYear },
          { value: 'place', label: words.byPlace },
        ]}
        value={choice.by}
        onChange={by => change({ by, year: by === 'place' && years.length > 0 ? String(Math.max(...years)) : null })}
      />
      <PlaceSelect value={choice.place} label={words.place} onChange={place => change({ place })} />
      <Select
        aria-label={words.level}
        placeholder={words.level}
        allowClear
        style={{ width: 108 }}
        value={choice.level}
        options={(['nation', 'province', 'prefecture', 'county'] as const).map(it => ({
          value: it,
          label: read.levels[it],
        }))}
        onChange={level => change({ level: level ?? null })}
      />
      <YearSelect
        allowClear
        label={words.from}
        years={years}
        value={from}
        onChange={chosen => change({ year: writeYears(chosen, to) })}
      />
      <YearSelect
        allowClear
        label={words.to}
        years={years}
        value={to}
        onChange={chosen => change({ year: writeYears(from, chosen) })}
      />
      <Select
        aria-label={words.stat}
        style={{ width: 150 }}
        value={choice.stat}
        options={(['weight', 'mean'] as const).map(it => ({ value: it, label: words.stats[it] }))}
        onChange={stat => change({ stat })}
      />
    </form>
  )
}

/** In either order. */
function writeYears(from: number | null, to: number | null): string | null {
  return from !== null && to !== null && from > to ? writeRange(to, from) : writeRange(from, to)
}
