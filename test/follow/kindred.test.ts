import { describe, expect, it } from 'vitest'
import { followSentence } from '../support/follow.ts'

/** What stands near is shown beside a promise only when it speaks of it; else the next report is silent, and the nearest are named. */
describe('a result that is not judged', () => {
  it.each([
    // only the head is shared, or words that say nothing
    ['建成电商扶贫超市50家。', '实施扶贫项目2074个。'],
    ['建成2个社区卫生服务中心。', '37家退役军人服务中心通过验收。'],
    ['实施重大交通项目126个。', '集中签约396个重大项目。'],
    // another measure of a kindred thing
    ['粮食播种面积稳定在210万亩以上。', '粮食总产69.6万吨。'],
    // the other kind
    ['城市供水普及率达到99%。', '村镇自来水普及率达到42%。'],
    // a phrase that a figure counts is no programme
    ['推动120家小微工业企业升级为规模以上工业企业。', '规模以上工业企业实现营业收入2137.1亿元。'],
  ])('is not shown: %s → %s', (plan, review) => {
    expect(followSentence(plan, review)).toMatchObject({ verdict: 'not-reported', result: null })
  })

  it.each([
    ['建设城乡融合发展示范村10个。', '创建美丽示范村15个。', 'thing-differs'],
    ['新建幼儿园30所。', '新改扩建幼儿园、中小学203所。', 'result-is-whole'],
    ['落实“万人进万企”要求，选派领导干部100名。', '深入开展“万人进万企”，累计解决企业诉求76件。', 'same-programme'],
  ])('is shown: %s → %s', (plan, review, reason) => {
    const link = followSentence(plan, review)
    expect(link.result).not.toBeNull()
    expect([link.verdict, link.reasons.at(-1)?.code]).toEqual(['not-comparable', reason])
  })

  it('one number of two things stands beside both', () => {
    const links = [
      followSentence('建设美丽小城镇7个。', '建设美丽小城镇、美丽村庄14个。'),
      followSentence('建设美丽村庄15个。', '建设美丽小城镇、美丽村庄14个。'),
    ]
    expect(links.map(it => [it.verdict, it.result?.value])).toEqual([
      ['not-comparable', 14],
      ['not-comparable', 14],
    ])
  })
})

describe('one thing under two names', () => {
  it.each([
    ['引进3A级物流企业5家。', '引进3A级物流龙头企业8家。', 'exceeded'],
    ['开行义新欧班列温州号130列。', '开行中欧班列温州号130列。', 'met'],
    ['对1.25万户住房困难家庭发放廉租住房租赁补贴。', '1.25万户低收入家庭享受到廉租住房租赁补贴。', 'met'],
    ['建设“四好农村路”150公里。', '建成农村公路281.6公里。', 'exceeded'],
    ['改建农村厕所3.18万户。', '改造农村卫生厕所2.4万座。', 'missed'],
    ['新增城镇就业岗位22万个。', '新增城镇就业24万人。', 'exceeded'],
    ['“实际网办率”达到70%以上。', '“一网通办”实际网办率达到73%。', 'met'],
    ['新增规模以上工业企业25家。', '规模以上工业企业增加35户。', 'exceeded'],
    // one of the things that were promised under one number is enough by itself
    ['争取中央和省预算内投资、地方政府专项债券资金50亿元以上。', '争取地方政府专项债券资金66.5亿元。', 'exceeded'],
    ['全年新增市场主体1.3万户以上。', '新注册登记市场主体1.6万户。', 'exceeded'],
    ['主城区居民公共交通出行分担率达到46%。', '主城区公交出行分担率达到46%。', 'met'],
    ['软件和信息服务业收入增长27%。', '软件和信息服务产业主营业务收入增长27%。', 'met'],
    // a list of promises said to be kept; its digits are no figures of them
    ['新建5G基站500个。', '建制村畅通工程、5G基站建设2件民生实事全面完成。', 'met'],
    // a verb that holds its object
    ['加强生态建设，完成造林封育45万亩。', '扎实开展“绿满陇中”行动，完成造林封育56万亩。', 'exceeded'],
    // a head that says nothing is taken with the words before it
    ['引进技术转移中心30家。', '引育高能级科创平台11家、技术转移中心31家。', 'met'],
  ])('%s → %s: %s', (plan, review, verdict) => {
    expect(followSentence(plan, review).verdict).toBe(verdict)
  })
})
