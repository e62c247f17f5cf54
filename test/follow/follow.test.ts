import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followReports } from '../../src/index.ts'
import { FOLLOW_ISSUES, type Verdict } from '../../src/model/following.ts'
import { followSentence, followTarget, report } from '../support/follow.ts'

describe('tasks and their results', () => {
  it.each<[string, string, string | null, Verdict]>([
    ['改造农村危房115户。', '改造贫困户危房352户。', '改造贫困户危房352户', 'exceeded'],
    ['改造农村危房115户。', '改造贫困户危房52户。', '改造贫困户危房52户', 'not-comparable'],
    ['新建农村公路210公里。', '新建农村公路21万米。', '新建农村公路21万米', 'met'],
    ['新建污水处理厂3座。', '拆除污水处理厂3座。', '拆除污水处理厂3座', 'not-comparable'],
    ['新建公办幼儿园2所。', '朝阳幼儿园项目主体完工。', null, 'not-comparable'],
    ['新建社区体育公园8处。', '改造供热管网30公里。', null, 'not-reported'],
    ['开工建设安居房200万平方米。', '安居房竣工60万平方米。', '安居房竣工60万平方米', 'not-comparable'],
    ['改造老旧小区63个。', '老旧小区改造任务全面完成。', '老旧小区改造任务全面完成', 'met'],
    ['新增农村电商经营主体20家。', '农村电商交易额实现3亿元。', null, 'not-reported'],
  ])('%s → %s', (plan, review, result, verdict) => {
    const link = followSentence(plan, review)
    expect([link.result?.quote ?? null, link.verdict]).toEqual([result, verdict])
  })

  it('a total answers an addition by way of the total of the year before', () => {
    const from = report(2020, '新型研发机构达到21家。', '地区生产总值增长6%。', '新型研发机构达到30家。')
    const to = report(2021, '新增新型研发机构11家。', '地区生产总值增长5%。', '加强城市管理。')
    const [link] = followReports(from, to).links.filter(it => it.kind === 'task')
    expect(link.verdict).toBe('exceeded')
    expect(link.reasons.map(it => it.code)).toContain('from-baseline')
    expect(link.evidence.map(it => it.quote)).toEqual(['新型研发机构达到21家'])
  })

  it('silence says what was looked for, where, and what was turned down', () => {
    const { searched, reasons, strict, lenient } = followSentence(
      '新增农村电商经营主体20家。',
      '农村电商交易额实现3亿元。',
    )
    expect(reasons.map(it => it.code)).toEqual(['silent'])
    expect([strict, lenient]).toEqual(['not-reported', 'not-reported'])
    expect(searched?.words).toContain('农村电商经营主体')
    expect(searched?.sections).toContain('一、2020年工作回顾')
  })

  it('the same promise made again is marked', () => {
    const from = report(2020, '生产平稳。', '地区生产总值增长6%。', '建设市妇幼保健院新院1座。')
    const to = report(2021, '改造供热管网30公里。', '地区生产总值增长5%。', '建设市妇幼保健院新院1座。')
    const [link] = followReports(from, to).links.filter(it => it.kind === 'task')
    expect(link.verdict).toBe('not-reported')
    expect(link.carriedOver?.quote).toBe('建设市妇幼保健院新院1座')
  })
})

describe('headline targets', () => {
  it('meet the result of the same measure, and an estimate depends on the reading', () => {
    const [link] = followTarget('地区生产总值增长7%左右。', '预计全市地区生产总值完成140.3亿元，增长6%。')
    expect(link.result?.value).toBe(6)
    expect([link.verdict, link.strict, link.lenient]).toEqual(['missed', 'not-comparable', 'missed'])
    expect(link.reasons.map(it => it.code)).toEqual(['same-indicator', 'compared', 'estimate', 'depends-on-reading'])
  })

  it('relative to the economy: the growth of the economy in the same report decides', () => {
    const review = (income: number) => `地区生产总值增长6%。农村居民人均可支配收入增长${income}%。`
    const target = '农村居民人均可支配收入与经济增长同步。'
    expect(followTarget(target, review(7))[0].verdict).toBe('met')
    expect(followTarget(target, review(5.6))[0].verdict).toBe('nearly')
    expect(followTarget(target, review(5))[0].verdict).toBe('missed')
    expect(followTarget(target, '农村居民人均可支配收入增长7%。')[0].verdict).toBe('not-comparable')
  })

  it('softening: the bound gone, a lower number, the target gone', () => {
    const softer = (next: string) =>
      followTarget('固定资产投资增长10%以上。', '固定资产投资增长12%。', next)[0].softening
    expect(softer('固定资产投资增长10%左右。')).toEqual(['looser', 'below-result'])
    expect(softer('固定资产投资增长8%以上。')).toEqual(['lower', 'below-result'])
    expect(softer('地区生产总值增长5%。')).toEqual(['dropped'])
    expect(softer('固定资产投资增长12%以上。')).toEqual([])
  })

  it('a rate and an amount are not compared', () => {
    const [link] = followTarget('社会消费品零售总额增长8%。', '社会消费品零售总额完成48.98亿元。')
    expect([link.verdict, link.reasons.at(-1)?.code]).toEqual(['not-comparable', 'measure-differs'])
  })
})

describe('a following', () => {
  const from = report(2020, '增长6%。', '地区生产总值增长6%，城镇新增就业2万人。', '改造老旧小区63个。')
  const to = report(2021, '地区生产总值增长6%。新建改造公厕30座。', '地区生产总值增长5%。', '加强城市管理。')

  it('every link cites both texts to the letter', () => {
    const { links, texts } = followReports(from, to)
    const readings = [from, to]
    expect(texts.map(it => it.year)).toEqual([2020, 2021])
    for (const { target, result } of links) {
      for (const it of [target, result]) if (it) expect(readings[it.text].text).toContain(it.quote)
    }
    expect(links.filter(it => it.result !== null)).toHaveLength(1)
  })

  it('counts add up, and results without a promise are listed', () => {
    const { counts, links, claims } = followReports(from, to)
    expect(Object.values(counts).reduce((sum, it) => sum + it, 0)).toBe(links.length)
    expect(claims.map(it => it.quote)).toEqual(['新建改造公厕30座'])
  })

  it('without a next report nothing is judged and it is said so', () => {
    const { links, issues, to: none } = followReports(from, null)
    expect(none).toBeNull()
    expect(issues.map(it => it.code)).toEqual(['no-next-report'])
    expect(new Set(links.map(it => it.reasons[0].code))).toEqual(new Set(['no-next-report']))
    expect(issues[0].message).toBe(FOLLOW_ISSUES['no-next-report'])
  })

  it('is the same each time, and stands any text', () => {
    const words = fc.stringMatching(/^[增长改造农村公路0-9%个公里，。达到新建“”]{0,60}$/)
    fc.assert(
      fc.property(words, words, (plan, review) => {
        const one = report(2020, '增长6%。', '地区生产总值增长6%。', `改造危房3户。${plan}`)
        const two = report(2021, `${review}。`, '地区生产总值增长5%。', '加强城市管理。')
        expect(followReports(one, two)).toEqual(followReports(one, two))
      }),
      { numRuns: 40 },
    )
  })
})
