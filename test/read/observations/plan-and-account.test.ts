import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'

const read = (year: number, ...lines: string[]) =>
  readText(lines.join('\n'), { name: `国务院/${year}.md` })[0].observations.map(o => [o.value, o.status, o.period])

describe('plan and account side by side, as in reports up to 1994', () => {
  const opening = [
    '各位代表：现在，我代表国务院向大会作政府工作报告，请予审议。',
    '一、1954年国民经济的回顾',
    '工业总产值增长百分之十七。',
  ]

  it('in a part that plans, a sentence that tells of what was done gives results', () => {
    expect(
      read(
        1955,
        ...opening,
        '二、1955年国民经济计划的任务和主要措施',
        '工业总产值计划增长百分之七点七。劳动生产率已提高百分之二十九。职工曾增加六十万人。仅零件报废一项，即损失一百二十万元。',
        '国家财政还将拨出二十五亿元专项资金。1955年预计棉花增长百分之二十一。棉纱产量比1954年预计增加九万吨。',
      ),
    ).toEqual([
      [17, 'result', '1954'],
      [7.7, 'target', '1955'],
      [29, 'result', '1954'],
      [60, 'result', '1954'],
      [120, 'result', '1954'],
      [25, 'target', '1955'],
      [21, 'estimate', '1955'],
      [9, 'target', '1955'],
    ])
  })

  it('in one that looks back, only what is said to come is a target', () => {
    expect(read(1955, ...opening, '1955年公路的通车里程将达十四万公里。完成原定计划的百分之九十九。')).toEqual([
      [17, 'result', '1954'],
      [14, 'target', '1955'],
      [99, 'result', '1954'],
    ])
  })

  it('a part that plans for the next year, and five years that are spoken of', () => {
    expect(
      read(
        1980,
        '各位代表：现在，我代表国务院向大会作政府工作报告，请予审议。',
        '一、1979年国民经济的进展',
        '工业总产值增长百分之八。',
        '二、1981年国民经济计划的任务和主要指标',
        '钢产量3500万吨。从一九七八年到一九八五年八年间，农业总产值每年要增长百分之四到五。',
      ),
    ).toEqual([
      [8, 'result', '1979'],
      [3500, 'target', '1981'],
      [4, 'target', '1978/1985'],
    ])
  })
})
