import { describe, expect, it } from 'vitest'
import { followReports } from '../../src/index.ts'
import { listBehind, report } from '../support/follow.ts'

const LIST = [
  '2020年为民办实事完成情况',
  '一、打通瓶颈路，完成铁厂北路等27条瓶颈路的打通建设（市交通局负责）。铁厂北路工程等27个项目全部建成通车。',
  '二、改造残疾人家庭无障碍设施，为全市5000户残疾人家庭进行无障碍设施改造（市残联负责）。共为5410户残疾人家庭进行无障碍设施改造。',
  '三、培育放心早餐承建企业2家，发展早餐连锁店50处。',
  '完成情况：已培育建设放心早餐承建企业3家，发展早餐连锁店59家，累计达到229家。',
  '四、新建图书馆1个、文化馆2个。',
  '完成情况：建设计划已全部完成。',
].join('\n')

describe('promise and outcome in one list', () => {
  const from = report(2020, '增长6%。', '地区生产总值增长6%。', '加强城市管理。')
  const to = report(2021, '地区生产总值增长6%。', '地区生产总值增长5%。', '加强城市管理。')
  const { links, texts } = followReports(from, to, { lists: { to: [listBehind(2021, LIST)] } })
  const listed = links.filter(it => it.kind === 'livelihood')

  it('are paired item by item and judged', () => {
    const rows = listed.map(it => [it.target.value, it.target.unit, it.result?.value ?? null, it.verdict])
    expect(rows).toEqual([
      [27, '条', 27, 'met'],
      [5000, '户', 5410, 'exceeded'],
      [2, '家', 3, 'exceeded'],
      [50, '处', 59, 'exceeded'],
      [1, '个', null, 'met'],
      [2, '个', null, 'met'],
    ])
  })

  it('a done without a figure is cited with its words', () => {
    expect(listed.at(-1)?.result?.quote).toContain('建设计划已全部完成')
    expect(listed.at(-1)?.reasons.map(it => it.code)).toEqual(['same-table', 'said-done'])
  })

  it('both passages are of the list', () => {
    for (const { target, result } of listed) {
      expect(texts[target.text].kind).toBe('task-list')
      expect(texts[result!.text].sha256).toBe('2021'.padEnd(64, '0'))
    }
  })
})

describe('a table with a column for what came of it', () => {
  const TABLE = [
    '2020年重点工作完成情况表',
    '序号\t重点事项\t牵头单位\t实际进度',
    '1\t改造老旧小区63个\t市住房城乡建设局\t已完成改造老旧小区70个。',
    '2\t新建公办幼儿园12所\t市教育局\t建成9所，其余3所在建。',
    '3\t完成市民广场改造提升\t市城管局\t已全面完成。',
    '4\t新增公交线路10条\t市交通运输局\t正在推进。',
  ].join('\n')
  const from = report(
    2020,
    '增长6%。',
    '地区生产总值增长6%。',
    '改造老旧小区63个。新建公办幼儿园12所。完成市民广场改造提升。新增公交线路10条。',
  )
  const to = report(2021, '地区生产总值增长6%。', '地区生产总值增长5%。', '加强城市管理。')
  const list = listBehind(2021, TABLE)
  const ofTable = (lists: Parameters<typeof followReports>[2], next: typeof to | null = to) => {
    const { links, tasks, texts } = followReports(from, next, lists)
    const figures = links.filter(it => it.kind === 'task').map(it => [it.target.quote, it.result?.quote, it.verdict])
    const words = tasks.map(it => [it.quote, it.evidence[0]?.quote, it.verdict])
    return { figures, words, texts }
  }
  const expected = {
    figures: [
      ['改造老旧小区63个', '已完成改造老旧小区70个', 'exceeded'],
      ['新建公办幼儿园12所', '建成9所', 'missed'],
      ['新增公交线路10条', undefined, 'not-reported'],
    ],
    words: [['完成市民广场改造提升', '已全面完成', 'met']],
  }

  it('answers promises with a figure and without one; what goes on is left open', () => {
    expect(ofTable({ lists: { to: [list] } })).toMatchObject(expected)
  })

  it('also when it is filed under the year of the promises, and when there is no next report', () => {
    const early = { ...list, year: 2020 }
    expect(ofTable({ lists: { from: [early] } })).toMatchObject(expected)
    const alone = ofTable({ lists: { from: [early] } }, null)
    expect(alone).toMatchObject(expected)
    expect(alone.texts.map(it => it.kind)).toEqual(['work-report', 'task-list'])
  })
})
