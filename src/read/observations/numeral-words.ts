import { strongVerbs } from '../../lexicon/grammar.ts'
import { chineseUnitsGoverned } from '../../lexicon/numerals.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { afterOf, type StandingValue } from './standing-value.ts'

// 十件民生实事全面完成
const FEATS = '件场支名'
const LISTED = valuePattern('several-before')
const NAMED = valuePattern('named-plan')
const QUOTED = valuePattern('quoted-few')
const VILLAGE = valuePattern('village')
const COUNTS = valuePattern('counts-next')

/** A Chinese numeral that begins with 百, 千 or 万. */
export const isRound = ({ text, q }: StandingValue): boolean => '百千万'.includes(text[q.number])

/** Whether a Chinese numeral, alone in front of its unit, is part of a word (三农, 千家万户) and counts nothing. */
export function isWord(value: StandingValue): boolean {
  const { text, q, left, limit } = value
  if (q.value <= 10 && chineseUnitsGoverned.has(q.unit)) {
    // 实现两个“确保”
    const named = q.unit === '个' && QUOTED.test(text.slice(q.end, Math.min(limit, q.end + 8)))
    if (named || !isGoverned(value) || (q.unit === '家' && VILLAGE.test(afterOf(value)))) return true
  }
  return (
    isRound(value) &&
    text.slice(q.number + 1, q.tail) === q.unit &&
    ((left.action === null && !(value.bound && !value.noun && text[q.number - 1] !== '/')) ||
      NAMED.test(text.slice(q.end, Math.min(limit, q.end + 16))))
  )
}

/** Whether the words before say that something is counted, or what follows is always counted. */
function isGoverned(value: StandingValue): boolean {
  const { q, left, words } = value
  return (
    strongVerbs.endingAt(words, words.length) !== null ||
    COUNTS.test(words) ||
    (words === '' && FEATS.includes(q.unit)) ||
    (left.action !== null && left.subject.endsWith('等')) ||
    words.endsWith('等') ||
    LISTED.test(words) ||
    // 十项惠民便民实事全面完成
    /^[一-龥]{0,6}实事/.test(afterOf(value))
  )
}
