import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('topics of a list', () => {
  const report = (...paragraphs: string[]) =>
    shown(lines('一、2020年工作回顾', body, ...paragraphs), 2021).filter(it => !it.startsWith('1'))

  it('are all headings, also those that would be too long alone', () => {
    expect(
      report(
        `一是着力稳增长，实体经济保持平稳运行。${body}`,
        `二是着力抓统筹，城乡环境面貌日益改善，区域发展更趋协调，城乡融合迈出坚实步伐。${body}`,
        body,
        `三是必须坚定不移惠民生。${body}`,
      ),
    ).toEqual([
      '3 review 一是着力稳增长，实体经济保持平稳运行。',
      '3 review 二是着力抓统筹，城乡环境面貌日益改善，区域发展更趋协调，城乡融合迈出坚实步伐。',
      '3 review 三是必须坚定不移惠民生。',
    ])
    const dashes = ['综合实力显著增强', '人民生活较快改善', '发展方式加快转变'].map(it => `——这是${it}的五年。${body}`)
    expect(report(...dashes)).toHaveLength(3)
  })

  it('may be followed by no more than a figure', () => {
    const items = [
      '财政收入较快增长。地方财政收入增长24.5%。',
      '物价保持基本稳定。居民消费价格上涨2.2%。',
      '促进就业实现预期目标。全市新增就业12万人次。',
    ]
    expect(report(...items.map(it => `——${it}`))).toHaveLength(3)
  })

  it('may stand on lines of their own', () => {
    const text = body + body
    expect(
      report('第一、切实加强农业的基础地位。', text, '第二、严格控制加工工业。', text, '第三、整顿流通。', text),
    ).toHaveLength(3)
  })

  it('are none where most items count, or in a list of two', () => {
    const item = (n: string) => `——实施更新行动，改造老旧小区${n}个。${body}`
    expect(report(item('20'), item('30'), `——必须坚定不移惠民生。${body}`)).toEqual([])
    expect(report(`一是必须坚持稳字当头。${body}`, `二是必须坚持改革开放。${body}`)).toEqual([])
  })
})
