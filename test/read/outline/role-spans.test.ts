import { describe, expect, it } from 'vitest'
import { findStructure } from '../../../src/read/outline.ts'
import { body, lines, shown } from './shown.ts'

describe('roles', () => {
  it('gives the dashes after 主要目标是： the role targets, in a part that is mostly requirements', () => {
    const report = lines(
      '一、过去四年工作回顾',
      body,
      '二、未来五年的工作思路和工作目标',
      `指导思想是：${body}${body}${body}${body}${body}`,
      '新一届政府的主要目标是：',
      `——综合实力迈上新台阶。${body}`,
      `——产业发展再创新局面。${body}`,
      '三、2022年重点任务',
      body,
    )
    expect(shown(report, 2022).slice(1)).toEqual([
      '1 requirements 二、未来五年的工作思路和工作目标',
      '3 targets 综合实力迈上新台阶。',
      '3 targets 产业发展再创新局面。',
      '1 plan 三、2022年重点任务',
    ])
  })

  it('gives topics after 预期目标是： that say how things are to be the role targets, those of what is to be done not', () => {
    const report = lines(
      '一、过去四年工作回顾',
      body,
      '二、新一届政府的主要任务',
      '建议任期内经济社会发展的预期目标是：',
      `主要经济指标全国领先。${body}${body}`,
      `生态环境质量全国领先。${body}${body}`,
      `大力培育优质企业。${body}${body}`,
      `加快建设自贸片区。${body}${body}`,
    )
    expect(shown(report, 2022).slice(2)).toEqual([
      '3 targets 主要经济指标全国领先。',
      '3 targets 生态环境质量全国领先。',
      '3 plan 大力培育优质企业。',
      '3 plan 加快建设自贸片区。',
    ])
  })

  it('finds the targets of the year after the tasks of five years, however long their sentence', () => {
    const words = '按照中央和省委提出的在提高质量上有新突破、在调整结构上有新举措的总体要求，'.repeat(5)
    const text = lines(
      '一、过去五年工作回顾',
      body,
      '二、今后五年及2012年工作建议',
      `加快产业升级。${body}`,
      `推进城乡统筹。${body}`,
      `2012年是起步之年。${words}今年主要预期目标是：地区生产总值增长12%。`,
    )
    const { roles } = findStructure(text, 2012)
    const targets = roles.find(({ role }) => role === 'targets')
    expect(text.slice(targets?.start, targets?.end)).toContain('今年主要预期目标是')
  })

  it('parts a title from the text that goes on with 今年是', () => {
    const report = lines(
      '一、“十一五”工作回顾',
      body,
      '二、“十二五”目标任务',
      body,
      '三、奋力做好“十二五”开局工作今年是全面实施“十二五”规划的第一年，做好全年工作意义重大、至关重要。主要预期目标是：生产总值增长13%，地方财政收入增长15%，城镇居民人均可支配收入增长11%，农民人均纯收入增长12%。',
      body,
    )
    expect(shown(report, 2011).at(-1)).toMatch(/^1 \w+ 三、奋力做好“十二五”开局工作$/)
  })

  it('finds a list of livelihood projects among the targets of five years', () => {
    const projects = '办好“三件实事”。新建社区中心20个;改造危旧房700万平方米;建设农村公路5万公里。'
    const text = lines(
      '一、过去五年工作回顾',
      body,
      '二、今后五年的目标任务',
      '今后五年的主要目标是:',
      `——做大做强老工业基地。工业总产值达到1.5万亿元。`,
      `——改善民生要${projects}`,
      `——提高城市品质。绿地率达到37%。`,
      '三、今年的工作安排',
      body,
    )
    const { roles } = findStructure(text, 2008)
    const at = text.indexOf('新建社区')
    expect(roles.find(span => span.start <= at && at < span.end)?.role).toBe('livelihood')
    const after = text.indexOf('绿地率')
    expect(roles.find(span => span.start <= after && after < span.end)?.role).toBe('targets')
  })

  it('keeps the role review for the government’s own house inside the review', () => {
    const report = lines(
      '一、2018年工作回顾',
      `（一）项目建设提速。${body}`,
      `（二）政府自身建设不断加强。${body}`,
      '二、2019年工作安排',
      body,
    )
    expect(shown(report, 2019)[2]).toBe('2 review （二）政府自身建设不断加强。')
  })

  it('gives the topics under 总体要求 the role requirements', () => {
    const report = lines(
      '一、2024年工作回顾',
      body,
      '二、2025年经济社会发展总体要求和政策取向',
      `实施更加积极的财政政策。${body}`,
      `打好政策“组合拳”。${body}`,
      '三、2025年政府工作任务',
      body,
    )
    expect(shown(report, 2025).slice(1, 4)).toEqual([
      '1 requirements 二、2025年经济社会发展总体要求和政策取向',
      '3 requirements 实施更加积极的财政政策。',
      '3 requirements 打好政策“组合拳”。',
    ])
  })

  it('keeps the government’s own house to its topic, and to what follows the words that turn to it', () => {
    const report = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年主要任务',
      `加强法治政府建设。${body}`,
      `全面推进乡村振兴。${body}`,
      '完成全年目标任务，必须切实加强政府自身建设。我们将始终保持政治本色。',
      `坚持廉洁从政。${body}`,
    )
    expect(shown(report, 2023).slice(2)).toEqual([
      '3 self 加强法治政府建设。',
      '3 plan 全面推进乡村振兴。',
      '3 self 坚持廉洁从政。',
    ])
  })

  it('takes a part that names the measures of its own house for that, not for the plan', () => {
    const report = lines(
      '一、2016年工作回顾',
      body,
      '二、2017年政府工作总体安排',
      `主要预期目标是：生产总值增长7.5%。${body}`,
      '三、经济发展的主要任务',
      `深化农业改革。${body}`,
      '四、政府建设的重点举措',
      `持续推动政风转变。${body}`,
    )
    expect(shown(report, 2017).slice(-2)).toEqual(['1 self 四、政府建设的重点举措', '3 self 持续推动政风转变。'])
  })

  it('knows the government’s own house by its topics, in a section of its own and after an address', () => {
    const report = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年工作安排',
      `主要预期目标是：生产总值增长8%。${body}`,
      `（一）扩大有效投资。${body}`,
      `强力推进重点项目。${body}`,
      `（二）做强正气之城`,
      `坚定信仰，建设忠诚政府。${body}`,
      `从严治政，建设清廉政府。${body}`,
    )
    expect(shown(report, 2023).slice(2)).toEqual([
      '2 plan （一）扩大有效投资。',
      '3 plan 强力推进重点项目。',
      '2 self （二）做强正气之城',
      '3 self 坚定信仰，建设忠诚政府。',
      '3 self 从严治政，建设清廉政府。',
    ])
    const turns = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年工作安排',
      `（一）守住安全底线。${body}`,
      `防范化解重大风险。${body}`,
      '各位代表！政府是人民的政府，要为人民服务、受人民监督。',
      `更加注重依法行政。${body}`,
      `更加注重廉政建设。${body}`,
    )
    expect(shown(turns, 2023).slice(2)).toEqual([
      '2 plan （一）守住安全底线。',
      '3 plan 防范化解重大风险。',
      '3 self 更加注重依法行政。',
      '3 self 更加注重廉政建设。',
    ])
  })

  it('gives the topics of a year’s targets that stand before its work the role requirements', () => {
    const report = lines(
      '一、2013年工作回顾',
      body,
      '二、2014年目标任务',
      `主要预期目标是：生产总值增长8%。${body}`,
      `增强机遇意识。${body}`,
      `坚持开拓创新。${body}`,
      '三、2014年工作重点',
      `（一）扩大有效投资。${body}`,
    )
    expect(shown(report, 2014).slice(2, 4)).toEqual(['3 requirements 增强机遇意识。', '3 requirements 坚持开拓创新。'])
  })

  it('keeps the closing to the last words, whatever stands in the addresses before them', () => {
    const report = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年工作安排',
      `（一）守住安全底线。${body}`,
      `各位代表！我们要促进民族团结进步。${body}${body}${body}${body}${body}`,
      `新的一年，对政府工作提出了更高要求。${body}`,
      '各位代表！让我们团结奋斗，再创辉煌！',
    )
    const closing = findStructure(report, 2023).roles.at(-1)!
    expect(report.slice(closing.start)).toBe('各位代表！让我们团结奋斗，再创辉煌！')
  })

  it('does not take 总基调 in the review for the begin of a plan that has lost its title', () => {
    const report = lines(
      '一、2019年工作回顾',
      body,
      '各位代表！我区发展还存在不少突出困难和问题。',
      '尽管困难多、压力大，但我们牢牢坚持稳中求进工作总基调，持续加大“六稳”工作力度。',
      `（一）扎实推动产业发展。${body}`,
      '二、2020年工作安排',
      body,
    )
    expect(shown(report, 2020)[1]).toBe('2 review （一）扎实推动产业发展。')
  })

  it('gives a topic of livelihood projects their role', () => {
    const report = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年工作安排',
      `（一）改善民生。${body}`,
      `倾心办好民生实事。办好2件民生实事：一是新增学位5000个，创建100所学校；二是改造121个老旧小区。`,
    )
    expect(shown(report, 2023).at(-1)).toBe('3 livelihood 倾心办好民生实事。')
  })

  it('tells review from plan where titles do not', () => {
    const done = '完成了治理整顿的任务，取得了显著成绩，去年粮食产量比上年增长。'
    const due = '今年要继续深化改革，要努力扩大开放，力争取得新的突破。'
    const report = lines(
      '一、当前国内形势和基本任务',
      done.repeat(3),
      '二、坚持长期稳定发展经济的方针',
      due.repeat(3),
      '三、积极推进祖国和平统一大业',
      due.repeat(3),
    )
    expect(findStructure(report, 1987).outline.map(node => node.role)).toEqual(['review', 'plan', 'plan'])
  })

  it('sees a plan begin whose title is lost', () => {
    const report = lines(
      '一、2014年工作回顾',
      `（一）产业升级步伐加快。${body}`,
      `（二）城乡面貌持续改善。${body}`,
      '同时，我们也清醒地看到，发展中还存在不少困难和问题。',
      `（一）推进园区建设突围。${body}`,
      `（二）强化现代农业示范。${body}`,
    )
    expect(shown(report, 2015).slice(1)).toEqual([
      '2 review （一）产业升级步伐加快。',
      '2 review （二）城乡面貌持续改善。',
      '2 plan （一）推进园区建设突围。',
      '2 plan （二）强化现代农业示范。',
    ])
  })

  it('reads the year past before a plan begins as review', () => {
    const report = lines(
      '一、“十二五”回顾',
      body,
      '二、2016年工作安排',
      `刚刚过去的2015年，${body}`,
      '主要预期目标是：生产总值增长8%。',
    )
    const { roles } = findStructure(report, 2016)
    expect(roles.map(span => span.role)).toEqual(['review', 'requirements', 'review', 'targets'])
  })

  it('marks a sentence that lists livelihood items', () => {
    const items = '今年，我们还要办好2件民生实事：一是新增学位5000个；二是改造121个老旧小区。'
    const report = lines(
      '一、2020年工作回顾',
      body,
      '二、2021年重点工作',
      `（一）保障民生。${body}`,
      items,
      `（二）深化改革。${body}`,
    )
    const { roles } = findStructure(report, 2021)
    const span = roles.find(role => role.role === 'livelihood')!
    expect(report.slice(span.start, span.end).trim()).toBe(items)
  })
})
