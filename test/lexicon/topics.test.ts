import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../src/lexicon/topics.ts'

describe('topics', () => {
  it('have ids of their own, both names, a source, and words that can be counted, each once', () => {
    expect(new Set(TOPICS.map(it => it.id)).size).toBe(TOPICS.length)
    for (const { id, name, en, words, source } of TOPICS) {
      expect(id).toMatch(/^[a-z-]+$/)
      expect([name, en, source].every(it => it.length > 1)).toBe(true)
      expect(new Set(words).size).toBe(words.length)
      for (const word of words) expect(word).toMatch(/^[^\s，,|。！？!?]{2,12}$/)
    }
  })
})
