import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/index.ts'
import type { Reading } from '../../src/model/reading.ts'

const report = readFileSync(new URL('../../samples/003_f989ecd701cfe58a.txt', import.meta.url), 'utf8')
const listing = readFileSync(new URL('../../samples/000_c3c3174adef9897d.txt', import.meta.url), 'utf8')

function checkPlaces(reading: Reading, source: string): void {
  const { text } = reading
  for (const span of [...reading.outline, ...reading.observations, ...reading.commitments]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
  }
  for (const node of reading.outline)
    expect(text.slice(node.start, node.start + node.heading.length)).toBe(node.heading)
  for (const commitment of reading.commitments) {
    for (const index of commitment.observations) expect(reading.observations[index]).toBeDefined()
    expect(commitment.topic === null || reading.outline[commitment.topic] !== undefined).toBe(true)
  }
  for (const { start, end } of reading.issues)
    expect(start === null || (end !== null && start <= end && end <= text.length)).toBe(true)
  let last = 0
  for (const [textStart, sourceStart, length] of reading.origins!) {
    expect(textStart).toBeGreaterThanOrEqual(last)
    expect(text.slice(textStart, textStart + length)).toBe(source.slice(sourceStart, sourceStart + length))
    last = textStart + length
  }
}

describe('a reading', () => {
  it('lies in its text and leads back to the source', () => {
    for (const source of [report, listing])
      for (const reading of readText(source, { name: 'a' }, { origins: true })) checkPlaces(reading, source)
  })

  it('takes a full stop that was put for a decimal point as one, and leaves the text as it is', () => {
    const words = '生产总值增长12。2％，利税２４１。７亿元，居全省第1。88%的村通路。完成投资100亿元。2024年再增长5%。'
    const text = `某市2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n${words}\n二、2024年工作安排\n${'加快发展。'.repeat(40)}`
    const [reading] = readText(text)
    expect(reading.text).toContain(words)
    const quotes = reading.observations.map(({ start, end, value }) => [reading.text.slice(start, end), value])
    expect(quotes).toContainEqual(['12。2％', 12.2])
    expect(quotes).toContainEqual(['２４１。７亿元', 241.7])
    expect(quotes).toContainEqual(['88%', 88])
    expect(quotes).toContainEqual(['5%', 5])
  })

  it('reads on over a full stop that is what is left of ‰', () => {
    const words =
      '人口自然增长率控制在7%。以内，能耗下降4.3%。以上各项均有保证。出生率12%。；价格上涨5.7%。左右两岸各修路9公里。'
    const text = `某市2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n${words}\n二、2024年工作安排\n${'加快发展。'.repeat(40)}`
    const [reading] = readText(text)
    expect(reading.text).toContain(words)
    const read = reading.observations.map(o => [reading.text.slice(o.start, o.end), o.comparator, o.value])
    expect(read.slice(0, 4)).toEqual([
      ['7%。以内', '<=', 7],
      ['4.3%', '=', -4.3],
      ['12%', '=', 12],
      ['5.7%', '=', 5.7],
    ])
  })

  it('is the same twice', () => {
    expect(JSON.stringify(readText(report))).toBe(JSON.stringify(readText(report)))
  })

  it('of a report cut off at any character is read up to there', () => {
    const [whole] = readText(report)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: report.length }), cut => {
        const source = report.slice(0, cut)
        const readings = readText(source, { name: 'a' }, { origins: true })
        expect(readings.length).toBe(1)
        checkPlaces(readings[0], source)
        if (cut > 6000) {
          expect(readings[0].kind).toBe('work-report')
          expect(readings[0].place).toEqual(whole.place)
          const safe = whole.observations.filter(o => o.end < readings[0].text.length - 400).length
          expect(readings[0].observations.length).toBeGreaterThanOrEqual(safe - 2)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of a report cut off in the middle is said to be broken off, but right behind words that could have ended it', () => {
    const ending = report.indexOf('阔步前进。') + '阔步前进。'.length
    expect(ending).toBeGreaterThan(6000)
    expect(readText(report.slice(0, ending))[0].complete).toBe(true)
    const cuts = Array.from({ length: 120 }, (_, i) => 6000 + Math.floor(((report.length - 6400) / 120) * i))
    for (const cut of cuts.filter(it => it < ending || it > ending + 40))
      expect([cut, readText(report.slice(0, cut))[0].complete]).toEqual([cut, false])
  })

  it('of any text is there and lies in it', () => {
    const pieces = fc.constantFrom(
      '各位代表：',
      '\n',
      '一、',
      '（一）',
      '2021年',
      '政府工作报告',
      '新建学校5所，',
      '增长6%。',
      '“',
      '\u0000',
      '\u200b',
      '│',
      '\t',
      '　',
      '谢谢大家！',
      'A',
      '<br>',
      '**',
      '\ud842\udfb7',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), parts => {
        const source = parts.join('')
        const readings = readText(source, { name: '沈阳市/2021.md' }, { origins: true })
        expect(readings.length).toBeGreaterThan(0)
        for (const reading of readings) checkPlaces(reading, source)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['1', '、', '（', '亿', ' ', '一', '“', '\n', '第', '。'])(
    'of a megabyte of %j ends',
    c => {
      expect(readText(c.repeat(1_000_000)).length).toBe(1)
    },
    20_000,
  )
})

// each tried the same words in exponentially many ways, or a list in a list without end
it.each([
  `全市有7个过百亿元${'、元'.repeat(60)}。`,
  `${'在全国'.repeat(60)}一二三四五六七八九十排名第5位。`,
  `${'在全国中'.repeat(60)}一二三四五六七八九十排名第5位。`,
  '要办好2件实事:新建学校三所;改造道路两条。'.repeat(8000),
])('reads a sentence that repeats the words of a rule: %.30s', words => {
  const plan = readText(
    `各位代表：现在，我代表市人民政府报告工作。\n一、2024年工作回顾\n${words}\n二、2025年工作安排\n${words}`,
  )
  expect(plan.map(({ kind, text }) => [kind, text.includes(words)])).toEqual([['work-report', true]])
})

it('gives no period where neither the text nor the year of the report says one', () => {
  const periods = readText(listing, { name: 'listing' }).flatMap(({ year, observations }) =>
    year === null ? observations.map(it => it.period) : [],
  )
  expect(periods).toContain('')
  for (const period of periods) expect(period).toMatch(/^$|^(?:19|20)\d\d/)
})
