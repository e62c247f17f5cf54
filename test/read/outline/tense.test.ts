import { describe, expect, it } from 'vitest'
import { findParagraphs } from '../../../src/read/outline/paragraphs.ts'
import { weighTense } from '../../../src/read/outline/tense.ts'

const weigh = (text: string) => {
  const paragraphs = findParagraphs(text)
  return weighTense(paragraphs, 0, paragraphs.length)
}

describe('weighTense', () => {
  it('is above zero for what was done, below for what is to be done, zero for neither', () => {
    expect(weigh('基本完成了治理整顿的任务。\n一年来,产量比上年增长8%。')).toBeGreaterThan(0)
    expect(weigh('要继续深化改革。\n力争增长6%,确保稳定。')).toBeLessThan(0)
    expect(weigh('主要领导重视政策要素。')).toBe(0)
    expect(weighTense([], 0, 0)).toBe(0)
  })
})
