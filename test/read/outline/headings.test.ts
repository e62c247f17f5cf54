import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('a numbered heading', () => {
  it('is one though its text breaks off with a comma or semicolon', () => {
    const text = `${body}${body}乡镇邮政网点实现全覆盖；`
    const report = lines(
      '过去五年工作回顾',
      `一、改善基础设施。${text}`,
      body,
      `二、推进改革开放。${body}${body}`,
      '2018年工作安排',
      `一、深化改革开放。${body}`,
      `二、打好攻坚战。${body}`,
    )
    expect(shown(report, 2018)[1]).toBe('2 review 一、改善基础设施。')
  })

  it('is none where it is an item of a list, with a colon or a semicolon', () => {
    const report = lines('一、2020年工作回顾', body, '1、在就业方面：完善培训体系。', '2、在教育方面：新建学校。', body)
    expect(shown(report, 2021)).toHaveLength(1)
  })
})
