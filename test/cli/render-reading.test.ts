import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReading } from '../../src/cli/render-reading.ts'
import { textWidth } from '../../src/cli/text-width.ts'
import { SAMPLE_READING } from '../support/sample-reading.ts'

describe('renderReading', () => {
  it('shows what was read, in columns', () => {
    expect(renderReading(SAMPLE_READING, { width: 80, color: false, language: 'zh' })).toBe(`2021年沈阳市政府工作报告
a/b.txt 第 7 行
政府工作报告 · 辽宁省沈阳市 210100 地级 · 2021 · 第16届第4次会议 · 2021-01-14
市长 王新伟 · 不完整
正文 52 字 · 标题 0 · 指标值 3 (目标 3) · 承诺 2 (主要目标 1, 民生实事 1)
主要目标 2
  地区生产总值                  增长  6.5%以上        力争  2021
  城乡居民人均可支配收入(城镇)  增长  与经济增长同步        2021
民生实事 1
  1. 改造老旧小区800个
存疑 2
  text-broken-off ×1  正文没有结束语。
  number-unread ×2  “三”未读。
`)
  })

  it('speaks English', () => {
    const shown = renderReading(SAMPLE_READING, { width: 100, color: false, language: 'en' })
    expect(shown).toContain('congress 16, meeting 4')
    expect(shown).toContain('headline targets 2\n')
  })

  it('colours at a terminal only', () => {
    expect(renderReading(SAMPLE_READING, { width: 80, color: true, language: 'zh' })).toContain('\u001b[1m2021年')
    expect(renderReading(SAMPLE_READING, { width: 80, color: false, language: 'zh' })).not.toContain('\u001b')
  })

  it('lets no control character of a text reach the terminal', () => {
    const title = '报告\u001b[2J\u202e\n二'
    expect(renderReading({ ...SAMPLE_READING, title }, { width: 80, color: false, language: 'zh' })).toMatch(
      /^报告 \[2J {2}二\n/,
    )
  })

  it('keeps within the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 120 }), fc.string(), (width, title) => {
        const shown = renderReading({ ...SAMPLE_READING, title }, { width, color: false, language: 'zh' })
        expect(Math.max(...shown.split('\n').map(textWidth))).toBeLessThanOrEqual(width)
      }),
    )
  })
})
