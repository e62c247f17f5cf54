import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText } from '../../../src/app/differences/diff-text.ts'
import { differenceRows } from '../../../src/app/differences/difference-rows.ts'

const rowsOf = (a: string, b: string) => differenceRows(a, b, diffText(a, b))
const side = (rows: ReturnType<typeof rowsOf>, without: 'gone' | 'new') =>
  rows.map(row => row.parts.map(it => (it.mark === without ? '' : it.text)).join('')).join('')

describe('two texts in rows', () => {
  const text = fc
    .array(fc.constantFrom('增长', '6', '％', '。', '\n', '\n', '𠮷', '发展成果', '投资增长。\n'), { maxLength: 50 })
    .map(it => it.join(''))

  it('are whole, and every row says where it stands', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const rows = rowsOf(a, b)
        expect([side(rows, 'new'), side(rows, 'gone')]).toEqual([a, b])
        let [at, bt] = [0, 0]
        for (const row of rows) {
          expect([row.a.start, row.b.start]).toEqual([at, bt])
          expect(side([row], 'new')).toBe(a.slice(row.a.start, row.a.end))
          expect(side([row], 'gone')).toBe(b.slice(row.b.start, row.b.end))
          expect(row.kind === 'same').toBe(row.parts.every(it => it.mark === 'same'))
          at = row.a.end
          bt = row.b.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('go by paragraphs of either text, agreeing ones together', () => {
    const a = '一、回顾\n生产总值增长6%。\n财政收入增长5%。\n二、安排\n'
    const b = '一、回顾\n生产总值增长６％。财政收入增长7.5%。\n二、安排\n'
    expect(
      rowsOf(a, b).map(row => [row.kind, a.slice(row.a.start, row.a.end), b.slice(row.b.start, row.b.end)]),
    ).toEqual([
      ['same', '一、回顾\n', '一、回顾\n'],
      ['form', '生产总值增长6%。\n', '生产总值增长６％。'],
      ['words', '财政收入增长5%。\n', '财政收入增长7.5%。\n'],
      ['same', '二、安排\n', '二、安排\n'],
    ])
  })

  it('know a difference in form from one in words', () => {
    const kind = (a: string, b: string) => rowsOf(a, b).find(row => row.kind !== 'same')?.kind
    expect(kind('增长 6%，其中：', '增长６％,其中:')).toBe('form')
    expect(kind('增长7.5%。', '增长75%。')).toBe('words')
    expect(kind('下降-3%', '下降3%')).toBe('words')
    expect(kind('发展。', '发展')).toBe('form')
    expect(kind('发展', '发展壮大')).toBe('words')
  })

  it('stay few for a text of lines only', () => {
    const rows = rowsOf('\n'.repeat(50_000), 'x\n'.repeat(50_000))
    expect(rows.length).toBeLessThanOrEqual(5000)
    expect(side(rows, 'gone')).toBe('x\n'.repeat(50_000))
  })
})
