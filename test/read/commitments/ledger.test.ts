import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../src/read/commitments.ts'

const lines = (...paragraphs: string[]) => paragraphs.join('\n')

describe('ledgers', () => {
  const ledger = (...paragraphs: string[]) => {
    const text = lines(...paragraphs)
    return findCommitments(text, [], [], [], 2021, 'task-list').commitments.map(c => [
      c.kind,
      text.slice(c.start, c.end),
      c.lead,
      c.partners,
      c.due,
    ])
  }

  it('give numbered items with the units in brackets, groups left out', () => {
    expect(
      ledger(
        '2023年43件民生实事项目及牵头责任单位',
        '一、促进群众就业增收7件',
        '1．开展技能培训25万人次（牵头责任单位：自治区人社厅）；培育高素质农牧民1.5万人以上（牵头责任单位：自治区农牧厅）。',
        '2．新增残疾人就业8000人（牵头责任单位：自治区残联）。',
      ),
    ).toEqual([
      [
        'livelihood',
        '开展技能培训25万人次（牵头责任单位：自治区人社厅）；培育高素质农牧民1.5万人以上',
        ['自治区人社厅', '自治区农牧厅'],
        [],
        '2023',
      ],
      ['livelihood', '新增残疾人就业8000人', ['自治区残联'], [], '2023'],
    ])
  })

  it('give titled items with labelled lines', () => {
    expect(
      ledger(
        '2019年10件惠民实事',
        '一、促进就业创业工作',
        '目标任务：提供就业岗位13万个。',
        '牵头单位：市人社局',
        '责任单位：各县（市）区人民政府',
      ),
    ).toEqual([['livelihood', '提供就业岗位13万个', ['市人社局'], ['各县（市）区人民政府'], '2019']])
  })

  it('keep the last item of a list before the next title, however short its name', () => {
    expect(
      ledger(
        '100个重大项目清单',
        '一、十大交通项目',
        '9.机场高速公路',
        '10.大峡谷旅游公路改造提升项目',
        '二、十大公园项目',
        '11.望海公园',
      ).map(([, words]) => words),
    ).toEqual(['机场高速公路', '大峡谷旅游公路改造提升项目', '望海公园'])
  })

  it('count an item that names its units once, what stands below it as tasks', () => {
    expect(
      ledger(
        '2016年为民办2件实事',
        '一、实施信息惠民工程。（市政府办公厅牵头）',
        '1、建设停车诱导系统。（市停车办负责）',
        '2、微信办理户籍业务。（市公安局负责）',
        '二、改造供电双回路。（国网供电公司）',
      ).map(([kind, words, lead]) => [kind, words, lead]),
    ).toEqual([
      ['livelihood', '实施信息惠民工程', ['市政府办公厅']],
      ['task', '建设停车诱导系统', ['市停车办']],
      ['task', '微信办理户籍业务', ['市公安局']],
      ['livelihood', '改造供电双回路', ['国网供电公司']],
    ])
  })

  it('leave out what came of last year’s items', () => {
    expect(
      ledger(
        '2016年为民办实事完成情况',
        '一、促进巾帼就业（市妇联负责）。安置就业16.2万人次。',
        '完成情况：全部完成。',
      ),
    ).toEqual([['livelihood', '促进巾帼就业', ['市妇联'], [], '2016']])
  })

  it('are lists with a title each, which says what they list', () => {
    expect(
      ledger(
        '附件1',
        '2023年2件民生实事',
        '1.新增城镇就业4万人以上，发放就业补贴。',
        '2.新增中小学学位3万个，改造学校20所。',
        '附件2',
        '100个重大项目清单',
        '1.昭阳区300千伏输变电建设项目。',
        '解释说明',
        '1.“双百”大会战：项目“百日推进、百日攻坚”大会战。',
      ).map(([kind, words, , , due]) => [kind, words, due]),
    ).toEqual([
      ['livelihood', '新增城镇就业4万人以上，发放就业补贴', '2023'],
      ['livelihood', '新增中小学学位3万个，改造学校20所', '2023'],
      ['task', '昭阳区300千伏输变电建设项目', null],
    ])
  })

  it('name units in square brackets, at the end of a line, with deadlines among them', () => {
    expect(
      ledger(
        '2021年《政府工作报告》重点工作责任分解',
        '一、2021年主要目标',
        '（一）地区生产总值增长11%。[牵头单位：县发改局（粮食局）；责任单位：各镇人民政府，安吉经济开发区]',
        '（二）建成标准厂房20万平方米。（县科经局牵头，县财政局、县住建局配合，10月底前完成）',
        '（三）年内新建小学2所、幼儿园3所。责任单位：县教育局、县自然资源局 完成时限：8月底',
        '（四）新增减税降费。免征增值税。（财政部、税务总局按职责分工负责，3月底前出台相关政策）',
      ),
    ).toEqual([
      ['task', '地区生产总值增长11%', ['县发改局（粮食局）'], ['各镇人民政府', '安吉经济开发区'], '2021'],
      ['task', '建成标准厂房20万平方米', ['县科经局'], ['县财政局', '县住建局'], '2021-10'],
      ['task', '年内新建小学2所、幼儿园3所', ['县教育局', '县自然资源局'], [], '2021-08'],
      ['task', '新增减税降费。免征增值税', ['财政部', '税务总局'], [], '2021-03'],
    ])
  })

  it('name units on lines of their own, of which the first leads where the text says so; people are none', () => {
    expect(
      ledger(
        '2023年重点工作任务分解',
        '1.新建改造农村公路30公里。',
        '责任领导：王某某',
        '责任单位：区交通局、各街道办事处（列第一位者为工作牵头单位，下同）',
        '2.完成老旧小区改造6个。',
        '责任单位：区住建局、区财政局',
        '完成时限：12月底前',
      ),
    ).toEqual([
      ['task', '新建改造农村公路30公里', ['区交通局'], ['各街道办事处'], '2023'],
      ['task', '完成老旧小区改造6个', ['区住建局'], ['区财政局'], '2023-12'],
    ])
  })

  it('read tables with people, leading and responsible units, and merged cells', () => {
    expect(
      ledger(
        '2020年市政府重点工作督查台账',
        '序号\t重点工作\t工作目标\t责任领导\t牵头单位\t责任单位\t完成时限',
        '一、扩大有效投资',
        '1\t学校建设\t新建中小学5所，新增学位6000个\t王某\t市教育局\t市财政局、各县（区）政府\t8月底前',
        '改造薄弱学校12所\t王某\t市教育局\t各县（区）政府\t年底前',
      ),
    ).toEqual([
      ['task', '新建中小学5所，新增学位6000个', ['市教育局'], ['市财政局', '各县（区）政府'], '2020-08'],
      ['task', '改造薄弱学校12所', ['市教育局'], ['各县（区）政府'], '2020'],
    ])
    expect(
      ledger('民生实事任务分解表', '序号\t实事项目\t具体内容\t牵头单位', '1\t新增学位\t新建幼儿园10所\t市教育局'),
    ).toEqual([['livelihood', '新建幼儿园10所', ['市教育局'], [], null]])
  })

  it('read the rows of a table', () => {
    expect(
      ledger(
        '重点工作任务分解',
        '序号\t工作任务\t牵头单位\t配合单位\t完成时限',
        '1\t新建学校5所\t市教育局\t市财政局、市住建局\t6月底前',
      ),
    ).toEqual([['task', '新建学校5所', ['市教育局'], ['市财政局', '市住建局'], '2021-06']])
    expect(ledger('任务分解', '| 任务 | 责任单位 |', '|---|---|', '| 改造小区20个 | 市住建局 |')).toEqual([
      ['task', '改造小区20个', ['市住建局'], [], null],
    ])
  })
})
