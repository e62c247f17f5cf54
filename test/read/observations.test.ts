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
        const { observations } = findObservations(text, foldWidth(text), null, 2020, [], roles(text))
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
        const { observations, nots, issues } = findObservations(text, foldWidth(text), null, 2020, [], roles(text))
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

  it('what all the figures of a year are held against is told without a sum of them; of a part of the area it is not', () => {
    const { observations } = read(
      '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '一、2021年工作回顾',
      '综合施策、精准发力，主要经济指标增速快于全省平均水平。县域主要经济指标增速高于全市平均水平。新建学校2所。',
      ...plan,
    )
    expect(
      observations.slice(0, 2).map(o => `${o.subject} ${o.comparator} ${o.reference ?? o.value} ${o.period}`),
    ).toEqual(['主要经济指标增速 above 全省平均水平 2021', '学校 = 2 2021'])
  })
})
