import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutline, findStructure } from '../../src/read/outline.ts'

const shown = (text: string, year: number | null = null) =>
  findOutline(text, year).map(node => `${node.level} ${node.role} ${node.heading}`)

const body = '全年开复工项目稳步增加，服务企业和群众的各项举措落地见效，发展环境明显改善。'
const lines = (...paragraphs: string[]) => paragraphs.join('\n')

describe('numbered parts and sections', () => {
  const report = lines(
    '各位代表：',
    '现在，我代表市人民政府，向大会报告工作，请予审议。',
    '一、2023年工作回顾',
    `一年来，${body}`,
    `（一）产业发展步伐坚实。${body}`,
    `（二）项目建设提速增效。${body}`,
    '同时，我们也清醒地看到，发展中还存在不少困难和问题，主要是：科技创新引领作用还不够。',
    '二、2024年工作安排',
    '今年市政府工作总体要求是：坚持稳中求进工作总基调。',
    '今年全市经济社会发展主要预期目标是：地区生产总值增长6%左右。',
    '为实现上述预期目标，重点做好以下两个方面工作：',
    '（一）致力科技创新引领，加快推进新型工业化',
    `增强科技创新能力。${body}`,
    `推进传统产业升级。${body}`,
    '（二）致力加强自身建设，打造人民满意的服务型政府',
    `恪守为民宗旨。${body}`,
    `坚持依法行政。${body}`,
    '各位代表，蓝图已经绘就。让我们更加紧密地团结起来，为美好明天而努力奋斗！',
  )

  it('finds every heading at its level with its role', () => {
    expect(shown(report, 2024)).toEqual([
      '1 review 一、2023年工作回顾',
      '2 review （一）产业发展步伐坚实。',
      '2 review （二）项目建设提速增效。',
      '1 plan 二、2024年工作安排',
      '2 plan （一）致力科技创新引领，加快推进新型工业化',
      '3 plan 增强科技创新能力。',
      '3 plan 推进传统产业升级。',
      '2 self （二）致力加强自身建设，打造人民满意的服务型政府',
      '3 self 恪守为民宗旨。',
      '3 self 坚持依法行政。',
    ])
  })

  it('gives every stretch of the text its role', () => {
    const { roles } = findStructure(report, 2024)
    expect(roles.map(span => span.role)).toEqual([
      'opening',
      'review',
      'problems',
      'requirements',
      'targets',
      'plan',
      'self',
      'closing',
    ])
    const targets = roles.find(span => span.role === 'targets')!
    expect(report.slice(targets.start, targets.end).trim()).toBe(
      '今年全市经济社会发展主要预期目标是：地区生产总值增长6%左右。',
    )
  })

  it('lets a node reach to the next of its own or a higher level', () => {
    const outline = findOutline(report, 2024)
    const end = (heading: string) => outline.find(node => node.heading.includes(heading))!.end
    const start = (heading: string) => outline.find(node => node.heading.includes(heading))!.start
    expect(end('工作回顾')).toBe(start('工作安排'))
    expect(end('产业发展步伐')).toBe(start('项目建设提速'))
    expect(end('传统产业升级')).toBe(start('自身建设'))
    expect(end('工作安排')).toBe(report.length)
  })
})

