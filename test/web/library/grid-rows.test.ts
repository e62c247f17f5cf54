import { describe, expect, it } from 'vitest'
import type { GridPlace } from '../../../src/client/api-types.ts'
import { gridLines, openLines, shownYears } from '../../../src/web/library/grid-rows.ts'
import { changedAddress, filterOf, parseState } from '../../../src/web/library/library-address.ts'
import { matchingPlaces } from '../../../src/web/library/matching-places.ts'
import { parseRange, writeRange } from '../../../src/web/parts/years.ts'

const place = (
  code: string,
  fullName: string,
  name: string,
  level: GridPlace['level'],
  ...years: number[]
): GridPlace => ({
  ...{ code, name, fullName, level },
  reports: years.map(year => ({
    ...{ id: `${code}-${year}`, year, kind: 'work-report', title: null, complete: true, editions: 1 },
    ...{ observations: 1, commitments: 1 },
  })),
})
const PLACES = [
  place('000000', '全国', '全国', 'nation', 2021),
  place('210000', '辽宁省', '辽宁省', 'province'),
  place('210100', '辽宁省沈阳市', '沈阳市', 'prefecture', 2019, 2021),
  place('210103', '辽宁省沈阳市沈河区', '沈河区', 'county', 2021),
  place('370202', '山东省青岛市市南区', '市南区', 'county', 2020),
]

describe('the lines of the grid', () => {
  const lines = gridLines(PLACES)

  it('stand under their prefecture and province, where those are there', () => {
    expect(lines.map(it => [it.place.name, it.depth, it.below])).toEqual([
      ['全国', 0, 0],
      ['辽宁省', 0, 2],
      ['沈阳市', 1, 1],
      ['沈河区', 2, 0],
      ['市南区', 0, 0],
    ])
    expect([...lines[1].belowByYear]).toEqual([
      [2019, 1],
      [2021, 2],
    ])
  })

  it('hide with the place they stand under', () => {
    const names = (shut: string[]) => openLines(lines, code => shut.includes(code)).map(it => it.place.name)
    expect(names(['210100'])).toEqual(['全国', '辽宁省', '沈阳市', '市南区'])
    expect(names(['210000'])).toEqual(['全国', '辽宁省', '市南区'])
  })

  it('have the years asked for, none left out, the newest thirty at first', () => {
    const years = [1980, 1999, 2001, 2021]
    expect(shownYears(years, null)).toMatchObject({ earlier: 1980 })
    expect(shownYears(years, null).years).toHaveLength(30)
    expect(shownYears(years, '2000..2002')).toEqual({ years: [2002, 2001, 2000], earlier: 1980 })
    expect(shownYears(years, '1980..').years).toHaveLength(42)
    expect(shownYears([], null)).toEqual({ years: [], earlier: null })
    expect([parseRange('2019..2021'), parseRange('..2021'), parseRange('2020'), parseRange('x')]).toEqual([
      { from: 2019, to: 2021 },
      { from: null, to: 2021 },
      { from: 2020, to: 2020 },
      null,
    ])
    expect([writeRange(2019, 2021), writeRange(2020, 2020), writeRange(null, 2021), writeRange(null, null)]).toEqual([
      '2019..2021',
      '2020',
      '..2021',
      null,
    ])
  })
})

describe('places by words', () => {
  const names = (words: string) => matchingPlaces(PLACES, words).map(it => it.place.name)

  it('are found by the begin, any part, the whole path or the code', () => {
    expect(names('沈')).toEqual(['沈阳市', '沈河区'])
    expect(names('沈阳')).toEqual(['沈阳市', '沈河区'])
    expect(names('辽宁沈河')).toEqual(['沈河区'])
    expect(names('2101')).toEqual(['沈阳市', '沈河区'])
    expect(names('杭州')).toEqual([])
    expect(names(' ')).toEqual([])
  })

  it('come with what the library has of them', () => {
    expect(matchingPlaces(PLACES, '辽宁省')[0]).toMatchObject({ reports: 0, latest: null, below: 3 })
    expect(matchingPlaces(PLACES, '沈阳市')[0]).toMatchObject({ reports: 2, latest: 2021, below: 1 })
  })
})

describe('what of the library is shown', () => {
  it('stands in the address and comes back from it', () => {
    const address = changedAddress(new URLSearchParams('lang=en'), { view: 'list', level: 'county', complete: 'false' })
    expect(String(address)).toBe('lang=en&view=list&level=county&complete=false')
    const state = parseState(address)
    expect(filterOf(state)).toEqual({ level: ['county'], complete: false })
    expect(String(changedAddress(address, { view: 'grid', level: null }))).toBe('lang=en&complete=false')
    expect(parseState(new URLSearchParams('view=nonsense&place=')).view).toBe('grid')
  })
})
