import { describe, expect, it } from 'vitest'
import { countItems, itemsFollow, opensLivelihood } from '../../../src/read/outline/livelihood-list.ts'
import { findParagraphs, sentenceEnd } from '../../../src/read/outline/paragraphs.ts'

const opens = (words: string, next?: string) =>
  opensLivelihood(words, 0, sentenceEnd(words, 0), next === undefined ? undefined : findParagraphs(next)[0])

describe('opensLivelihood', () => {
  it.each([
    ['今年还要办好十件实事:一是改造危房1393户;二是移民搬迁4200人。', undefined],
    ['为全市人民办好26件实事。1.继续实施孝道建设。2.打好脱贫攻坚战。', undefined],
    ['办好“十件重点民生实事”。', '(1)实施农村通村油路6000公里以上。'],
    ['重点办好3件实事:安置下岗职工8万人。调整8条公交线路。更新公交车辆300台。', undefined],
    ['办好3件民生实事。安置下岗职工8万人。调整8条公交线路。更新公交车辆300台。', undefined],
  ])('sees a list to the end of its paragraph: %s', (words, next) => {
    expect(opens(words, next)).toEqual({ whole: true })
  })

  it('sees a list between semicolons, and one in the lines below', () => {
    expect(opens('办好3件民生实事:新建学校5所;改造小区20个;新增停车位500个。')).toEqual({ whole: false })
    expect(opens('重点办好以下10件实事:')).toEqual({ whole: false })
  })

  it.each(['继续办好10件惠民实事。', '办好各项民生实事,增进民生福祉。', '重点办好10件实事:安置下岗职工8万人。'])(
    'sees none where none follows: %s',
    words => expect(opens(words)).toBeNull(),
  )
})

describe('itemsFollow', () => {
  it('goes on with the items that stand in the paragraphs after the first', () => {
    const [six] = findParagraphs('(6)改造老旧小区216个。')
    expect(itemsFollow('办好十件民生实事。(1)新增学位6万个。(2)新建幼儿园15所。', six)).toBe(true)
    expect(itemsFollow('新增学位6万个。', six)).toBe(false)
  })
})

describe('countItems', () => {
  it.each([
    ['办好十件实事', 10],
    ['办好26件实事', 26],
    ['办好十二个方面民生实事', 12],
    ['办好民生实事', 0],
  ])('%s → %i', (words, count) => expect(countItems(words)).toBe(count))
})
