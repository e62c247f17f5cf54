import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

const figures = '今后五年的主要预期目标是：地区生产总值年均增长8%以上，居民收入与经济增长同步。'
const sections = [`（一）推动产业升级。${body}`, `（二）扩大对外开放。${body}`]

describe('what says how things are to be is a target', () => {
  it('with what stands among such, though it begins with a word of doing that is a noun', () => {
    const report = lines(
      '一、2016年工作回顾',
      body,
      '二、未来五年发展目标和任务',
      figures,
      `综合实力稳居省会城市前列。${body}`,
      `现代化大都市格局基本形成。${body}`,
      `创新中心地位倍加凸显。${body}`,
      `文化软实力大幅提升。${body}`,
      ...sections,
    )
    expect(shown(report, 2017).filter(it => it.startsWith('3'))).toEqual([
      '3 targets 综合实力稳居省会城市前列。',
      '3 targets 现代化大都市格局基本形成。',
      '3 targets 创新中心地位倍加凸显。',
      '3 targets 文化软实力大幅提升。',
    ])
  })

  it('also in sections, where the part sets the targets of several years', () => {
    const states = [
      `（一）综合实力迈上新台阶。${body}`,
      `（二）产业转型取得新突破。${body}`,
      `（三）生态环境更加优美。${body}`,
    ]
    const part = (title: string, own: string[]) =>
      shown(lines('一、2022年工作回顾', body, title, body, ...own, '三、2023年重点工作', ...sections), 2023).slice(1, 3)
    expect(part('二、今后五年的目标任务', states)).toEqual([
      '1 targets 二、今后五年的目标任务',
      '2 targets （一）综合实力迈上新台阶。',
    ])
    expect(part('二、今后五年的目标任务', sections)[1]).toBe('2 plan （一）推动产业升级。')
    expect(part('二、2023年主要任务', states)[1]).toBe('2 plan （一）综合实力迈上新台阶。')
  })
})

it('takes a topic of a section of the plan for the own house when it says so, and what follows for the plan', () => {
  const report = lines(
    '一、2020年工作回顾',
    body,
    '二、2021年重点工作',
    `（一）提升治理水平。${body}`,
    `推进数字政府建设。${body}`,
    `推进政府自身建设。${body}`,
    `推进平安建设。${body}`,
  )
  expect(shown(report, 2021).slice(3)).toEqual([
    '3 plan 推进数字政府建设。',
    '3 self 推进政府自身建设。',
    '3 plan 推进平安建设。',
  ])
})
