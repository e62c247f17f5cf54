import { Link } from 'react-router'
import type { Scorecard } from '../../client/api-types.ts'
import { followAddress, scorecardAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { CODE_WORDS } from './follow-words.ts'
import { ProvenanceTag, TextLink, TextName } from './promise-passage.tsx'
import { WORDS } from './scorecard-words.ts'

/** Whose promises of which year, the years beside it, and the texts they rest on with their hashes checked. */
export function CardHead({ card }: { card: Scorecard }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const { issues: known } = useWords(CODE_WORDS)
  const { place, from, years, texts, issues } = card
  const broken = texts.filter(it => (it.provenance ?? 'holds') !== 'holds')
  return (
    <>
      <div className="follow-head">
        <h1>{words.title(place.fullName, from)}</h1>
        <Link to={followAddress({ place: place.code })}>{words.all}</Link>
      </div>
      <nav aria-label={words.years}>
        <ul className="year-links">
          {years.map(year => (
            <li key={year}>
              <Link to={scorecardAddress(place.code, year)} {...(year === from && { 'aria-current': 'page' as const })}>
                {year}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {broken.length > 0 && (
        <div className="notice alarm" role="alert">
          <p>{words.brokenAlarm}</p>
        </div>
      )}
      {issues.map(it => (
        <div key={`${it.code} ${it.message}`} className="notice">
          <p>{language === 'zh' && it.message.includes('：') ? shownText(it.message) : known[it.code]}</p>
        </div>
      ))}
      <ul className="follow-texts">
        {texts.map((text, i) => (
          <li key={`${text.edition ?? text.name} ${text.line ?? ''}`}>
            <span className="quiet">{roleOf(text, i, card, words)}</span>
            <TextName text={text} />
            <TextLink text={text}>{words.text}</TextLink>
            <ProvenanceTag text={text} />
          </li>
        ))}
      </ul>
    </>
  )
}

function roleOf(text: Scorecard['texts'][number], i: number, card: Scorecard, words: (typeof WORDS)['zh']): string {
  if (text.kind === 'communique' || text.kind === 'figures') return words.evidence
  return i === 0 || text.year === card.from ? words.promised : words.answered
}
