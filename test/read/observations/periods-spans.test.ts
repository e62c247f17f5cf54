import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'

const read = (...lines: string[]) => readText(lines.join('\n'), { name: '辽阳市2022年政府工作报告.txt' })[0]
const plan = ['二、2022年工作安排', '（一）抓项目。开工亿元以上项目120个。']

describe('spans of years that are named otherwise, and what of them is of their end', () => {
  it('the end of the century, a plan by its number, 用三年的时间: their own years', () => {
    const [{ observations }] = readText(
      [
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、1987年工作回顾',
        '过去一年，工业产值增长8%。',
        '二、1988年工作安排',
        '到本世纪末，粮食产量达到5000万公斤。二十年内要办好两所大学。',
        '力争用三年的时间改造危房21处。',
        '第七个五年计划期间，工业产值平均每年增长7%。',
      ].join('\n'),
      { name: '辽阳市1988年政府工作报告.txt' },
    )
    expect(observations.slice(1).map(o => [o.value, o.period])).toEqual([
      [5000, '2000'],
      [2, '1988'],
      [21, '1988/1990'],
      [7, '1986/1990'],
    ])
  })

  it('in the review of a term what stands beside an amount reached is of its end, what is summed of all its years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，有效灌溉面积达到45万亩，节水灌溉面积35万亩。进出口总额达到25亿美元，其中出口14亿美元。',
      '涉农专项资金五年支出达到26亿元。文化产业实现增加值65亿元。累计利用外资5亿美元、进出口总额30亿美元。',
      '还要指出的是，在刚刚过去的2021年，经济继续发展。工业产值增长14.6%。',
      ...plan,
    )
    expect(observations.slice(0, 9).map(o => [o.value, o.period])).toEqual([
      [45, '2021'],
      [35, '2021'],
      [25, '2021'],
      [14, '2021'],
      [26, '2017/2021'],
      [65, '2021'],
      [5, '2017/2021'],
      [30, '2017/2021'],
      [14.6, '2021'],
    ])
  })

  it('years and 累计 that sum up, the list they govern, and what is added are of all the years; a flow that grew to an amount is of the last', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，地区生产总值、财政收入、进出口总额分别达到570亿元、56亿元、25亿美元。',
      '五年完成固定资产投资640亿元。累计完成投资709亿元，社会消费品零售总额788亿元，地区生产总值达到570亿元。',
      '城镇新增就业超过36万人。城镇新增就业由2万人扩大到6万人。',
      ...plan,
    )
    expect(observations.slice(3, 9).map(o => [o.value, o.period])).toEqual([
      [640, '2017/2021'],
      [709, '2017/2021'],
      [788, '2017/2021'],
      [570, '2021'],
      [36, '2017/2021'],
      [2, '2016'],
    ])
    expect(observations[9]).toMatchObject({ value: 6, period: '2021' })
  })

  it('a difference to another area goes on with the mean rate before it, a doubling with no base is of all the years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，地区生产总值、财政收入、固定资产投资、进出口总额分别达到570亿元、56亿元、400亿元、25亿美元，均实现翻番。',
      '地区生产总值年均增长13.4%，高于全国4.1个百分点。',
      ...plan,
    )
    expect(observations.slice(4, 10).map(o => [o.measure, o.period])).toEqual([
      ...Array.from({ length: 4 }, () => ['multiple', '2017/2021']),
      ['growth', '2017/2021'],
      ['change', '2017/2021'],
    ])
  })

  it('提升为2026年的 is of its own clause, 2020年底以前发布的 of what is old', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年间，制定规章50件；对2020年底以前发布的756件规章进行清理，废止71件。',
      '二、今后五年的目标',
      '——经济结构要上新层次。三次产业结构由2021年的22∶39∶39，提升为2026年的18∶44∶38，经济总量翻一番。',
    )
    expect(observations.map(o => [o.value, o.period])).toEqual([
      ...[50, 756, 71].map(value => [value, '2017/2021']),
      ...[22, 39, 39].map(value => [value, '2021']),
      ...[18, 44, 38].map(value => [value, '2026']),
      [2, '2022/2026'],
    ])
  })

  it('what a year brings forth is of the last, what is held against a span of all its years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，粮食总产量58万吨，生猪存栏45万头。旅游人数累计达到6448万人次，入围2018—2020年旅游减贫案例，新增企业12家。',
      '“十三五”末地区生产总值达到219亿元；累计完成固定资产投资855亿元，比“十二五”期间增加17亿元。',
      ...plan,
    )
    expect(observations.slice(0, 7).map(o => [o.value, o.period])).toEqual([
      [58, '2021'],
      [45, '2021'],
      [6448, '2017/2021'],
      [12, '2017/2021'],
      [219, '2020'],
      [855, '2017/2021'],
      [17, '2017/2021'],
    ])
  })

  it('“十三五” before a sum that follows figures of a year', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、“十三五”时期工作回顾',
      '2020年固定资产投资达到108亿元；“十三五”全市固定资产投资累计超过320亿元。',
      ...plan,
    )
    expect(observations.slice(0, 2).map(o => [o.value, o.period])).toEqual([
      [108, '2020'],
      [320, '2016/2020'],
    ])
  })

  it('五年累计 of a yearly figure, and where a rank came from', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '2021年生产总值达到224亿元，由2016年全省第15位升到第14位；财政收入达到24亿元。',
      '五年累计完成全社会固定资产投资298亿元。',
      ...plan,
    )
    expect(observations.slice(0, 5).map(o => [o.value, o.period])).toEqual([
      [224, '2021'],
      [15, '2016'],
      [14, '2021'],
      [24, '2021'],
      [298, '2017/2021'],
    ])
  })

  it('五年内, 三年内 of what is to be; in the part of a five-year plan its own years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，工业产值增长8%。',
      '二、今后五年的目标任务',
      '五年内，新增城镇就业50万人。',
      '三、2022年工作安排',
      '（一）保民生。三年内开发10万个公益性就业岗位；新建学校3所。',
      '到2030年，生产总值达到3700亿元，年均增长13%。财政收入年均增长20%。',
    )
    expect(observations.slice(1).map(o => [o.value, o.period])).toEqual([
      [50, '2022/2026'],
      [10, '2022/2024'],
      [3, '2022'],
      [3700, '2030'],
      [13, '2022/2030'],
      [20, '2022/2030'],
    ])
  })

  it('⏎2020年任务的完成，标志着“十三五”圆满收官: what follows is of its years; a multiple is of the year or the years it is set against', () => {
    const { observations } = readText(
      [
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、工作回顾',
        '2020年，全市实施项目40个。',
        '2020年各项任务的完成，标志着“十三五”圆满收官。全市新增高速公路17公里，旅游收入实现翻番，市场主体6万户，是“十二五”末的2.1倍。',
        '——开放水平持续提升。引进企业12家，总资产是2015年的3倍，固定资产投资是“十二五”时期的1.6倍。',
        '二、2021年工作安排',
        '2021年是完成“十三五”规划后的第一年。开工亿元以上项目120个。',
      ].join('\n'),
      { name: '辽阳市2021年政府工作报告.txt' },
    )[0]
    expect(observations.map(o => [o.value, o.period])).toEqual([
      [40, '2020'],
      [17, '2016/2020'],
      [2, '2016/2020'],
      [6, '2020'],
      [2.1, '2020'],
      [12, '2016/2020'],
      [3, '2020'],
      [1.6, '2016/2020'],
      [120, '2021'],
    ])
  })

  it('是“十二五”的3倍 where no years are said: of the plan that ended the year before', () => {
    const { observations } = readText(
      [
        '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
        '一、2020年工作回顾',
        '固定资产投资是“十二五”的3倍。',
        '二、2021年工作安排',
        '开工亿元以上项目120个。',
      ].join('\n'),
      { name: '辽阳市2021年政府工作报告.txt' },
    )[0]
    expect(observations[0]).toMatchObject({ measure: 'multiple', period: '2016/2020' })
  })

  it('⏎这是…的五年。 and 。回顾过去的五年, tell of five years; what is reached is of the last', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、工作回顾',
      '2021年各项工作顺利完成。回顾过去的五年，全市面貌一新。新增学位17个，城镇化率提高5个百分点、达到61%。',
      '2021年，全市实施项目40个。',
      '——这是人民生活持续改善的五年。改造棚户区32户，建成幼儿园6所。',
      ...plan,
    )
    expect(observations.slice(0, 6).map(o => [o.value, o.period])).toEqual([
      [17, '2017/2021'],
      [5, '2017/2021'],
      [61, '2021'],
      [40, '2021'],
      [32, '2017/2021'],
      [6, '2017/2021'],
    ])
  })

  it('从“十二五”末 says since when, and no more', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、“十三五”时期工作回顾',
      '“十三五”时期，城镇登记失业率从“十二五”末4.4%降至3.6%；发放各类救助资金52.51亿元；地铁开通里程达到259公里、在建里程163公里。',
      ...plan,
    )
    expect(observations.slice(0, 5).map(o => [o.value, o.period])).toEqual([
      [4.4, '2015'],
      [3.6, '2020'],
      [52.51, '2016/2020'],
      [259, '2020'],
      [163, '2020'],
    ])
  })

  it('a plan that ended before the last year is remarked on in its own sentence only', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，城市面貌一新。城市污水处理率达93.1%。“十三五”期间污染物排放下降3%。建成4个生活垃圾处理项目。',
      '企业退休养老金从“十二五”末月均782元提高到1520元，治理面对1995年前老工伤等历史遗留问题，惠及300个家庭。',
      ...plan,
    )
    expect(observations.slice(0, 6).map(o => [o.value, o.period])).toEqual([
      [93.1, '2021'],
      [-3, '2016/2020'],
      [4, '2017/2021'],
      [782, '2015'],
      [1520, '2021'],
      [300, '2017/2021'],
    ])
  })
  it('an amount held against one year is of one year too, and what is reached side by side of one', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '五年来，邮政业务总量30.69亿元，是2016年的2.8倍。旅游总收入、网络零售额分别突破1500亿元、2000亿元。',
      ...plan,
    )
    expect(observations.slice(0, 4).map(o => [o.value, o.period])).toEqual([
      [30.69, '2021'],
      [2.8, '2021'],
      [1500, '2021'],
      [2000, '2021'],
    ])
  })

  it('a plan named in a paragraph that tells of other years is of its own sentence; a growth above another’s of the same years', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、过去五年工作回顾',
      '这五年，综合实力显著增强。“十三五”期间，累计完成财政收入951亿元。新建道路120公里。',
      '地区生产总值从2017年的580亿元增加到2021年的908亿元，年均增长7.8%，增速高于全省平均水平。',
      ...plan,
    )
    expect(observations.slice(0, -1).map(o => [o.value, o.period])).toEqual([
      [951, '2016/2020'],
      [120, '2017/2021'],
      [580, '2017'],
      [908, '2021'],
      [7.8, '2017/2021'],
      [null, '2017/2021'],
    ])
  })
})
