import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator, INDICATORS, indicatorById } from '../../src/lexicon/indicators.ts'
import type { Measure } from '../../src/model/reading.ts'

const idOf = (subject: string, measure: Measure = 'growth', unit = '%') =>
  findIndicator(subject, null, measure, unit, null)

describe('findIndicator', () => {
  it('takes the head of the subject, whoever it belongs to', () => {
    for (const whose of ['', '全市', '我省', '沈阳市', '皇姑区', '全年', '全市实现']) {
      expect(idOf(`${whose}地区生产总值`), whose).toBe('gdp')
    }
  })

  it('takes no part and no other basis', () => {
    expect(idOf('高邮、仪征地区生产总值')).toBeNull()
    expect(idOf('高新区地区生产总值')).toBeNull()
    expect(idOf('一般公共预算总收入')).toBeNull()
    expect(idOf('亿元以上产业链项目', 'level', '个')).toBeNull()
    expect(idOf('主要经济指标增速')).toBeNull()
  })

  it('reads the member of a phrase that names two', () => {
    const member = (subject: string, name: string | null) => findIndicator(subject, name, 'growth', '%', null)
    for (const subject of [
      '城乡居民人均可支配收入',
      '城镇和农村居民人均可支配收入',
      '城镇、农村常住居民人均可支配收入',
    ]) {
      expect(member(subject, '城镇'), subject).toBe('urban-income')
      expect(member(subject, '农村'), subject).toBe('rural-income')
      expect(member(subject, null), subject).toBe('resident-income')
    }
    expect(member('金融机构本外币存贷款余额', '存款')).toBe('deposits')
    expect(member('金融机构本外币存贷款余额', '贷款')).toBe('loans')
    expect(member('金融机构本外币存贷款余额', null)).toBeNull()
  })

  it('tells a level from another by its unit', () => {
    expect(idOf('粮食', 'level', '万吨')).toBe('grain-output')
    expect(findIndicator('粮食', null, 'level', '万亩', '种植')).toBe('grain-area')
    expect(idOf('固定资产投资', 'level', '个')).toBeNull()
    expect(idOf('空气质量优良天数', 'level', '天')).toBe('good-air-days')
    expect(idOf('空气质量优良天数', 'share', '%')).toBe('good-air-share')
  })

  it('counts the thing, not those whom something reached', () => {
    expect(findIndicator('市场主体', null, 'level', '万户', '新增')).toBe('market-entities')
    expect(findIndicator('市场主体', null, 'level', '万户', '惠及')).toBeNull()
  })

  it('compares without quotation marks, width and bracketed remarks', () => {
    expect(idOf('国家级专精特新“小巨人”企业', 'level', '家')).toBe('little-giants')
    expect(idOf('细颗粒物（ＰＭ２．５）平均浓度')).toBe('pm25')
    expect(idOf('Ｒ＆Ｄ经费投入强度', 'share')).toBe('rd-intensity')
  })

  it('answers null or a known id for any words', () => {
    const pieces = INDICATORS.flatMap(i => [i.name, ...(i.scope ?? [])]).concat('（', '“', '、', '占', 'x')
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 6 }), words => {
        const id = idOf(words.join(''), 'share')
        return id === null || indicatorById(id) !== null
      }),
    )
  })

  it('is not slowed by hostile words', () => {
    const before = performance.now()
    for (const c of ['全', '市', '、', '（', '新', '额']) expect(idOf(c.repeat(5_000_000))).toBeNull()
    for (let i = 0; i < 1000; i++) idOf(`${'新增'.repeat(28)}项目${i}`)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