describe('levels follow how marks nest', () => {
  it('takes 一、 for sections where it begins anew under lines that name parts', () => {
    const report = lines(
      '各位代表:',
      '2018年工作回顾',
      `2018年，${body}`,
      '一、深化改革提速,县域发展活力不断增强',
      `营商环境不断优化。${body}`,
      '二、产业转型提级,经济发展质量不断提高',
      `工业经济平稳运行。${body}`,
      '2019年工作安排',
      '2019年经济社会发展主要预期目标是:地区生产总值增长7%左右。',
      '一、以优化营商环境为重点,全面推进深化改革',
      `构建亲清政商关系。${body}`,
      '二、以产业转型升级为牵动,加快培育壮大新动能',
      `加快工业转型升级。${body}`,
    )
    expect(shown(report, 2019)).toEqual([
      '1 review 2018年工作回顾',
      '2 review 一、深化改革提速,县域发展活力不断增强',
      '3 review 营商环境不断优化。',
      '2 review 二、产业转型提级,经济发展质量不断提高',
      '3 review 工业经济平稳运行。',
      '1 plan 2019年工作安排',
      '2 plan 一、以优化营商环境为重点,全面推进深化改革',
      '3 plan 构建亲清政商关系。',
      '2 plan 二、以产业转型升级为牵动,加快培育壮大新动能',
      '3 plan 加快工业转型升级。',
    ])
  })

  it('puts （一） under such a 一、 at level 3', () => {
    const report = lines(
      '2006年工作回顾',
      body,
      '2007年工作安排',
      body,
      '一、加快结构调整和增长方式转变',
      '（一）认真落实各项政策措施。',
      body,
      '（二）加大产业结构调整力度。',
      body,
      '二、统筹城乡发展，推进新农村建设',
      body,
    )
    expect(findOutline(report, 2007).map(node => node.level)).toEqual([1, 1, 2, 3, 3, 2])
  })

  it('does not take the items of a list for sections', () => {
    const report = lines(
      '一、2020年工作回顾',
      body,
      '二、2021年重点工作',
      '（一）新建学校5所；',
      '（二）改造小区20个；',
      body,
    )
    expect(shown(report, 2021)).toEqual(['1 review 一、2020年工作回顾', '1 plan 二、2021年重点工作'])
  })
})

describe('run-in headings', () => {
  const plan = (...paragraphs: string[]) => lines('一、2020年工作回顾', body, '二、2021年重点工作', ...paragraphs)

  it('leaves out the dash, keeps 一是', () => {
    const report = plan(`——综合实力迈上新台阶。${body}`, `——城市品质实现新提升。${body}`, `一是做大做强旅游业。${body}`)
    expect(shown(report, 2021).slice(2)).toEqual([
      '3 plan 综合实力迈上新台阶。',
      '3 plan 城市品质实现新提升。',
      '3 plan 一是做大做强旅游业。',
    ])
  })

  it('takes no sentence with a quantity, no statement and no address', () => {
    const report = plan(
      `新建学校25所。${body}`,
      `改革是加快发展的不竭动力。${body}`,
      `各位代表，使命光荣。${body}`,
      `今年是关键一年。${body}`,
    )
    expect(shown(report, 2021)).toHaveLength(2)
  })

  it('does not take one short sentence among paragraphs that begin otherwise', () => {
    const long = `绿色农畜产品的生产和加工要在稳定规模的同时提升品质和效益，${body}`
    expect(shown(plan(long, long, `落实各项政策，降低通关成本。${body}`, long, long), 2021)).toHaveLength(2)
  })
})

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

describe('for any text', () => {
  const words = fc.constantFrom(
    '一、',
    '（一）',
    '2020年工作回顾',
    '今年',
    '。',
    '\n',
    '各位代表',
    '目标是：',
    '民生实事',
    '——',
    '1.',
    '　',
    'a',
    '加强建设',
  )
  it('offsets lie in the text, nodes nest, roles cover it without gaps', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const text = parts.join('')
        const { outline, roles } = findStructure(text, 2021)
        let last = -1
        for (const node of outline) {
          expect(node.start).toBeGreaterThan(last)
          expect(node.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(node.start, node.end).startsWith(node.heading)).toBe(true)
          last = node.start
        }
        expect(roles.map(span => text.slice(span.start, span.end)).join('')).toBe(text)
      }),
    )
  })

  it.each(['1', '、', '（', '亿', ' ', '\n', '。', '一、', '加强。'])('reads a megabyte of %j in time', unit => {
    const text = unit.repeat(1_000_000 / unit.length)
    const begun = performance.now()
    findStructure(text, 2021)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
