import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../src/model/reading.ts'
import { findCommitments } from '../../src/read/commitments.ts'
import { findStructure } from '../../src/read/outline.ts'

const lines = (...paragraphs: string[]) => paragraphs.join('\n')

function read(text: string, year: number | null = 2021, observations: Observation[] = []) {
  const { outline, roles } = findStructure(text, year)
  const { commitments } = findCommitments(text, outline, roles, observations, year)
  return commitments.map(c => ({
    ...c,
    words: text.slice(c.start, c.end),
    topic: c.topic === null ? null : outline[c.topic].heading,
  }))
}

const target = (text: string, words: string): Observation => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  subject: '',
  action: null,
  member: null,
  indicator: null,
  measure: 'growth',
  value: 6,
  upper: null,
  unit: '%',
  comparator: '>=',
  reference: null,
  status: 'target',
  force: null,
  period: '2021',
})

const review = lines('一、2020年工作回顾', '新建学校20所，改造小区30个。')
const plan = (...paragraphs: string[]) => lines(review, '二、2021年重点工作', ...paragraphs)

describe('tasks', () => {
  const text = plan(
    '今年，重点做好以下几方面工作：',
    '（一）扩大内需，保持经济向好态势。注重供需两端发力，挖掘发展潜力。',
    '持续扩大有效投资。全年开复工亿元以上项目1600个以上。力争地铁4号线6月底前建成通车。项目是经济发展的生命线。',
    '全面促进消费增长。确保消费市场稳定繁荣，实施消费升级计划，建设国际消费中心城市。',
  )

  it('are the sentences of the plan that promise, with topic, deadline and force', () => {
    expect(read(text).map(({ kind, words, topic, due, force }) => [kind, words, topic, due, force])).toEqual([
      ['task', '注重供需两端发力，挖掘发展潜力', '（一）扩大内需，保持经济向好态势。', null, null],
      ['task', '全年开复工亿元以上项目1600个以上', '持续扩大有效投资。', '2021', null],
      ['task', '力争地铁4号线6月底前建成通车', '持续扩大有效投资。', '2021-06', 'strive'],
      ['task', '确保消费市场稳定繁荣，实施消费升级计划，建设国际消费中心城市', '全面促进消费增长。', null, 'ensure'],
    ])
  })

  it('name the observations inside them and the units in brackets', () => {
    const report = plan('（一）稳定就业。新增城镇就业9万人以上（市人社局负责）。', '（二）办好教育。新建学校5所。')
    const [first] = read(report, 2021, [target(report, '9万人以上')])
    expect(first).toMatchObject({ words: '新增城镇就业9万人以上', observations: [0], lead: ['市人社局'], partners: [] })
  })

  it('do not come from the review', () => {
    expect(read(review)).toEqual([])
  })
})

describe('targets', () => {
  it('are one for each observation of the headline sentence, with its clause', () => {
    const text = plan(
      '今年经济社会发展主要预期目标是：地区生产总值增长6%以上，一般公共预算收入增长5%。',
      '（一）扩大内需。推进项目建设。',
    )
    const found = read(text, 2021, [target(text, '增长6%以上'), target(text, '增长5%')]).filter(
      c => c.kind === 'target',
    )
    expect(found.map(({ words, observations, due }) => [words, observations, due])).toEqual([
      ['地区生产总值增长6%以上', [0], '2021'],
      ['一般公共预算收入增长5%', [1], '2021'],
    ])
  })
})

