import { describe, expect, it } from 'vitest'
import { namesComingPlan, opensWithComingPlan, plansIn } from '../../../src/read/outline/five-year-plans.ts'
import { findStructure } from '../../../src/read/outline.ts'
import { body, lines } from './shown.ts'

describe('five-year plans in an outline', () => {
  it('begin with 十五 in 2001', () => {
    expect(plansIn('“十五”和“十一五”, “十四五”')).toEqual([2001, 2006, 2021])
    expect(namesComingPlan('“十三五”发展成就', 2021)).toBe(false)
    expect(namesComingPlan('“十四五”目标', 2021)).toBe(true)
    expect(opensWithComingPlan('综合判断,“十四五”时期是关键五年', 2021)).toBe(true)
    expect(opensWithComingPlan('科学编制“十四五”规划', 2021)).toBe(false)
  })

  const roleAt = (text: string, words: string) => {
    const at = text.indexOf(words)
    return findStructure(text, 2021).roles.find(({ start, end }) => start <= at && at < end)?.role
  }

  it.each([
    '“十四五”时期是开启新征程的第一个五年。',
    '“十三五”圆满收官。“十四五”时期是我市发展的机遇期。',
    '根据省委关于制定“十四五”规划的建议，编制了“十四五”规划纲要（草案），提交大会审查。',
  ])('end the review of the last where the next begins: %s', turn => {
    const text = lines(
      '一、2020年工作回顾',
      body,
      '二、“十三五”发展成就和“十四五”主要目标任务',
      `五年来，经济实力显著增强。${body}`,
      turn,
      `推动城乡协调发展。常住人口城镇化率提高到65%。${body}`,
      '三、2021年重点工作',
      body,
    )
    expect(roleAt(text, '五年来')).toBe('review')
    expect(roleAt(text, '常住人口')).not.toBe('review')
  })

  it('are looked back on in a section of the plan', () => {
    const text = lines(
      '一、2020年工作回顾',
      body,
      '二、“十四五”规划纲要（草案）的说明',
      '（一）“十三五”时期经济社会发展主要情况',
      `城镇新增就业600万人。${body}`,
      '（二）“十四五”时期主要目标',
      `城镇化率提高到65%。${body}`,
    )
    expect(roleAt(text, '城镇新增就业')).toBe('review')
    expect(roleAt(text, '城镇化率')).not.toBe('review')
  })
})

it('a first part that speaks of what is to be done is no review when the review stands before it', () => {
  const done = '过去的一年，经济增长了7%，农民收入比上年增长了4%，取得了新的成绩。'.repeat(14)
  const toDo = '要继续扩大内需，确保投资增长，大力发展消费，加快推进改革，进一步完善体制。'.repeat(12)
  const text = lines('各位代表：', `现在我报告工作。${done}`, done, '一、扩大和培育内需', toDo, '二、发展农业', toDo)
  const at = text.indexOf('要继续')
  expect(findStructure(text, 2002).roles.find(({ start, end }) => start <= at && at < end)?.role).toBe('plan')
})
