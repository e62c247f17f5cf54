import { describe, expect, it } from 'vitest'
import { diffText } from '../../../src/app/differences/diff-text.ts'
import { type ComparedFact, factDifferences } from '../../../src/app/differences/fact-differences.ts'

/** Facts at the words given: `subject words`, the value being the digits in them. */
function factsIn(text: string, ...given: [subject: string, words: string][]): ComparedFact[] {
  let from = 0
  return given.map(([subject, words]) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { start, end: from, fields: { subject, value: Number(/[\d.]+/.exec(words)?.[0]) } }
  })
}

function shown(a: string, left: ComparedFact[], b: string, right: ComparedFact[]) {
  const { same, items } = factDifferences(left, right, diffText(a, b), { near: ['subject'], far: ['subject'] })
  const words = (text: string, fact: ComparedFact | undefined) => fact && text.slice(fact.start, fact.end)
  return [
    same,
    ...items.map(it => [words(a, left[it.a ?? -1]), words(b, right[it.b ?? -1]), ...it.fields].map(it => it ?? null)),
  ]
}

describe('the facts that differ between two texts', () => {
  const a = '生产总值增长6%。财政收入增长5%。新增就业5万人。'

  it('are none where only the form of the words differs', () => {
    const b = '生产总值增长6%；\n财政收入，增长5%；新增就业5万人。'
    const facts: [string, string][] = [
      ['gdp', '6%'],
      ['revenue', '5%'],
      ['jobs', '5万人'],
    ]
    expect(shown(a, factsIn(a, ...facts), b, factsIn(b, ...facts))).toEqual([3])
  })

  it('have other values, or stand in one text only, in the order of the texts', () => {
    const b = '生产总值增长7%。新增就业5万人。改造小区80个。'
    const left = factsIn(a, ['gdp', '6%'], ['revenue', '5%'], ['jobs', '5万人'])
    const right = factsIn(b, ['gdp', '7%'], ['jobs', '5万人'], ['homes', '80个'])
    expect(shown(a, left, b, right)).toEqual([1, ['6%', '7%', 'value'], ['5%', null], [null, '80个']])
  })

  it('are named where the same words were read otherwise', () => {
    const left = factsIn(a, ['gdp', '6%'])
    const right = factsIn(a, ['value added', '6%'])
    expect(shown(a, left, a, right)).toEqual([0, ['6%', '6%', 'subject']])
  })

  it('are the same where a paragraph moved', () => {
    const b = '新增就业5万人。生产总值增长6%。财政收入增长5%。'
    const left = factsIn(a, ['gdp', '6%'], ['revenue', '5%'], ['jobs', '5万人'])
    const right = factsIn(b, ['jobs', '5万人'], ['gdp', '6%'], ['revenue', '5%'])
    expect(shown(a, left, b, right)).toEqual([3])
  })
})
