import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStructure } from '../../src/read/outline.ts'
import { body, lines, shown } from './outline/shown.ts'

describe('sentences on lines of their own', () => {
  const report = (...sentences: string[]) =>
    lines(
      '一、2022年工作回顾',
      body,
      ...sentences.flatMap(s => [s, `项目投资支撑有力。${body}${body}`]),
      '二、2023年工作安排',
      body,
    )

  it('are sections where three speak alike of the year past', () => {
    const shownThere = shown(
      report(
        '一年来，我们坚持综合施策，经济大盘保持稳定。',
        '一年来，我们坚持战略引领，融入“双圈”成势见效。',
        '一年来，我们坚持强基固本，自身建设全面加强。',
      ),
      2023,
    )
    expect(shownThere.filter(node => node.startsWith('2'))).toEqual([
      '2 review 一年来，我们坚持综合施策，经济大盘保持稳定。',
      '2 review 一年来，我们坚持战略引领，融入“双圈”成势见效。',
      '2 review 一年来，我们坚持强基固本，自身建设全面加强。',
    ])
    expect(shownThere.filter(node => node.startsWith('3'))).toHaveLength(3)
  })

  it('are found under a section whose heading is longer than a line', () => {
    const report = lines(
      '一、2020年工作回顾',
      body,
      '二、2021年工作安排',
      '（一）注重需求侧管理，多措并举扩投资、促消费、稳外贸，在“双循环”新发展格局中有所作为并发挥独特作用',
      `全力扩大有效投资。${body}`,
      `全面促进消费扩容。${body}`,
      `促进外贸稳中提质。${body}`,
    )
    expect(shown(report, 2021).filter(node => node.startsWith('3'))).toEqual([
      '3 plan 全力扩大有效投资。',
      '3 plan 全面促进消费扩容。',
      '3 plan 促进外贸稳中提质。',
    ])
  })

  it('are none where one stands alone', () => {
    const shownThere = shown(report('一年来，我们坚持综合施策，经济大盘保持稳定。'), 2023)
    expect(shownThere.filter(node => node.startsWith('2'))).toEqual([])
  })
})

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
    const outline = findStructure(report, 2024).outline
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
    expect(findStructure(report, 2007).outline.map(node => node.level)).toEqual([1, 1, 2, 3, 3, 2])
  })

  it('takes lines titled by their year for parts, and 一、 under them for sections', () => {
    const report = lines(
      '2017年：“四大会战”强力开启岳阳发展新局面',
      body,
      '2018年：向着新增长极建设宏伟目标坚实迈进',
      body,
      '一、坚持经济提质提效，打造岳阳发展的“升级版”',
      body,
      '二、坚持项目为重为要，牵住岳阳发展的“牛鼻子”',
      body,
    )
    expect(shown(report, 2018)).toEqual([
      '1 review 2017年：“四大会战”强力开启岳阳发展新局面',
      '1 plan 2018年：向着新增长极建设宏伟目标坚实迈进',
      '2 plan 一、坚持经济提质提效，打造岳阳发展的“升级版”',
      '2 plan 二、坚持项目为重为要，牵住岳阳发展的“牛鼻子”',
    ])
  })

  it('takes a year in a heading for no quantity', () => {
    const report = lines('一、奋斗2018，夯基筑路、稳健起航', body, '二、奋进2019，加速赶超、追求卓越', body)
    expect(shown(report, 2019)).toEqual([
      '1 review 一、奋斗2018，夯基筑路、稳健起航',
      '1 plan 二、奋进2019，加速赶超、追求卓越',
    ])
  })

  it('finds a heading that the text goes on after', () => {
    const report = lines(
      `2004年工作回顾2004年，西藏各族人民在区党委的领导下，克服困难，开拓进取，${body}`,
      '2005年工作安排',
      body,
    )
    expect(shown(report, 2005)).toEqual(['1 review 2004年工作回顾', '1 plan 2005年工作安排'])
  })

  it('takes 一是 for a section where review and plan are both divided so', () => {
    const series = (...topics: string[]) => topics.map((topic, k) => `${'一二三四五'[k]}是${topic}。${body}`)
    const review = series('着力补短板', '着力兴产业', '着力增活力', '着力抓建设', '着力惠民生')
    const plan = series('聚焦经济增长', '聚焦产业转型', '聚焦改革创新', '聚焦乡村振兴', '聚焦群众关切')
    const levels = (...words: string[]) => shown(lines(...words), 2020).map(it => it[0])
    expect(levels('一、2019年工作回顾', ...review, '二、2020年重点工作安排', ...plan)).toEqual([...'122222122222'])
    expect(levels('一、2019年工作回顾', ...review, '二、2020年重点工作安排', body)).toEqual([...'1333331'])
  })

  it('takes 一是 with topics under it for a section', () => {
    const report = lines(
      '一、2022年工作回顾',
      body,
      '二、2023年主要任务',
      ...['一是全力以赴稳定经济增长。', '二是全面推进乡村振兴。', '三是提升安全发展水平。'].flatMap(section => [
        section + body,
        `增强市场主体活力。${body}`,
      ]),
    )
    expect(shown(report, 2023).slice(2, 4)).toEqual(['2 plan 一是全力以赴稳定经济增长。', '3 plan 增强市场主体活力。'])
  })

  it('takes a line broken by the width of a page for no heading', () => {
    const report = lines(
      '一、2023年工作回顾',
      '同时，国防动员、双拥共建、民兵、预备役、人防、退役军人服务工作持',
      `续加强，统计工作取得新成效。${body}`,
      '二、2024年工作安排',
      body,
    )
    expect(shown(report, 2024)).toHaveLength(2)
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
