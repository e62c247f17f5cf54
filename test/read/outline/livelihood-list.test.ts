import { describe, expect, it } from 'vitest'
import { countItemsBelow } from '../../../src/read/outline/items-below.ts'
import { countsOf } from '../../../src/read/outline/list-parts.ts'
import { endOfLivelihood, itemsFollow } from '../../../src/read/outline/livelihood-list.ts'
import { findParagraphs, sentenceEnd } from '../../../src/read/outline/paragraphs.ts'

/** The words of a paragraph from its first sentence on that are a list, those after them left out; null when none is announced. */
const opens = (words: string, next?: string, below = { count: 1, size: 30, groups: 0 }) => {
  const list = endOfLivelihood(
    words,
    0,
    sentenceEnd(words, 0),
    next === undefined ? undefined : findParagraphs(next)[0],
    () => below,
  )
  return list === null ? null : words.slice(0, list.end)
}

describe('endOfLivelihood', () => {
  it.each([
    ['今年还要办好十件实事:一是改造危房1393户;二是移民搬迁4200人。', undefined],
    ['为全市人民办好26件实事。1.继续实施孝道建设。2.打好脱贫攻坚战。', undefined],
    ['办好“十件重点民生实事”。', '(1)实施农村通村油路6000公里以上。'],
    ['重点办好3件实事:安置下岗职工8万人。调整8条公交线路。更新公交车辆300台。', undefined],
    ['办好3件民生实事。安置下岗职工8万人。调整8条公交线路。更新公交车辆300台。', undefined],
    ['扎实做好十件民生实事。⑴新建幼儿园50所。⑵改造小区9000户。', undefined],
    ['遴选形成13件民生实事候选项目。主要是:(1)新建学校80所。(2)改造小区9000户。', undefined],
    ['今年我们将继续办好民生实事:一是新增学位5000个。二是改造小区20个。', undefined],
    ['实施“三项民生工程”。预计投入396亿元。一是改造危房。二是新建学校。三是提高低保标准。', undefined],
    ['实施一批重点民生实事。包括:新建学校5所;改造小区20个;新增停车位500个。', undefined],
    ['我承诺今年督办民生实事3件:建成养老机构5所、新增托位1000个,新建公厕(含改建)10座。', undefined],
    ['推进民生实事项目。今年的重点是:', '1、改善老旧小区。'],
    ['持续办好民生实事。一是免费开展“两癌”筛查。二是实施残疾儿童康复救助。', undefined],
  ])('sees a list to the end of its paragraph: %s', (words, next) => {
    expect(opens(words, next)).toBe(words)
  })

  it.each([
    ['办好3件民生实事:新建学校5所;改造小区20个;新增停车位500个。', '推进教育发展。'],
    ['市政府将尽心办好实验初中改建、村道安全防护工程、戏曲进乡村等3件民生实事。', '推进教育发展。'],
    ['办好3件民生实事:新建学校5所,改造小区20个,新增停车位500个。', '推进教育发展。'],
    ['办成3件民生实事。新建学校5所;改造小区20个;新增停车位500个。', '推进教育发展。'],
    ['用心办好民生实事。一是新建学校5所;二是改造小区20个。', '大力推进教育强市战略。深入实施健康行动。'],
    ['一是办好重点民生实事。(1)新建学校5所。(2)改造小区20个。', '二是建设美好教育。新增学位2万个。'],
    ['重点办好以下10件实事:', ''],
  ])('sees one that ends before its paragraph: %s', (list, rest) => {
    expect(opens(list + rest)).toBe(list)
  })

  it.each([
    '继续办好10件惠民实事。',
    '办好各项民生实事,增进民生福祉。',
    '重点办好10件实事:安置下岗职工8万人。',
    '办好“十件民生实事”。主要体现在:一是推进教育强市。二是推进文化建设。'.padEnd(900, '推进改革'),
    '完成“3件民生实事”投资700亿元。加快城镇化建设。推进海绵城市建设。完成城建投资1850亿元。',
    '诚心诚意办实事。一是扩大就业。二是提高标准。',
  ])('sees none where none follows: %s', words => expect(opens(words)).toBeNull())

  it('does not take the sections of the plan for the projects mentioned before them', () => {
    const words = '办好26件民生实事,打响脱贫攻坚战。'
    expect(opens(words, '一是促进就业富民。', { count: 6, size: 1200, groups: 0 })).toBeNull()
    expect(opens(words, '一是促进就业富民。', { count: 26, size: 4000, groups: 0 })).toBe(words)
    expect(opens(words, '一是新增就业4.2万人。', { count: 6, size: 240, groups: 0 })).toBe(words)
  })
})

describe('itemsFollow', () => {
  it('goes on with the items that stand in the paragraphs after the first', () => {
    const [three] = findParagraphs('(3)改造老旧小区216个。')
    expect(itemsFollow('办好十件民生实事。(1)新增学位6万个。(2)新建幼儿园15所。', three)).toBe(true)
    expect(itemsFollow('新增学位6万个。', three)).toBe(false)
    expect(
      itemsFollow('完成“十件实事”:(1)新增学位6万个。(2)新建幼儿园15所。', findParagraphs('第二,启动投资。')[0]),
    ).toBe(false)
    expect(
      itemsFollow('第一,完成“十件实事”:(1)新增学位6万个。(2)新建幼儿园15所。', findParagraphs('第二,启动投资。')[0]),
    ).toBe(false)
  })
})

describe('countsOf', () => {
  it.each([
    ['办好十件实事', [10]],
    ['办好26件实事', [26]],
    ['办好十二个方面民生实事', [12]],
    ['办好民生实事', []],
    ['全面完成15项24件省级实事', [15, 24]],
  ])('%s → %j', (words, counts) => expect(countsOf(words)).toEqual(counts))
})

describe('countItemsBelow', () => {
  const below = (counts: number[], ...lines: string[]) => {
    const paragraphs = findParagraphs(lines.join('\n'))
    return countItemsBelow(paragraphs, 0, paragraphs.length, counts)
  }

  it('counts paragraphs that bear marks, and the items all in one', () => {
    expect(below([], '1.改善小区。', '新建房屋。', '2.新建学校。', '3.新建公园。').count).toBe(3)
    expect(below([], '(1)改善小区。(2)新建学校。').count).toBe(2)
  })

  it('counts groups of them up to the number announced', () => {
    const numbered = [
      '抓好就业。(1)培训10万人。(2)新增就业9万人。',
      '方便出行。(3)建设地铁。',
      '加快改革。推进国企改革。',
    ]
    expect(below([3], ...numbered).groups).toBe(2)
    expect(below([40], ...numbered).groups).toBe(0)
    expect(below([2, 4], '——就业方面。一是培训。二是招聘。', '——安居方面。一是建房。二是修房。').groups).toBe(2)
  })
})
