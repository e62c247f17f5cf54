import { describe, expect, it } from 'vitest'
import { followReports } from '../../src/index.ts'
import type { Verdict } from '../../src/model/following.ts'
import { followSentence, followTarget, report } from '../support/follow.ts'

/** What looks alike and must not be compared: found by reading judged pairs of the corpus, each a family of errors. */
describe('figures that are not of the same', () => {
  it.each<[string, string, Verdict]>([
    // a sum of many years against what was promised for one
    ['创建示范校4所。', '累计创建示范校20所。', 'not-comparable'],
    ['创建示范校4所。', '全年累计创建示范校5所。', 'exceeded'],
    ['新增城镇就业15万人。', '过去五年，经济平稳。新增城镇就业77万人。', 'not-comparable'],
    ['维修改造公交停车场9处。', '过去五年，经济平稳。维修改造公交停车场9处。', 'met'],
    ['新增城镇就业15万人。', '过去五年，经济平稳。2020年，新增城镇就业16万人。', 'exceeded'],
    // other levels, sizes, kinds
    ['新建市级企业技术中心15家。', '新建省级企业技术中心6家。', 'not-comparable'],
    ['新建市级以上企业技术中心15家。', '新建省级企业技术中心16家。', 'exceeded'],
    ['新建小型水库10座。', '新建中型水库2座。', 'not-comparable'],
    // a number of named projects counts only them
    [
      '推进凯利来有机食品、唐人神肉制品等15个重点项目建设。',
      '推进四水同治、城市更新等48个重点项目建设。',
      'not-comparable',
    ],
    ['推进凯利来有机食品、唐人神肉制品等15个重点项目建设。', '凯利来有机食品等16个重点项目加快建设。', 'exceeded'],
    // another stage
    ['新开工保障性住房300万平方米。', '建成保障性住房557万平方米。', 'not-comparable'],
    ['启动农村公路硬化800公里。', '完成农村公路硬化830公里。', 'met'],
    // one number for two things, and two numbers for one each
    ['建成15个农村幸福院、社区日间照料中心。', '建成农村幸福院9个。', 'not-comparable'],
    ['采购纯电动环卫车1000辆。', '采购纯电动公交车、环卫车1260辆。', 'not-comparable'],
    ['新建市级以上企业技术中心5家。', '新建省级企业技术中心3家。', 'not-comparable'],
    // what was honoured was not all that was done
    ['转化科技成果20项。', '两项科技成果获省级科技进步三等奖。', 'not-comparable'],
    // so many each
    ['其他园区各培育亿元企业1户以上。', '新培育亿元企业10户。', 'not-reported'],
    ['每个乡镇新建公厕10座。', '新建公厕106座。', 'not-comparable'],
    // too far apart to count one thing
    ['改造农村危房760户。', '改造农村危房9376户。', 'not-comparable'],
    // done with some of them
    ['市场主体总量超过55万户。', '减税降费惠及市场主体12万户。', 'not-comparable'],
    // served with something, not made anew
    ['推动物业服务覆盖300个老旧小区。', '改造老旧小区1225个。', 'not-comparable'],
    // what went and what is left; of what is to vanish the more the better
    ['减少农村贫困人口40万人。', '农村贫困人口减少到80万人。', 'not-comparable'],
    ['减少农村贫困人口8万人。', '5.8万农村贫困人口实现脱贫。', 'missed'],
    ['实现33万贫困人口脱贫。', '35.4万贫困人口稳定脱贫。', 'exceeded'],
    ['整治农村黑臭水体950个。', '治理农村黑臭水体1176个。', 'exceeded'],
    // a list drawn up anew has another number every year
    ['办好22件民生实事。', '37件民生实事全面完成。', 'not-comparable'],
    ['办好22件民生实事。', '22件民生实事全面完成。', 'met'],
    // several years promised, one reported; what compares with the year before is for one
    ['“十四五”期间每年安排专项资金，确保二氧化硫排放量比上年削减2.5%。', '二氧化硫排放削减3.73%。', 'exceeded'],
    ['5年累计新增城镇就业350万人。', '新增城镇就业80万人。', 'not-comparable'],
    // two things of a list are not one with the other's words
    ['城镇职工医保报销比例提高到84%。', '城镇职工、居民医保报销比例分别提高到84%、74%。', 'met'],
    // one number for two things named before it
    ['建设公租房5万平方米。', '建设廉租房、公租房11万平方米。', 'not-comparable'],
    ['建设公租房5万平方米。', '建设廉租房、公租房各6万平方米。', 'exceeded'],
    // a longer name is another thing; a failure is none
    ['新增基本农田50万亩。', '全面完成永久基本农田划定工作。', 'not-comparable'],
    ['建设美丽乡村500个。', '美丽乡村建设任务未能如期完成。', 'not-comparable'],
    ['建设美丽乡村500个。', '美丽乡村建设任务如期完成。', 'met'],
  ])('%s → %s: %s', (plan, review, verdict) => {
    expect(followSentence(plan, review).verdict).toBe(verdict)
  })

  it.each([
    ['农村居民人均可支配收入增长11%。', '城乡居民人均可支配收入分别达到4万元、2万元，较2016年分别增长35.1%、53.6%。'],
    ['地区生产总值增长9%。', '地区生产总值达到3600亿元，比五年前增长32.6%。'],
    ['农村居民人均可支配收入增长8%。', '城乡居民人均可支配收入年均分别增长5.5%和10.1%。'],
  ])('a rate of several years is none of one: %s → %s', (target, review) => {
    const [link] = followTarget(target, review)
    expect([link.verdict, link.reasons.at(-1)?.code]).toEqual(['not-comparable', 'period-differs'])
  })

  it.each([
    ['全市工业园区实现工业增加值增长25%。', '全部工业增加值增长14.7%。'],
    ['五县（市）生产总值增长11%。', '地区生产总值增长6.1%。'],
    ['固定资产投资增长18%。', '固定资产投资低于上年水平，其中市本级增长6.7%。'],
  ])('a part of the place is not the whole: %s → %s', (target, review) => {
    expect(followTarget(target, review)[0]).toMatchObject({ verdict: 'not-reported', result: null })
  })

  it('a part of the place answers the same part', () => {
    expect(followTarget('工业园区实现工业增加值增长25%。', '开发区实现工业增加值增长26%。')[0].verdict).toBe('exceeded')
  })

  it('a rate since the year before is one', () => {
    expect(followTarget('地区生产总值增长6%。', '地区生产总值较2019年增长6.2%。')[0].verdict).toBe('met')
  })

  it('a number answers one of two promises of the same kind, and both when they promise the same', () => {
    const from = report(2020, '平稳。', '地区生产总值增长6%。', '推进15个产业园建设。新增产业园2个。')
    const to = report(2021, '新增产业园2个。', '地区生产总值增长5%。', '加强城市管理。')
    const links = followReports(from, to).links.filter(it => it.kind === 'task')
    expect(links.map(it => [it.target.value, it.verdict])).toEqual([
      [15, expect.stringMatching(/^not-/)],
      [2, 'met'],
    ])
    const twice = report(2020, '平稳。', '地区生产总值增长6%。', '新建截污管网1300公里，争取1600公里。')
    const done = report(2021, '新建截污管网1525公里。', '地区生产总值增长5%。', '加强城市管理。')
    expect(
      followReports(twice, done)
        .links.filter(it => it.kind === 'task')
        .map(it => it.verdict),
    ).toEqual(['exceeded', 'nearly'])
  })
})
