import { describe, expect, it } from 'vitest'
import { DATA } from '../../src/lexicon/data/moods.ts'
import { alternativesOf } from '../../src/lexicon/moods.ts'
import { PERIOD_ENTRIES } from '../../src/lexicon/periods.ts'
import { TELLING, TELLS } from '../../src/lexicon/telling.ts'
import { VALUE_ENTRIES } from '../../src/lexicon/values.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

const words = DATA as Record<'estimate' | 'ensure' | 'strive', string[]>
const yesOf = (entries: readonly { id: string; yes: readonly string[] }[], id: string) =>
  entries.find(it => it.id === id)!.yes

/** The kinds whose pairs stand in some words. */
function tellsOf(text: string): number {
  let tells = 0
  for (const [kind, { heads, nexts }] of TELLING.entries())
    for (let at = 1; at < text.length; at++)
      if (heads.includes(text[at - 1]!) && nexts.includes(text[at]!)) tells |= 1 << kind
  return tells
}

describe('what is tried only where a pair of characters stands', () => {
  it.each(yesOf(PERIOD_ENTRIES, 'coming-year'))('%s may say a year to come', said =>
    expect(tellsOf(foldWidth(said)) & TELLS.until).toBe(TELLS.until),
  )
  it.each(yesOf(VALUE_ENTRIES, 'one-of'))('%s may be one among others', said =>
    expect(tellsOf(foldWidth(said)) & TELLS.among).toBe(TELLS.among),
  )
  it.each([...words.estimate, ...words.ensure, ...words.strive])('%s may be of a mood', said =>
    expect(tellsOf(said) & TELLS.mood).toBe(TELLS.mood),
  )
  it.each([...alternativesOf('done'), ...alternativesOf('coming')])(
    '%s begins with two characters that stand for themselves',
    said => expect(said.replace(/\(\?<?[=!][^)]*\)/g, '')).toMatch(/^[一-龥]{2}/),
  )
})
