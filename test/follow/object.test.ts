import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreOf, relate } from '../../src/follow/object.ts'
import { RELATION_EXAMPLES, unitWorth } from '../../src/lexicon/follow.ts'

describe('things', () => {
  it.each(RELATION_EXAMPLES)('%s, %s: %s', (promise, result, relation) => {
    expect(relate(coreOf(promise, null).words, coreOf(result, null).words)).toBe(relation)
  })

  it('the member of a phrase is what is compared', () => {
    const urban = coreOf('城乡居民人均可支配收入', '城镇').words
    expect(relate(urban, coreOf('城镇居民人均可支配收入', null).words)).toBe('same')
    expect(relate(urban, coreOf('农村居民人均可支配收入', null).words)).not.toBe('same')
  })

  it('a qualifier said before a list holds for the next of it', () => {
    expect(relate('城镇危房', '危房', '', '改造城镇老旧小区519个、危旧房屋378栋')).toBe('same')
    expect(relate('城镇危房', '危房', '', '改造危旧房屋378栋')).toBe('whole')
  })

  it('a thing is itself; with a word before it is a part, and the thing is the whole of that', () => {
    const things = fc.stringMatching(/^[公路危房厂区学校河]{3,9}$/)
    fc.assert(
      fc.property(things, fc.constantFrom('贫困', '山前', '瓶颈'), (thing, word) => {
        expect(relate(thing, thing)).toBe('same')
        expect(relate(thing, word + thing)).toBe('part')
        expect(relate(word + thing, thing)).toBe('whole')
      }),
    )
  })

  it.each([
    ['万亩', '公顷', true],
    ['平方公里', '亩', true],
    ['亿元', '万元', true],
    ['亿元', '亿美元', false],
    ['户', '人', false],
    ['万户', '套', true],
    ['元/月', '元', false],
  ])('%s and %s are of one kind: %s', (a, b, same) => {
    expect(unitWorth(a).kind === unitWorth(b).kind).toBe(same)
  })

  it('万亩 is ten thousand 亩', () => {
    expect(unitWorth('万亩').factors).toEqual([10000, 2000])
  })
})
