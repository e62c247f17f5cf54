import { describe, expect, it } from 'vitest'
import { findStructure } from '../../../src/read/outline.ts'
import { body, lines, shown } from './shown.ts'

describe('parts whose titles say little', () => {
  it('are what is required where the next sets the year’s targets', () => {
    const due = '要深化改革，要努力扩大开放，力争取得新的突破。'.repeat(4)
    const report = lines(
      '一、2021年工作回顾',
      body,
      '二、在推动高质量发展上统一思想统一行动',
      `一是全面彰显生态优势，建设美丽家园。${due}`,
      `二是全面彰显区位优势，增强辐射能力。${due}`,
      '三、以强大自信奋进新征程，不断开创发展新局面',
      '今年经济社会发展的主要预期目标建议为：地区生产总值增长7%左右。',
      `（一）推进产业强省。${body}${body}`,
      `（二）扩大对外开放。${body}${body}`,
    )
    const roles = findStructure(report, 2022).outline.map(({ role }) => role)
    expect(roles).toEqual(['review', 'requirements', 'requirements', 'requirements', 'plan', 'plan', 'plan'])
  })

  it('hold topics that speak alike of the years past, however long their clauses are', () => {
    const long = '一年来，我们坚持以人民为中心的发展思想，人民群众获得感幸福感安全感得到新提升。'
    const we = (words: string) => `一年来，我们${words}。${body}`
    const report = lines(
      '一、2020年工作回顾',
      we('稳住大盘，经济发展积聚新动能'),
      we('扩大开放，发展活力不断增强'),
      `${long}${body}`,
      '二、2021年工作安排',
      body,
    )
    expect(shown(report, 2021)).toContain(`3 review ${long}`)
  })
})
