import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readText } from '../../src/index.ts'
import type { Observation } from '../../src/model/reading.ts'
import { explainText } from '../../src/read/explain.ts'
import { findObservations } from '../../src/read/observations.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

type Example = { say: string; read: string[] }
const examples = parse(readFileSync(new URL('observation-examples.yaml', import.meta.url), 'utf8')) as Example[]

const lineOf = (o: Observation): string =>
  [
    o.subject + (o.member ? `·${o.member}` : ''),
    o.action ? `[${o.action}]` : '',
    o.measure,
    o.comparator,
    [o.value, o.upper].filter(value => value !== null).join('—'),
    o.unit,
    o.reference ? `(${o.reference})` : '',
    o.force ?? '',
    o.period === '2020' ? '' : o.period,
  ]
    .filter(part => part !== '')
    .join(' ')

const WORDS = [
  '增长',
  '5%',
  '、',
  '，',
  '分别',
  '新建',
  '12.5万个',
  '学校',
  '和',
  '以上',
  '达到',
  '全省第3位',
  '3至5家',
  '的',
  '（',
  '）',
  '“',
  '”',
  '三分之一',
  '百亿元',
  '预计',
  '2019年',
  '占',
  '均',
  '翻两番',
  '：',
  '7.5:3:4',
  '-3%',
]

describe('sentences', () => {
  it.each(examples)('$say', ({ say, read }) => {
    expect(explainText(say, 2020).observations.map(lineOf)).toEqual(read)
  })

  it('reads the same in full width', () => {
    for (const { say, read } of examples) {
      const wide = say.replace(/[!-~]/g, c => (c === '"' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
      expect(explainText(wide, 2020).observations.map(lineOf)).toEqual(read)
    }
  })
})

describe('any words', () => {
  const roles = (text: string) => [{ start: 0, end: text.length, role: 'plan' as const }]

  it('gives values that lie in the text, in order, each numeral accounted for once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), words => {
        const text = words.join('')
        const { observations } = findObservations(text, foldWidth(text), 2020, [], roles(text))
        let last = 0
        for (const o of observations) {
          expect(o.start).toBeGreaterThanOrEqual(last)
          expect(o.end).toBeGreaterThan(o.start)
          expect(o.end).toBeLessThanOrEqual(text.length)
          expect(o.subject).not.toBe('')
          expect(o.value === null || Number.isFinite(o.value)).toBe(true)
          expect(o.upper === null || o.comparator === 'range').toBe(true)
          last = o.start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('accounts for every Arabic number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), words => {
        const text = words.join('')
        const { observations, nots, issues } = findObservations(text, foldWidth(text), 2020, [], roles(text))
        const known = [...observations, ...nots, ...issues.map(issue => ({ start: issue.start!, end: issue.end! }))]
        for (const { index } of text.matchAll(/\d+/g)) {
          expect(known.some(({ start, end }) => start <= index && end > index)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a report as a whole', () => {
  const read = (...lines: string[]) => readText(lines.join('\n'), { name: '辽阳市2022年政府工作报告.txt' })[0]
  const plan = ['二、2022年工作安排', '（一）抓项目。开工亿元以上项目120个。']

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
      '（一）抓项目。开工亿元以上项目120个。',
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

  it('duties set by others: one of each thing', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，地区生产总值增长6.5%。',
      '二、2022年工作安排',
      '今年经济社会发展主要预期目标是：地区生产总值增长6%，城乡居民收入与经济增长同步，生态环境质量、能源、水资源等指标达到国家要求，社会保障、节能减排及安全生产完成省定目标，主要污染物排放完成约束性指标。',
      '（一）抓项目。开工亿元以上项目120个。',
    )
    const duties = observations.filter(o => o.comparator === 'as-assigned').map(o => o.subject)
    expect(duties).toEqual([
      ...['生态环境质量', '能源', '水资源', '社会保障', '节能减排', '安全生产', '主要污染物排放'],
    ])
  })

  it('the first sentence of an item names its aim and is no target beside the figures', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，地区生产总值增长6.5%。',
      '二、2022年工作安排',
      '今年全市经济社会发展的主要目标为：',
      '——保持经济较快增长。地区生产总值增长6%，财政收入增长5%。',
      '——城乡居民收入稳步增长。',
      '（一）抓项目。开工亿元以上项目120个。',
    )
    const targets = observations.filter(o => o.status === 'target')
    expect(targets.map(o => `${o.subject} ${o.comparator} ${o.value}`)).toEqual([
      ...['地区生产总值 = 6', '财政收入 = 5', '城乡居民收入 up null', '亿元以上项目 = 120'],
    ])
  })

  it('aims and principles in lists keep their role', () => {
    const { outline } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '过去一年，地区生产总值增长6.5%。',
      '二、今后五年和2022年工作安排',
      '今后五年要努力实现以下主要目标。',
      '——壮大经济综合实力。现代化经济体系加快形成，经济结构进一步优化，GDP增速快于全省平均水平，产业体系更加完善。',
      '——提高人民生活水平。居民人均可支配收入增长与经济增长保持同步，基本公共服务均等化成效凸显，人民生活更加幸福。',
      '做好今年工作，需要把握好以下原则：',
      '第一，坚持以科学发展观为统领。牢固树立和认真落实科学发展观，用科学发展观统领经济社会发展全局，推动转型发展。',
      '第二，坚持以加快发展为核心。牢牢扭住发展第一要务，抢抓机遇，在提高质量和效益的前提下实现又好又快发展。',
      ...plan.slice(1),
    )
    expect(outline.filter(o => o.level === 3).map(o => `${o.role} ${o.heading}`)).toEqual([
      'targets 壮大经济综合实力。',
      'targets 提高人民生活水平。',
      'requirements 第一，坚持以科学发展观为统领。',
      'requirements 第二，坚持以加快发展为核心。',
    ])
  })
})
