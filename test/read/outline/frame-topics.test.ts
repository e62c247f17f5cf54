import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('topics of a plan before its tasks', () => {
  it('gives topics between the targets and the sections that hold the tasks the role requirements, those of how things are to be targets', () => {
    const report = (section: string) =>
      lines(
        '一、2020年工作回顾',
        body,
        '二、2021年工作安排',
        '主要预期目标是：地区生产总值增长8%。',
        '实现上述目标，我们必须努力做到“四个坚持”：',
        `坚持创新驱动战略不动摇。${body}`,
        `坚持绿色发展理念不动摇。${body}`,
        `——人民生活更加幸福。${body}`,
        section,
        `做大做强工业。${body}`,
      )
    expect(shown(report('（一）推进产业升级'), 2021).slice(2)).toEqual([
      '3 requirements 坚持创新驱动战略不动摇。',
      '3 requirements 坚持绿色发展理念不动摇。',
      '3 targets 人民生活更加幸福。',
      '2 plan （一）推进产业升级',
      '3 plan 做大做强工业。',
    ])
    // the heading of the first section is lost
    expect(shown(report('（二）推进产业升级'), 2021)[2]).toBe('3 plan 坚持创新驱动战略不动摇。')
  })

  it('keeps marked topics among what must be kept in mind, with text between them', () => {
    const report = lines(
      '一、2014年工作回顾',
      body,
      '二、2015年工作总体部署',
      '主要预期目标是：国内生产总值增长7%。',
      '做好今年政府工作，要把握好以下三点。',
      `第一，稳定宏观政策。${body}`,
      body,
      `第二，保持结构平衡。${body}`,
      `第三，培育新动力。${body}`,
      '三、2015年重点工作',
      body,
    )
    expect(shown(report, 2015).filter(it => it.startsWith('3'))).toEqual([
      '3 requirements 第一，稳定宏观政策。',
      '3 requirements 第二，保持结构平衡。',
      '3 requirements 第三，培育新动力。',
    ])
  })

  it('keeps them so where they are sections with topics of their own', () => {
    const item = (mark: string) => [
      `${mark}，稳定和完善宏观政策。${body}`,
      `财政政策加力增效。${body}`,
      `货币政策松紧适度。${body}`,
    ]
    const report = lines(
      '一、2014年工作回顾',
      body,
      '二、2015年工作总体部署',
      '主要预期目标是：国内生产总值增长7%。',
      '做好今年政府工作，要把握好以下三点。',
      ...['第一', '第二', '第三'].flatMap(item),
      '三、2015年重点工作',
      body,
    )
    const sections = shown(report, 2015).filter(it => it.startsWith('2'))
    expect(sections.map(it => it.slice(0, 14))).toEqual(['2 requirements', '2 requirements', '2 requirements'])
  })
})
