import { describe, expect, it } from 'vitest'
import { FIGURE_EXAMPLES, figureColumn } from '../../src/lexicon/figures.ts'
import { readFigure } from '../../src/read/figures.ts'

const source = { name: 'a.csv', sha256: '', mediaType: 'text/csv', encoding: 'utf-8', line: 2 }
const place = { code: '210100', name: '沈阳市', fullName: '辽宁省沈阳市', level: 'prefecture' } as const

function figure(indicator: string, value: string, unit: string) {
  const words = `沈阳市,2019,${indicator},${value},${unit},统计局`
  const start = words.indexOf(value)
  const at = { start, end: start + value.length + 1 + unit.length }
  return readFigure(source, { words, start: 40, place, year: 2019, indicator, value, unit, giver: '统计局', at })
}

describe('a row of a table of figures', () => {
  it.each(FIGURE_EXAMPLES)('%s %s %s', (indicator, value, unit, id, measure, number) => {
    const [found] = figure(indicator, value, unit)!.observations
    expect([found.indicator, found.measure, found.value]).toEqual([id, measure, number])
  })

  it('is a reading whose text is the row, with the way back to the file', () => {
    const reading = figure('gdp', '6.2', '%')!
    const [found] = reading.observations
    expect(reading.text.slice(found.start, found.end)).toBe('6.2,%')
    expect([reading.kind, reading.title, reading.year, reading.source.line]).toEqual(['figures', '统计局', 2019, 2])
    expect([found.status, found.period]).toEqual(['result', '2019'])
    expect(reading.origins).toEqual([[0, 40, reading.text.length]])
  })

  it.each([
    ['地区生产总值', '约六', '%'],
    ['地区生产总值', '6.2%', '%'],
    ['地区生产总值', '', '%'],
  ])('what makes no quantity is none: %s %s %s', (indicator, value, unit) => {
    expect(figure(indicator, value, unit)).toBeNull()
  })

  it('columns are known in Chinese and English', () => {
    expect(['地区', ' Year ', '指标名称', 'value', '单位', '来源', '备注'].map(figureColumn)).toEqual([
      ...['place', 'year', 'indicator', 'value', 'unit', 'source'],
      null,
    ])
  })
})
