import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/cli/follow-format.ts'
import type { Following } from '../../src/model/following.ts'
import { jiannuo } from '../support/command.ts'
import { followSentence } from '../support/follow.ts'
import { ran } from '../support/keep-command.ts'

const one = { name: '沈阳市/2020.txt', sha256: '' }

describe('jiannuo follow', () => {
  it('prints the promises of a year with what the next report says, as JSON', () => {
    const { code, out, err } = jiannuo(['follow', '康平县', '2019', '--from', 'samples'])
    expect([code, err]).toEqual([0, ''])
    const following = JSON.parse(out) as Following
    expect([following.place?.code, following.from, following.to]).toEqual(['210123', 2019, 2020])
    const gdp = following.links.find(it => it.target.indicator === 'gdp')!
    expect([gdp.target.quote, gdp.result?.value, gdp.verdict]).toEqual(['地区生产总值增长7%左右', 6, 'missed'])
    expect(following.texts.map(it => it.line)).toEqual([27, 35])
  })

  it('as CSV for spreadsheets: one row a promise, the same columns in each', () => {
    const { code, out } = jiannuo(['follow', '康平县', '2019', '--format', 'csv', '--from', 'samples'])
    expect(code).toBe(0)
    const [head, ...rows] = out.trimEnd().split('\r\n')
    expect(head.split(',').slice(0, 4)).toEqual(['place', 'place_name', 'from', 'to'])
    expect(rows[0].startsWith('210123,康平县,2019,2020,target,gdp,')).toBe(true)
    expect(rows.length).toBeGreaterThan(30)
  })

  it('as a table for people', () => {
    const { code, out } = jiannuo(['follow', '康平县', '2019', '--format', 'table', '--from', 'samples'])
    expect(code).toBe(0)
    expect(out).toMatch(/^康平县 2019 → 2020\n未完成 +地区生产总值增长7%左右/)
    expect(out).toContain('未见报告')
    // strict and lenient, softening, what is carried over, results without a promise
    expect(out).toMatch(/^ {2}从严：无法比较；下一年：目标调低$/m)
    expect(out).toMatch(/^ {2}下一年再次提出$/m)
    expect(out).toMatch(/完成\/可判断（共 \d+ 项）：从严 \d+\/\d+，从宽 \d+\/\d+\n/)
    expect(out).toMatch(/下一年目标弱化 \d+ 项，再次提出 \d+ 项；.+没有找到承诺的结果 \d+ 项\n$/)
  })

  it('all pairs of a folder', () => {
    const { code, out } = jiannuo(['follow', '--all', '--from', 'samples', '--format', 'json', '--workers', '2'])
    expect(code).toBe(0)
    const pairs = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Following)
      .map(it => `${it.place?.name} ${it.from}`)
    // in the order of places, whichever thread was first
    expect(pairs).toEqual(['沈阳市 2020', '康平县 2019'])
  })

  it('says what is missing', () => {
    const missing = jiannuo(['follow', '康平县', '2017', '--from', 'samples'])
    expect([missing.code, missing.err]).toEqual([1, 'jiannuo: 没有找到这一年的报告：康平县2017年 (report-missing)\n'])
    const last = jiannuo(['follow', '康平县', '2020', '--from', 'samples', '--format', 'table'])
    expect([last.code, last.out.includes('no-next-report')]).toEqual([0, true])
    const bare = jiannuo(['follow', '康平县', '2020', '--from', 'samples', '--format', 'csv'])
    expect([bare.code, bare.err]).toEqual([0, 'jiannuo: 没有找到下一年的报告 (no-next-report)\n'])
  })

  it.each([
    [['follow', '康平县', '2019', 'samples'], '路径要写在 --from 之后'],
    [['follow', '康平县', '--from', 'samples'], 'follow 需要地区和年份'],
    [['follow', '康平县', '去年', '--from', 'samples'], '年份应是四位数字'],
    [['follow', '康平县', '2019', '--from', 'samples', '--format', 'jsonl'], '--format 只能是 table | json | csv'],
  ])('wrong use: %s', (args, message) => {
    const { code, err } = jiannuo(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('a quote that a spreadsheet would run as a formula is guarded in the CSV', () => {
    const link = followSentence('=HYPERLINK("x")改造老旧小区63个。', '改造老旧小区63个。')
    const rows = writeCsv({ place: null, texts: [one, one], links: [link], tasks: [] } as unknown as Following)
    expect(rows).toContain(`"'=HYPERLINK(""x"")改造老旧小区63个"`)
    expect(rows).toContain(',=,63,')
  })

  it('without --from: from what is kept, one place or all', async () => {
    const home = mkdtempSync(join(tmpdir(), 'jiannuo-follow-'))
    const env = { JIANNUO_HOME: home }
    try {
      expect((await ran(['import', 'samples'], env)).code).toBe(0)
      const kept = await ran(['follow', '康平县', '2019'], env)
      expect([kept.code, kept.err]).toEqual([0, ''])
      const following = JSON.parse(kept.out) as Following
      const read = JSON.parse(jiannuo(['follow', '康平县', '2019', '--from', 'samples']).out) as Following
      expect(following.texts.every(it => (it.edition ?? 0) > 0)).toBe(true)
      expect(following.links.every(it => it.provenance === 'holds')).toBe(true)
      expect(following.links.map(({ provenance: _, ...it }) => it)).toEqual(read.links)
      const all = await ran(['follow', '--all', '--workers', '2'], env)
      const places = all.out.trimEnd().split('\n')
      expect(places.map(line => (JSON.parse(line) as Following).place?.name)).toEqual(['沈阳市', '康平县'])
      const missing = await ran(['follow', '康平县', '2017'], env)
      expect([missing.code, missing.err]).toEqual([1, 'jiannuo: 没有找到这一年的报告：康平县2017年 (report-missing)\n'])
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }, 120_000)

  it('tells of a file that cannot be read in the language asked for', () => {
    const { err } = jiannuo(['follow', '康平县', '2019', '--from', 'samples', 'nowhere.html', '--lang', 'en'])
    expect(err).toBe('jiannuo: nowhere.html: the file system refused it (file-unreadable)\n')
  })
})
