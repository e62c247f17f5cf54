import { describe, expect, it } from 'vitest'
import { findStructure } from '../../../src/read/outline.ts'

function rolesOf(lines: string[], kind: 'task-list' | 'work-report' = 'task-list'): string[] {
  const text = lines.join('\n')
  const { roles } = findStructure(text, 2014, undefined, kind)
  return roles.map(({ start, role }) => `${role} ${text.slice(start, start + 8).replace('\n', ' ')}`)
}

describe('the roles of an annex', () => {
  it('are livelihood for the items of a list of this year’s projects', () => {
    expect(
      rolesOf([
        '附件1',
        '2014年十件民生实事',
        '一、创建平安社区',
        '新建150个平安社区。',
        '二、建设学校',
        '新建8所学校。',
      ]),
    ).toEqual(['livelihood 附件1 2014'])
  })

  it('are review for a list of what has become of last year’s, up to the next list', () => {
    expect(
      rolesOf([
        '附件一',
        '2013年为民办实事项目完成情况',
        '1．新建8所学校。',
        '附件二',
        '2014年为民办实事项目',
        '1．新建9所学校。',
      ]),
    ).toEqual(['review 附件一 2013', 'livelihood 2014年为民办'])
  })

  it('are review for lines that tell results and for notes', () => {
    expect(
      rolesOf([
        '2013年为民办实事',
        '1．新建8所学校。',
        '完成情况：已建成7所。',
        '2．改造12个小区。',
        '名词解释',
        '学校：3类',
      ]),
    ).toEqual([
      'livelihood 2013年为民办',
      'review 完成情况：已建成',
      'livelihood 2．改造12个小',
      'review 名词解释 学校：',
    ])
  })

  it('are those of any text for a ledger of other tasks', () => {
    expect(rolesOf(['2014年重点任务分解', '1．新建8所学校。'])).not.toContain('livelihood')
  })
})
