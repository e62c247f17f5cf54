import { describe, expect, it } from 'vitest'
import { NOISE } from '../../src/lexicon/noise.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

describe('lexicon/noise.yaml', () => {
  for (const { id, pattern, trigger, yes, no } of NOISE.adverts) {
    const cut = (text: string) => text.replace(new RegExp(pattern, 'gm'), '')
    it.each(yes)(`advert ${id} goes: %s`, example => {
      const text = foldWidth(example.replace(/[⟦⟧]/g, ''))
      expect(trigger.some(word => text.includes(foldWidth(word)))).toBe(true)
      expect(cut(text)).toBe(foldWidth(example.replace(/⟦[^⟧]*⟧/g, '')))
    })
    it.each(no)(`advert ${id} leaves: %s`, example => expect(cut(foldWidth(example))).toBe(foldWidth(example)))
  }
  for (const { id, pattern, yes, no } of [...NOISE.furniture, ...NOISE.tails, ...NOISE.damage]) {
    const rule = new RegExp(pattern)
    it.each(yes)(`${id}: %s`, example => expect(rule.test(foldWidth(example))).toBe(true))
    it.each(no)(`not ${id}: %s`, example => expect(rule.test(foldWidth(example))).toBe(false))
  }

  for (const { id, needs, yes } of NOISE.furniture) {
    it.each(needs === undefined ? [] : yes)(`${id} has a word it needs: %s`, example =>
      expect(needs!.some(word => foldWidth(example).includes(word))).toBe(true),
    )
  }

  for (const { id, pattern, trigger, needs = trigger, yes } of NOISE.damage) {
    it.each(yes)(`damage ${id} begins with a trigger: %s`, example => {
      const words = foldWidth(example)
      const found = new RegExp(pattern).exec(words)!
      expect(trigger.some(word => words.startsWith(word, found.index))).toBe(true)
      expect(needs.some(word => words.includes(word))).toBe(true)
    })
  }
})
