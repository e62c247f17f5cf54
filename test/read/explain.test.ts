import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainPlace, readText } from '../../src/index.ts'
import { ROOT } from '../support/tree.ts'

const SAMPLES = ['000_c3c3174adef9897d.txt', '003_f989ecd701cfe58a.txt']

const readSample = (name: string) => readText(readFileSync(join(ROOT, 'samples', name), 'utf8'), { name })

describe('how a place of a report was read', () => {
  it.each(SAMPLES)('%s: what is read at a place is what was read in the whole report', name => {
    const readings = readSample(name)
    expect(readings.flatMap(it => it.observations).length).toBeGreaterThan(50)
    for (const { text, place, year, observations } of readings) {
      for (const observation of observations.filter((_, index) => index % 17 === 0)) {
        const found = explainPlace(text, place?.name ?? null, year, observation.start, observation.end)
        expect(found.words).toBe(text.slice(found.start, found.end))
        expect(found.observations).toEqual(observations.filter(it => it.start >= found.start && it.start < found.end))
      }
    }
  })

  it('names the rules that decided: number, subject, indicator, part, period', () => {
    const text = [
      '一、2023年工作回顾',
      '过去一年，地区生产总值增长6.5%左右，总量达到81.7亿元。',
      '二、2024年工作安排',
      '今年，一般公共预算收入增长5%以上，城镇新增就业5万人。',
    ].join('\n')
    const at = text.indexOf('6.5%')
    const { start, end, steps } = explainPlace(text, null, 2024, at, at + 4)
    expect(text.slice(start, end)).toBe('过去一年，地区生产总值增长6.5%左右，总量达到81.7亿元。')
    const said = steps.map(({ start, end, rule, result }) => [text.slice(start, end), rule, result])
    expect(said).toContainEqual(['6.5%', 'number', '6.5 %'])
    expect(said).toContainEqual(['左右', 'comparator', '左右 → ~'])
    expect(said).toContainEqual(['6.5%左右', 'indicator', 'gdp'])
    expect(said).toContainEqual(['6.5%左右', 'status', 'review → result'])
    expect(said).toContainEqual(['6.5%左右', 'period', '2023'])
    expect(steps.every(step => step.start >= start && step.end <= end)).toBe(true)
  })

  it('knows whose report it is: the figure of a county is none of the city', () => {
    const text = '一、2023年工作回顾\n过去一年，地区生产总值增长6.5%，康平县地区生产总值增长9%。'
    const indicators = (place: string | null) =>
      explainPlace(text, place, 2024, 20, 24).observations.map(it => it.indicator)
    expect(indicators('沈阳市')).toEqual(['gdp', null])
    expect(indicators('康平县')).toEqual(['gdp', 'gdp'])
  })

  it('says so when a place holds no words', () => {
    expect(explainPlace('各位代表：\n\n', null, 2024, 6, 7)).toMatchObject({ steps: [], observations: [] })
  })
})
