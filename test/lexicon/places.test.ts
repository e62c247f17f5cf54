import { describe, expect, it } from 'vitest'
import { namesOfPlace } from '../../src/lexicon/place-names.ts'
import { heldIn, PLACE_ENTRIES } from '../../src/lexicon/place-table.ts'
import { countPlaceNames, findPlaceByName, placeByCode, placeNameBefore } from '../../src/lexicon/places.ts'

const found = (name: string, query = {}) => findPlaceByName(name, query).map(place => `${place.code} ${place.fullName}`)

describe('namesOfPlace', () => {
  it.each([
    ['沈阳市', ['沈阳市', '沈阳']],
    ['内蒙古自治区', ['内蒙古自治区', '内蒙古区', '内蒙古']],
    ['甘南藏族自治州', ['甘南藏族自治州', '甘南州', '甘南']],
    ['阿坝藏族羌族自治州', ['阿坝藏族羌族自治州', '阿坝州', '阿坝']],
    ['巴音郭楞蒙古自治州', ['巴音郭楞蒙古自治州', '巴音郭楞州', '巴音郭楞']],
    ['东乡族自治县', ['东乡族自治县', '东乡县', '东乡']],
    ['管城回族区', ['管城回族区', '管城区', '管城']],
    ['歙县', ['歙县']],
  ])('%s', (name, names) => {
    expect(namesOfPlace(name)).toEqual(names)
  })
})

describe('findPlaceByName', () => {
  it.each([
    ['沈阳', ['210100 辽宁省沈阳市']],
    ['辽宁省沈阳市沈河区', ['210103 辽宁省沈阳市沈河区']],
    ['青岛市李沧区', ['370213 山东省青岛市李沧区']],
    ['恩施州', ['422800 湖北省恩施土家族苗族自治州']],
    ['国务院', ['000000 全国']],
    ['海淀区', ['110108 北京市海淀区']],
    ['仙桃市', ['429004 湖北省仙桃市']],
    ['开发区', []],
  ])('%s', (name, places) => {
    expect(found(name)).toEqual(places)
  })

  it('gives every place of an ambiguous name', () => {
    expect(found('吉林')).toEqual(['220000 吉林省', '220200 吉林省吉林市'])
    expect(found('城关区').length).toBe(2)
    expect(found('鼓楼区', { within: '320000' })).toEqual(['320106 江苏省南京市鼓楼区', '320302 江苏省徐州市鼓楼区'])
  })

  it('knows who bore the name in a year', () => {
    expect(found('毕节市', { year: 2009 })).toEqual(['522401 贵州省毕节地区毕节市'])
    expect(found('毕节市', { year: 2015 })).toEqual(['520500 贵州省毕节市'])
    expect(found('襄樊市')).toEqual(['420600 湖北省襄樊市'])
  })
})

describe('placeByCode', () => {
  it('tells a code used twice apart by the year', () => {
    expect(placeByCode('410307', 2005)?.name).toBe('洛龙区')
    expect(placeByCode('410307', 2023)?.name).toBe('偃师区')
    expect(placeByCode('999999')).toBeNull()
  })
  it('gives the levels', () => {
    const levels = ['000000', '310000', '110108', '419001', '469001', '623000'].map(code => placeByCode(code)?.level)
    expect(levels).toEqual(['nation', 'province', 'county', 'county', 'county', 'prefecture'])
  })
})

describe('names in text', () => {
  it('finds the longest name before a place', () => {
    const text = '2022年2月16日在青岛市李沧区'
    expect(placeNameBefore(text, text.length)).toMatchObject({
      start: text.indexOf('青岛'),
      entries: [{ code: '370213' }],
    })
    expect(placeNameBefore('在市', 2)).toBeNull()
  })
  it('counts names, not ordinary words', () => {
    expect([...countPlaceNames('沈阳与大连,沈阳市和平发展,合作共赢,市和县')]).toEqual([
      ['沈阳', 1],
      ['大连', 1],
      ['沈阳市', 1],
    ])
  })
})

describe('the table', () => {
  it('is whole: every entry is found by its own name, with sound years', () => {
    expect(PLACE_ENTRIES.length).toBeGreaterThan(3700)
    for (const entry of PLACE_ENTRIES) {
      expect(entry.code).toMatch(/^\d{6}$/)
      if (entry.from !== null && entry.to !== null) expect(entry.from).toBeLessThanOrEqual(entry.to)
      const year = entry.to ?? entry.from ?? 2010
      expect(heldIn(entry, year)).toBe(true)
      expect(findPlaceByName(entry.name, { year }).map(place => place.code)).toContain(entry.code)
    }
  })
})
