import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/cli/text-width.ts'
import { jiannuo } from '../support/command.ts'

const WORDS = '城乡居民人均可支配收入分别增长5.5%左右和6.5%以上'

describe('jiannuo explain', () => {
  it('shows the words, the rules and what came of them', () => {
    const { code, out } = jiannuo(['explain', WORDS])
    expect(code).toBe(0)
    const lines = out.split('\n').map(line => line.trim())
    expect(lines[0]).toBe(WORDS)
    expect(lines.find(line => line.startsWith('左右'))).toMatch(/→ ~$/)
    const read = lines.slice(lines.indexOf('读成') + 1)
    expect(read[0]).toMatch(/^城乡居民人均可支配收入\(城镇\) +增长 +5\.5%左右 .*~ 5\.5 %/)
    expect(read[1]).toMatch(/^城乡居民人均可支配收入\(农村\) +增长 +6\.5%以上 .*>= 6\.5 %/)
  })

  it('calls what went down a fall', () => {
    const { out } = jiannuo(['explain', '单位地区生产总值能耗下降3%左右'])
    expect(out.slice(out.indexOf('读成'))).toMatch(/\n +单位地区生产总值能耗 +下降 +3%左右 .*~ -3 %/)
  })

  it('joins its words, or takes them from standard input', () => {
    const { out } = jiannuo(['explain', WORDS])
    expect(jiannuo(['explain', '-'], `${WORDS}\n`).out).toBe(out)
    expect(jiannuo(['explain', '增长', '6%']).out.split('\n')[0]).toBe('增长 6%')
  })

  it('says nothing of words without a quantity', () => {
    expect(jiannuo(['explain', '真抓实干'])).toEqual({ code: 0, out: '真抓实干\n', err: '' })
  })

  it('keeps within 80 columns', () => {
    const { out } = jiannuo(['explain', WORDS.repeat(5)])
    expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(80)
  })
})
