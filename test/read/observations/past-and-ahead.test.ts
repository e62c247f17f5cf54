import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'

const read = (...lines: string[]) => readText(lines.join('\n'), { name: '辽阳市2022年政府工作报告.txt' })[0]

describe('what has been and what is to be, in a report as a whole', () => {
  it('the years of a plan by name, of what is old, and of what comes later are not those of what was done', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '制定实施2021-2025年清洁空气行动计划，更新老旧机动车36万辆。编制国土空间规划（2020-2035年），地铁运营31公里。',
      '改造2000年以前建设的小区，改造管线300公里。未回迁居民到2023年全部安置；建成棚改住房8394套。',
      '社会消费品零售总额增长9%，高于预期目标1个百分点。初步测算，财政收入增长4%。',
      '二、2022年工作安排',
      '我市水资源总量仅占全省的4.9%。前期，我们征求意见，遴选确定了23件民生实事。力争2019年、2020年搬迁入住率达到100%。',
      '（一）抓项目。今年要继续开工亿元以上项目120个，确保投资稳定增长。',
    )
    expect(observations.map(o => [o.value, o.status, o.period])).toEqual([
      [36, 'result', '2021'],
      [31, 'result', '2021'],
      [300, 'result', '2021'],
      [8394, 'result', '2021'],
      [9, 'result', '2021'],
      [1, 'result', '2021'],
      [4, 'estimate', '2021'],
      [4.9, 'result', '2021'],
      [23, 'result', '2021'],
      [100, 'target', '2022'],
      [120, 'target', '2022'],
    ])
  })

  it('a plan that turns to the year past in the middle of a paragraph tells of results until it turns back', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '社会消费品零售总额增长9%。',
      '二、2022年工作安排',
      '2022年是实施规划的重要一年，意义重大。过去一年，全市人民齐心协力。地区生产总值增长6.9%，新增就业5万人。今年要继续努力，新增就业6万人。',
      '（一）抓项目。今年要继续开工亿元以上项目120个，确保投资稳定增长。',
    )
    expect(observations.map(o => [o.value, o.status])).toEqual([
      [9, 'result'],
      [6.9, 'result'],
      [5, 'result'],
      [6, 'target'],
      [120, 'target'],
    ])
  })

  it('what has grown at a mean rate since the plan before started in its last year', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '过去五年，地区生产总值由1417亿元增加到2107亿元，年均增长7.1%。企业退休人员养老金人均月增192元。',
      '与“十二五”末相比，财政收入从191亿元增加到477亿元。',
    )
    expect(observations.map(o => [o.subject, o.value, o.period])).toEqual([
      ['地区生产总值', 1417, '2016'],
      ['地区生产总值', 2107, '2021'],
      ['地区生产总值', 7.1, '2017/2021'],
      ['企业退休人员养老金', 192, '2017/2021'],
      ['财政收入', 191, '2015'],
      ['财政收入', 477, '2021'],
    ])
  })

  it('looking back at a plan by its bare name opens the telling of its years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、去年和“十三五”工作回顾',
      '过去一年，新增就业5万人。',
      '回顾“十三五”，我们紧紧围绕目标，实现了新跨越。',
      '——城市面貌一新。新建高速公路3条。28项主要经济指标中，12项居全省前列。',
    )
    expect(observations.slice(0, 3).map(o => [o.subject, o.value, o.period])).toEqual([
      ['新增就业', 5, '2021'],
      ['高速公路', 3, '2016/2020'],
      ['主要经济指标', 28, '2016/2020'],
    ])
  })
})
