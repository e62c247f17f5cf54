import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfLink } from '../../src/web/addresses.ts'
import { shownText } from '../../src/web/parts/shown-text.ts'
import { cutBlocks, groupBlocks, indexAt } from '../../src/web/report/blocks.ts'
import type { Fact } from '../../src/web/report/facts.ts'
import { findLinked } from '../../src/web/report/place-link.ts'
import { factsByBlock, runsOf } from '../../src/web/report/runs.ts'
import { sentenceAround } from '../../src/web/report/sentence.ts'

const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '\n', '𬭚', '1'), maxLength: 6000 })

const factOf = (start: number, end: number, key: string): Fact => ({
  ...{ key, kind: 'target', start, end, value: null, promise: null, issue: null, decided: null },
})

describe('the blocks of a text', () => {
  it('are all of it but the line ends, in order, none too long, no character halved', () => {
    fc.assert(
      fc.property(texts, text => {
        const blocks = cutBlocks(text, [])
        expect(blocks.map(it => text.slice(it.start, it.end)).join('')).toBe(text.replaceAll('\n', ''))
        for (const { start, end } of blocks) {
          expect(end - start).toBeLessThanOrEqual(1500)
          expect(/^[\udc00-\udfff]/.test(text.slice(start, end))).toBe(false)
        }
        expect(groupBlocks(blocks).flatMap(it => it.blocks)).toEqual(blocks)
      }),
    )
  })

  it('know the headings, and skip no depth', () => {
    const text = '开头\n（一）小节\n一、大节\n（一）小节\n正文'
    const at = (heading: string, level: 1 | 2, from = 0) => {
      const start = text.indexOf(heading, from)
      return { level, heading, role: 'plan' as const, start, end: text.length }
    }
    const outline = [at('（一）小节', 2), at('一、大节', 1), at('（一）小节', 2, 10)]
    expect(cutBlocks(text, outline).map(it => it.depth)).toEqual([null, 2, 2, 3, null])
  })

  it('of one line of five million characters come quickly', () => {
    const began = performance.now()
    expect(cutBlocks('甲'.repeat(5_000_000), []).length).toBe(3334)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('the runs of a block', () => {
  it('are its words, and the words of every fact are those marked as it', () => {
    const spans = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 40 })), { maxLength: 20 })
    fc.assert(
      fc.property(spans, pairs => {
        const text = '文'.repeat(345)
        const facts = pairs.map(([start, size], index) => factOf(start, start + size, `o${index}`))
        facts.sort((a, b) => a.start - b.start || b.end - a.end)
        const blocks = cutBlocks(text, [])
        const byBlock = factsByBlock(blocks, facts)
        const runs = blocks.flatMap(it => runsOf(it, byBlock.get(it.start) ?? [], { start: 50, end: 60 }))
        expect(runs.reduce((at, it) => (it.start === at ? it.end : -1), 0)).toBe(text.length)
        for (const { start, end, kinds } of runs)
          expect(kinds.length > 0).toBe(facts.some(it => it.start <= start && it.end >= end))
        expect(runs.filter(it => it.lit).reduce((sum, it) => sum + it.end - it.start, 0)).toBe(10)
      }),
    )
  })
})

describe('the place of a link', () => {
  const text = '一、回顾\n地区生产总值增长6%以上。\n二、安排\n地区生产总值增长5%以上，地区生产总值 增长6%以上。'
  const words = '地区生产总值增长6%以上'
  const first = text.indexOf(words)

  it('stands where its words are', () => {
    const at = { start: first, end: first + words.length }
    expect(findLinked(text, at, words)).toEqual({ state: 'stands', at })
    expect(findLinked(text, at, null)).toEqual({ state: 'stands', at })
  })

  it('moves to the nearest place of the same words, blanks aside', () => {
    const moved = findLinked(text, { start: first + 3, end: first + 3 + words.length }, words)
    expect(moved).toEqual({ state: 'moved', at: { start: first, end: first + words.length } })
    const far = findLinked(text, { start: text.length + 5, end: text.length + 9 }, words)
    expect(far.state).toBe('moved')
    expect(text.slice(far.at?.start, far.at?.end)).toBe('地区生产总值 增长6%以上')
  })

  it('of long words is found by both ends', () => {
    const long = '改造老旧小区'.repeat(20)
    const body = `开头。${long}。结尾`
    const link = wordsOfLink(long)
    expect(findLinked(`加${body}`, { start: 3, end: 3 + long.length }, link)).toEqual({
      state: 'moved',
      at: { start: 4, end: 4 + long.length },
    })
  })

  it('changed when the words are gone', () => {
    expect(findLinked(text, { start: 5, end: 9 }, '(.*)+没有')).toEqual({ state: 'changed', at: { start: 5, end: 9 } })
    expect(findLinked(text, { start: 900, end: 905 }, '没有')).toEqual({ state: 'changed', at: null })
  })
})

describe('words on a page', () => {
  it('keep their length and lose what steers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const shown = shownText(text)
        expect(shown).toHaveLength(text.length)
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
      }),
    )
    expect(shownText('增长6%\u0000\u202e<b>')).toBe('增长6%␀␦<b>')
  })

  it('stand in their sentence', () => {
    const text = '第一句。 第二句，增长6%！第三句'
    const start = text.indexOf('6%')
    const { start: from, end } = sentenceAround(text, { start, end: start + 2 })
    expect(text.slice(from, end)).toBe('第二句，增长6%！')
    expect(indexAt([{ start: 0 }, { start: 10 }, { start: 20 }], 19)).toBe(1)
  })
})
