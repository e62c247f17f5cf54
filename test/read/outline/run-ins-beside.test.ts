import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('run-in headings beside others', () => {
  const between = (words: string) =>
    lines(
      '一、2020年工作回顾',
      body,
      '二、2021年重点工作',
      '（一）扩大有效需求',
      ...['推进高水平开放', '扩大有效投资', words, '激发消费潜力', '稳定外贸规模', '做强县域经济'].map(
        it => `${it}。${body}`,
      ),
      `广大干部群众深入田间地头帮助农户解决生产生活中的各种困难。${body}`,
    )
  const topics = (report: string) => shown(report, 2021).filter(it => it.startsWith('3'))

  it('takes a longer one between two topics, and none that names none', () => {
    const long = '针对有效需求不足的突出矛盾，多措并举扩投资促消费稳外贸'
    expect(topics(between(long))).toContain(`3 plan ${long}。`)
    expect(topics(between('宜昌进入全国文明城市行列，十堰荣获国家卫生城市称号'))).toHaveLength(5)
  })

  it('knows a saying beside another that leads in to the years past', () => {
    const report = lines(
      '一、过去一年工作回顾',
      `推动产业转型升级。${body}`,
      `艰难困苦，玉汝于成。过去的一年，任务之重、挑战之多远超预期。${body}`,
      `安不忘危，兴不忘忧。纵观国际国内发展大势，不确定因素依然较多。${body}`,
      '二、2021年重点工作',
      body,
    )
    expect(topics(report)).toEqual(['3 review 推动产业转型升级。'])
  })
})
