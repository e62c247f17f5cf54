import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText } from '../../../src/app/differences/diff-text.ts'
import { longText } from '../../support/readings.ts'

/** What the matches make of both texts: `-gone-`, `+new+`. */
function shown(a: string, b: string): string {
  let [at, bt, out] = [0, 0, '']
  for (const match of [...diffText(a, b), { a: a.length, b: b.length, length: 0 }]) {
    if (match.a > at) out += `-${a.slice(at, match.a)}-`
    if (match.b > bt) out += `+${b.slice(bt, match.b)}+`
    out += a.slice(match.a, match.a + match.length)
    at = match.a + match.length
    bt = match.b + match.length
  }
  return out
}

/** `b`, made from `a` by the matches and what is new. */
function applied(a: string, b: string): string {
  let [bt, out] = [0, '']
  for (const { a: at, b: to, length } of diffText(a, b)) {
    expect(to).toBeGreaterThanOrEqual(bt)
    out += b.slice(bt, to) + a.slice(at, at + length)
    bt = to + length
  }
  return out + b.slice(bt)
}

const sample = readFileSync(new URL('../../../samples/003_f989ecd701cfe58a.txt', import.meta.url), 'utf8')

describe('the differences of two texts', () => {
  const words = fc.array(
    fc.constantFrom('增', '长', '6', '％', '。', '，', '\n', '𠮷', '\ud842', '发展', '投资增长。'),
    {
      maxLength: 60,
    },
  )

  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(''), other.join('')]
        expect(applied(a, b)).toBe(b)
        const same = diffText(a, b).reduce((sum, it) => sum + it.length, 0)
        expect(diffText(a, a).reduce((sum, it) => sum + it.length, 0)).toBe(a.length)
        expect(same).toBeLessThanOrEqual(Math.min(a.length, b.length))
      }),
      { numRuns: 400 },
    )
  })

  it('lead there also for a real report whose characters are lost, doubled and moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sample.length), fc.nat(400), fc.nat(sample.length)), { maxLength: 12 }),
        cuts => {
          let b = sample
          for (const [at, length, to] of cuts) {
            const taken = b.slice(at, at + length)
            b = b.slice(0, at) + b.slice(at + length)
            if (length % 3 > 0) b = b.slice(0, to) + taken + b.slice(to)
          }
          expect(applied(sample, b)).toBe(b)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are marked to the character', () => {
    expect(shown('生产总值增长6%以上。', '生产总值增长7.5%左右。')).toBe('生产总值增长-6-+7.5+%-以上-+左右+。')
    expect(shown('增长6%，其中：', '增长6％,其中:')).toBe('增长6-%，-+％,+其中-：-+:+')
    expect(shown('新增就业5万人。', '新增就业5万人。')).toBe('新增就业5万人。')
    expect(shown('', '各位代表：')).toBe('+各位代表：+')
  })

  it('name whole sentences, not shreds of them', () => {
    expect(shown('消费增长。消费稳定。', '消费增长。投资增长。消费稳定。')).toBe('消费增长。+投资增长。+消费稳定。')
    expect(shown('我们深入推进改革开放的各项工作，', '全市粮食生产的总量连续十年稳定，')).toBe(
      '-我们深入推进改革开放的各项工作-+全市粮食生产的总量连续十年稳定+，',
    )
  })

  it('never cut a character in two', () => {
    expect(shown('𠮷林', '𠮸林')).toBe('-𠮷-+𠮸+林')
  })

  it('are found at once, also where the texts want to make it dear', () => {
    /** Milliseconds of this process alone, whatever else the machine does. */
    const time = (a: string, b: string) => {
      const begin = process.cpuUsage()
      expect(applied(a, b)).toBe(b)
      return process.cpuUsage(begin).user / 1000
    }
    const report = longText(1, 1200).slice(0, 20_000)
    const edited = report.replace(/。/g, (end, at) => (at % 3 === 0 ? '；' : at % 7 === 0 ? '' : end))
    time(report, edited)
    expect(time(report, edited)).toBeLessThan(300)
    const noisy = [...report].map((char, i) => (i % 11 === 0 ? '口' : char)).join('')
    expect(time(report, noisy)).toBeLessThan(700)
    const hostile: [string, string][] = [
      ['万'.repeat(400_000), '万'.repeat(399_000)],
      ['万亿'.repeat(200_000), '亿万'.repeat(200_000)],
      ['\n'.repeat(400_000), '。'.repeat(400_000)],
      [longText(2, 20_000).slice(0, 400_000).replaceAll('。', ''), longText(3, 20_000).slice(0, 400_000)],
      [longText(4, 20_000), [...longText(4, 20_000)].reverse().join('')],
    ]
    for (const [a, b] of hostile) expect(time(a, b)).toBeLessThan(3000)
  })
})
