import { describe, expect, it } from 'vitest'
import { expandAlternatives } from '../../src/lexicon/alternatives.ts'
import { plainWords } from '../../src/lexicon/indicator-words.ts'
import { findIndicator, INDICATORS, indicatorById } from '../../src/lexicon/indicators.ts'
import { readExample } from './indicator-example.ts'

describe('the table of indicators', () => {
  it('names each once, with examples both ways', () => {
    expect(INDICATORS.length).toBeGreaterThanOrEqual(150)
    expect(new Set(INDICATORS.map(i => i.id)).size).toBe(INDICATORS.length)
    for (const i of INDICATORS) {
      expect(i.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(i.en, i.id).toMatch(/^[A-Z0-9]/)
      expect(['up', 'down', 'band', 'none'], i.id).toContain(i.better)
      expect(Math.min(i.yes.length, i.no.length), i.id).toBeGreaterThan(0)
    }
  })

  it('gives no name to two of them', () => {
    const owner = new Map<string, string>()
    for (const { id, name, aliases = [] } of INDICATORS) {
      for (const alias of [name, ...aliases]) {
        const [, pattern, asks] = /^([^@#]+)(.*)$/.exec(alias)!
        for (const words of expandAlternatives(pattern)) {
          const key = plainWords(words) + asks
          expect(owner.get(key) ?? id, key).toBe(id)
          owner.set(key, id)
        }
      }
    }
  })

  it('is found by id', () => {
    expect(indicatorById('gdp')?.name).toBe('地区生产总值')
    expect(indicatorById('gdp ')).toBeNull()
  })
})

describe('examples of the lexicon', () => {
  for (const indicator of INDICATORS) {
    it(`${indicator.id}: ${indicator.name}`, () => {
      for (const example of indicator.yes) expect(idOf(example, indicator.unit), example).toBe(indicator.id)
      for (const example of indicator.no) expect(idOf(example, indicator.unit), example).not.toBe(indicator.id)
    })
  }

  it('stay what they are with 全市 before them', () => {
    for (const { id, yes, unit } of INDICATORS) {
      for (const example of yes) expect(idOf(`全市${example}`, unit), `全市${example}`).toBe(id)
    }
  })
})

function idOf(example: string, units: readonly string[]): string | null {
  const { subject, member, measure, unit, action } = readExample(example, units[0] ?? '')
  return findIndicator(subject, member, measure, unit, action)
}
