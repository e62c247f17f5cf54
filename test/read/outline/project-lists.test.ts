import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('a section named after livelihood projects', () => {
  const plan = (...paragraphs: string[]) =>
    shown(
      lines('一、2023年工作回顾', body, '二、2024年重点工作', '（一）推进产业升级', body, ...paragraphs),
      2024,
    ).slice(3)
  const named = '（二）突出可感可及，扎实办好民生实事'

  it('is one of the plan like any other where it lists none', () => {
    expect(plan(named, `全力稳就业促增收。${body}`, `深化健康城市建设。${body}`)).toEqual([
      `2 plan ${named}`,
      '3 plan 全力稳就业促增收。',
      '3 plan 深化健康城市建设。',
    ])
  })

  it('is livelihood where marks number them, semicolons part them, or its heading counts them', () => {
    expect(plan(named, '1.新建幼儿园12所。', '2.改造老旧小区30个。')[0]).toBe(`2 livelihood ${named}`)
    expect(plan(named, '新建幼儿园12所；改造老旧小区30个；建设公园3个。')[0]).toBe(`2 livelihood ${named}`)
    const counted = '（二）办好三件民生实事'
    expect(plan(counted, `新建幼儿园12所，${body}`, `改造老旧小区30个，${body}`, `建设公园3个，${body}`)[0]).toBe(
      `2 livelihood ${counted}`,
    )
  })
})
