import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Observation } from '../../src/model/reading.ts'
import { explainText } from '../../src/read/explain.ts'
import { findObservations } from '../../src/read/observations.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

type Example = { say: string; read: string[] }
const examples = parse(readFileSync(new URL('observation-examples.yaml', import.meta.url), 'utf8')) as Example[]

const lineOf = (o: Observation): string =>
  [
    o.subject + (o.member ? `·${o.member}` : ''),
    o.action ? `[${o.action}]` : '',
    o.measure,
    o.comparator,
    [o.value, o.upper].filter(value => value !== null).join('—'),
    o.unit,
    o.reference ? `(${o.reference})` : '',
    o.force ?? '',
    o.period === '2020' ? '' : o.period,
  ]
    .filter(part => part !== '')
    .join(' ')

const WORDS = [
  '增长',
  '5%',
  '、',
  '，',
  '分别',
  '新建',
  '12.5万个',
  '学校',
  '和',
  '以上',
  '达到',
  '全省第3位',
  '3至5家',
  '的',
  '（',
  '）',
  '“',
  '”',
  '三分之一',
  '百亿元',
  '预计',
  '2019年',
  '占',
  '均',
  '翻两番',
  '：',
  '7.5:3:4',
  '-3%',
]

describe('sentences', () => {
  it.each(examples)('$say', ({ say, read }) => {
    expect(explainText(say, 2020).observations.map(lineOf)).toEqual(read)
  })

  it('reads the same in full width', () => {
    for (const { say, read } of examples) {
      const wide = say.replace(/[!-~]/g, c => (c === '"' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
      expect(explainText(wide, 2020).observations.map(lineOf)).toEqual(read)
    }
  })
})

describe('any words', () => {
  const roles = (text: string) => [{ start: 0, end: text.length, role: 'plan' as const }]

  it('gives values that lie in the text, in order, each numeral accounted for once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), words => {
        const text = words.join('')
        const { observations } = findObservations(text, foldWidth(text), 2020, [], roles(text))
        let last = 0
        for (const o of observations) {
          expect(o.start).toBeGreaterThanOrEqual(last)
          expect(o.end).toBeGreaterThan(o.start)
          expect(o.end).toBeLessThanOrEqual(text.length)
          expect(o.subject).not.toBe('')
          expect(o.value === null || Number.isFinite(o.value)).toBe(true)
          expect(o.upper === null || o.comparator === 'range').toBe(true)
          last = o.start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('accounts for every Arabic number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), words => {
        const text = words.join('')
        const { observations, nots, issues } = findObservations(text, foldWidth(text), 2020, [], roles(text))
        const known = [...observations, ...nots, ...issues.map(issue => ({ start: issue.start!, end: issue.end! }))]
        for (const { index } of text.matchAll(/\d+/g)) {
          expect(known.some(({ start, end }) => start <= index && end > index)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