describe('livelihood items', () => {
  const items = (...paragraphs: string[]) =>
    read(plan('（一）保障民生。推进教育发展。', ...paragraphs, '（二）深化改革。推进国企改革。'))
      .filter(c => c.kind === 'livelihood')
      .map(c => c.words)

  it.each([
    ['今年，我们还要办好3件民生实事：一是新增学位5000个，创建100所学校；二是改造121个老旧小区；三是新建公园2座。'],
    ['我们继续办好“三件民生实事”：（1）新增学位5000个，创建100所学校。（2）改造121个老旧小区。（3）新建公园2座。'],
    ['今年重点做好3件民生实事：①新增学位5000个，创建100所学校。②改造121个老旧小区。③新建公园2座。'],
    ['重点办好3件实事：新增学位5000个，创建100所学校；改造121个老旧小区；新建公园2座。'],
    ['重点办好3件实事：新增学位5000个，创建100所学校。改造121个老旧小区。新建公园2座。'],
    ['办成3件实事。在落实省实事基础上，新增学位5000个，创建100所学校；改造121个老旧小区；新建公园2座。'],
    ['办成3件民生实事。新增学位5000个，创建100所学校；改造121个老旧小区；新建公园2座。启动体育馆建设。'],
    ['扎实办好民生实事。⑴新增学位5000个，创建100所学校。⑵改造121个老旧小区。⑶新建公园2座。'],
    ['为全市人民办好3件实事。1.新增学位5000个，创建100所学校。2.改造121个老旧小区。3.新建公园2座。'],
    ['办好三件民生实事。一是新增学位5000个，创建100所学校。二是改造121个老旧小区。三是新建公园2座。我们要说到做到。'],
  ])('%s', words => {
    expect(items(words)).toEqual(['新增学位5000个，创建100所学校', '改造121个老旧小区', '新建公园2座'])
  })

  it('may be topics with their texts, as many as announced', () => {
    const found = items(
      '办好惠及各族人民的“三件实事”。加快实施安居工程。筹措资金8亿元，解决5万户住房。优先发展教育。新增学位1万个；补助学生。强化医疗保障。建设3个中心。完成10万人免费体检。同时，加强宗教事务管理。',
    )
    expect(found).toEqual([
      '加快实施安居工程。筹措资金8亿元，解决5万户住房',
      '优先发展教育。新增学位1万个；补助学生',
      '强化医疗保障。建设3个中心。完成10万人免费体检',
    ])
  })

  it('may be paragraphs of their own, each of several sentences', () => {
    const found = items(
      '今年重点抓好三件实事：',
      '1.扩大就业渠道。购买公益性岗位7000个。',
      '2.改造老旧小区。完成121个。',
      '3.新建公园2座。',
    )
    expect(found).toEqual(['扩大就业渠道。购买公益性岗位7000个', '改造老旧小区。完成121个', '新建公园2座'])
  })

  it('may stand under the government’s own house, and end where each holds several sentences', () => {
    const words = '今年还要办好两件实事：一是扩大就业。新增就业9万人。二是改造小区。完成121个。这些实事，件件要落实。'
    expect(items('（三）建设人民满意的服务型政府', '坚持依法行政。', words)).toEqual([
      '扩大就业。新增就业9万人',
      '改造小区。完成121个',
    ])
  })

  it('may come in groups, each announced', () => {
    const found = items(
      '今年安排两大类5件民生实事。',
      '在提升民生保障方面安排2件民生实事。一是新增学位5000个；二是新建公园2座。',
      '在提升城市品质方面安排3件民生实事。一是改造小区20个；二是新增停车位500个；三是改造公厕9座。',
    )
    expect(found).toEqual(['新增学位5000个', '新建公园2座', '改造小区20个', '新增停车位500个', '改造公厕9座'])
  })

  it('may follow a sentence of their own', () => {
    const found = items(
      '着重推进民生实事项目。今年的重点是：',
      '1、改善老旧小区。出新小区70个。',
      '2、建设绿道。建成100公里。',
    )
    expect(found).toEqual(['改善老旧小区。出新小区70个', '建设绿道。建成100公里'])
  })

  it('may come in groups numbered on, under topics', () => {
    const found = items(
      '梳理出今年办好的3件民生实事。',
      '抓好就业工作。（1）职业技能培训10万人。（2）新增城镇就业9万人。',
      '方便市民出行。（3）建设“四好农村路”100公里。',
      '加强国防建设。做好双拥工作。',
    )
    expect(found).toEqual(['职业技能培训10万人', '新增城镇就业9万人', '建设“四好农村路”100公里'])
  })

  it('may be announced twice', () => {
    const found = items(
      '全面完成3件省级实事：公路建设、学校建设、养老服务。全力办好2件市级实事：转移劳动力3万人，改造小街巷400条。',
    )
    expect(found).toEqual(['公路建设', '学校建设', '养老服务', '转移劳动力3万人', '改造小街巷400条'])
  })

  it('end with a paragraph of their own, but before the vow in it', () => {
    const list = (last: string) => items('办好两件实事：', '1.新建公园2座。', last)
    expect(list('2.优化公共服务。开通民声服务台。')).toEqual(['新建公园2座', '优化公共服务。开通民声服务台'])
    expect(list('2.优化公共服务。民生无小事，枝叶总关情。')).toEqual(['新建公园2座', '优化公共服务'])
  })

  it('are none where the list is only mentioned', () => {
    expect(items('筛选出25件民生实事候选项目，提交本次会议审议并票决。')).toEqual([])
    expect(items('织密保障网。做好3件民生实事。推进社会救助。推动就业创业。保障妇女权益。')).toEqual([])
  })
})

describe('for any text', () => {
  const words = fc.constantFrom(
    '二、2021年重点工作',
    '\n',
    '推进建设',
    '。',
    '；',
    '一是',
    '民生实事：',
    '（市教育局负责）',
    '（',
    '目标是：',
    '1.',
    '年底前',
    '\t',
    '|',
  )
  it('spans lie in the text, in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.boolean(), (parts, list) => {
        const text = parts.join('')
        const { outline, roles } = findStructure(text, 2021)
        const { commitments } = findCommitments(text, outline, roles, [], 2021, list ? 'task-list' : 'work-report')
        let last = 0
        for (const c of commitments) {
          expect(c.start).toBeGreaterThanOrEqual(last)
          expect(c.end).toBeGreaterThan(c.start)
          expect(c.end).toBeLessThanOrEqual(text.length)
          last = c.start
        }
      }),
    )
  })

  it.each(['1', '、', '（', '亿', ' ', '一是', '推进。'])('reads a megabyte of %j in time', unit => {
    const text = `二、2021年重点工作\n${unit.repeat(1_000_000 / unit.length)}`
    const begun = performance.now()
    for (const role of ['plan', 'livelihood'] as const)
      findCommitments(text, [], [{ start: 0, end: text.length, role }], [], 2021)
    findCommitments(text, [], [], [], 2021, 'task-list')
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
