import { describe, expect, it } from 'vitest'
import { parseMark } from '../../../src/read/outline/marks.ts'

describe('parseMark', () => {
  it.each([
    ['一、2023年工作回顾', 'comma', 1, 2],
    ['十二、推进改革', 'comma', 12, 3],
    ['(三)动能转换', 'paren', 3, 3],
    ['1.聚焦实体经济', 'arabic', 1, 2],
    ['(2)改造小区', 'arabic-paren', 2, 3],
    ['①提升医疗', 'circled', 1, 1],
    ['第四,实施科教兴国战略', 'ordinal', 4, 3],
    ['二是壮大园区', 'ordinal', 2, 2],
    ['——综合实力', 'dash', 0, 2],
    ['第一部分 工作回顾', 'division', 1, 5],
  ])('%s', (words, kind, number, length) => {
    expect(parseMark(words)).toEqual({ kind, number, length })
  })

  it.each(['2023年是关键一年', '1.5级土地开发', '三五年内', '全年完成', ''])('%s has none', words => {
    expect(parseMark(words)).toBeNull()
  })
})
