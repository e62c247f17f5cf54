import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'

const read = (...lines: string[]) => readText(lines.join('\n'), { name: '辽阳市2022年政府工作报告.txt' })[0]
const plan = ['二、2022年工作安排', '（一）抓项目。开工亿元以上项目120个。']

describe('when things were or are to be, in a report as a whole', () => {
  it('2017年到2021年, 从 X: the first of both years; a sum of the years is of all of them', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '2017年到2021年，全市地区生产总值从142.26亿元增长到234.11亿元，年均增长13.1%。',
      '社会消费品零售总额年均增长5%，总量自2016年起稳居全省第三。',
      ...plan,
    )
    const periods = observations.map(o => [o.value, o.period])
    expect(periods).toEqual([
      [142.26, '2017'],
      [234.11, '2021'],
      [13.1, '2017/2021'],
      [5, '2017/2021'],
      [3, '2021'],
      [120, '2022'],
    ])
  })

  it('a year that one value was reached in is of its clause only; work done, sums and what there is in a review of years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，我们取得新的成绩。原油产量由2016年的1113万吨增长到2021年的1320万吨，累计生产天然气164.7亿方。',
      '国土绿化完成62.4万亩，森林覆盖率41.2%，铁路运营里程600公里，66.7%的镇实现集中供热，累计签约项目107个、投资超千亿元，城镇新增就业累计达22.8万人。',
      '在2018年新增停车位1.2万个基础上，新建停车场30个。经济总量由2018年全省第5位上升至第3位。',
      ...plan,
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [1113, '2016'],
      [1320, '2021'],
      [164.7, '2017/2021'],
      [62.4, '2017/2021'],
      [41.2, '2021'],
      [600, '2021'],
      [66.7, '2021'],
      [107, '2017/2021'],
      [1000, '2017/2021'],
      [22.8, '2017/2021'],
      [1.2, '2018'],
      [30, '2017/2021'],
      [5, '2018'],
      [3, '2021'],
      [120, '2022'],
    ])
  })

  it('a sentence without a figure on the last year, and its paragraph; then the years of the part again', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，我们取得新的成绩，财政收入年均增长20%。',
      '2021年，全市经济实现又好又快发展。生产总值增长14.3%。财政总收入增长20.9%。',
      '新建住房完工300套，涉农贷款增长8%。',
      ...plan,
    )
    expect(observations.slice(1, 4).map(o => [o.value, o.period])).toEqual([
      [14.3, '2021'],
      [20.9, '2021'],
      [300, '2017/2021'],
    ])
  })

  it('a summary of the last year hands over to the years of the plan', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作和本届政府工作回顾',
      '过去一年，面对复杂形势，地区生产总值增长6.5%。',
      '2021年各项工作任务全面完成，标志着本届政府任期圆满收官。五年来，我们始终牢记嘱托。新建住房300套。',
      '民生事业稳步发展，新增就业95万人。',
      ...plan,
    )
    expect(observations.slice(1, 3).map(o => [o.value, o.period])).toEqual([
      [300, '2017/2021'],
      [95, '2017/2021'],
    ])
  })

  it('the first year of a plan, and what is done every year of it, are no span', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，地区生产总值增长6.5%。',
      '二、2022年工作安排',
      '今年经济社会发展主要预期目标是：地区生产总值增长6%。',
      '三、努力实现“十四五”良好开局',
      '（一）抓项目。市财政在“十四五”期间每年安排2亿元。开工亿元以上项目120个。',
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [6.5, '2021'],
      [6, '2022'],
      [2, '2021/2025'],
      [120, '2022'],
    ])
  })

  it('the review of a term, up to where the last year of it is told of', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、本届政府工作回顾',
      '市十五届人大一次会议以来，我们攻坚克难。',
      '——综合实力提升。完成固定资产投资1681亿元，常住人口城镇化率达到66%。',
      '各位代表，过去的一年，喜逢建党一百周年。',
      '全年新增就业4.57万人。',
      ...plan,
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [1681, '2017/2021'],
      [66, '2021'],
      [4.57, '2021'],
      [120, '2022'],
    ])
  })

  it('the year that has just ended leads what follows, after the years before it', () => {
    for (const turn of [
      '各位代表，刚刚过去的2021年是极不平凡的一年。一年来，我们主要做了以下工作：',
      '各位代表，在刚刚过去的一年里，我们坚决贯彻上级决策部署。',
      '2021年是本届政府的收官之年，我们攻坚克难。',
      '2021年，我们坚持稳中求进，经济社会平稳发展。',
    ]) {
      const { observations } = read(
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、过去五年和2021年工作回顾',
        '五年来，我们坚持统筹发展。',
        '五年来，综合实力增强。新增公园120个。',
        turn,
        '（一）疫情防控取得成果。新增床位300张。',
        '（二）产业项目取得进展。新开工项目19个。面对1961年以来最严重的旱灾，新打机井50眼。',
        '各位代表，2021年目标任务的完成，为本届政府画上圆满句号。五年来，我们新增绿地80亩。',
        ...plan,
      )
      expect(observations.map(o => [o.value, o.period])).toEqual([
        [120, '2017/2021'],
        [300, '2021'],
        [19, '2021'],
        [50, '2021'],
        [80, '2017/2021'],
        [120, '2022'],
      ])
    }
  })

  it('a part on a plan, before a part on its first year, is of all its years; what it tells of years past are results', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，地区生产总值增长6.5%。',
      '二、关于规划的说明',
      '过去的五年，我们胜利完成了规划目标。新增公园80个，森林覆盖率达到40%。今后要新建公园30个。',
      '三、2022年工作安排',
      '（一）抓项目。今年要继续开工亿元以上项目120个，确保投资稳定增长。',
    )
    expect(observations.map(o => [o.value, o.status, o.period])).toEqual([
      [6.5, 'result', '2021'],
      [80, 'result', '2017/2021'],
      [40, 'result', '2021'],
      [30, 'target', '2022'],
      [120, 'target', '2022'],
    ])
    const planned = readText(
      [
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、2020年工作回顾',
        '过去一年，地区生产总值增长6.5%。',
        '二、实施“十四五”规划，谱写新篇章',
        '（一）打造枢纽之城。新建公园30个。',
        '三、扎实做好2021年工作',
        '（一）抓项目。开工亿元以上项目120个。',
      ].join('\n'),
      { name: '辽阳市2021年政府工作报告.txt' },
    )[0].observations
    expect(planned.map(o => [o.value, o.period])).toEqual([
      [6.5, '2020'],
      [30, '2021/2025'],
      [120, '2021'],
    ])
  })

  it('the last year of a term leads what follows wherever its paragraph names it, its figures too', () => {
    for (const turn of [
      ['五年来，我们交出了一份合格的答卷。2021年，是本届政府任期最后一年，我们攻坚克难。'],
      ['各项事业取得新进步。刚刚过去的2021年，我们攻坚克难。'],
      ['各位代表！2021年，是本届政府的收官之年，我们攻坚克难。', '2021年，全市地区生产总值增长8%。'],
    ]) {
      const { observations } = read(
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '过去五年工作回顾',
        '过去五年，是极不平凡的五年。五年来，我们统筹发展。',
        '五年来，综合实力增强。新增公园80个，农业总产值120亿元。',
        ...turn,
        '社会事业进步。新增床位300张。',
        ...plan,
      )
      const [parks, output, ...rest] = observations.map(o => [o.value, o.period])
      expect([parks, output]).toEqual([
        [80, '2017/2021'],
        [120, '2021'],
      ])
      expect(rest.at(-2)).toEqual([300, '2021'])
    }
  })

  it('the years of a term lead what follows, after the year of the same paragraph', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年和过去五年工作回顾',
      '2021年，我们坚持稳中求进。全年新增床位300张。',
      '各位代表！2021年是本届政府收官之年。过去这五年，我们攻坚克难。',
      '一是生态环境好转。新增公园120个。',
      ...plan,
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [300, '2021'],
      [120, '2017/2021'],
      [120, '2022'],
    ])
  })

  it('the years since the first session, until another time is told of', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、工作回顾',
      '市八届人大一次会议以来的五年，是极不平凡的五年。五年来，我们攻坚克难。',
      '综合实力稳步提升。新增公园120个。',
      ...plan,
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [120, '2017/2021'],
      [120, '2022'],
    ])
  })

  it('a year since when, a year in brackets, a plan that is only spoken of: of nothing that follows', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '预计工业增加值增长10.2%，增速自2020年6月份以来18个月排全省第1位；粮食产量实现自2016年以来的“五连增”，投资增长17.8%，排全省第11位。',
      '财政收入增速前移1位（2019年列全省第3位），固定资产投资占全省的12%。',
      '二、2022年工作安排',
      '（一）抓项目。抓住国家“十五五”期间大力发展核电的机遇，建设研发中心。开工亿元以上项目120个。',
      '（二）抓环保。全力完成“十四五”污水处理设施建设任务，安排资金14.4亿元。',
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [10.2, '2021'],
      [1, '2021'],
      [17.8, '2021'],
      [11, '2021'],
      [1, '2021'],
      [3, '2019'],
      [12, '2021'],
      [120, '2022'],
      [14.4, '2022'],
    ])
  })
})
