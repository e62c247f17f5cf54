import { describe, expect, it } from 'vitest'
import { TELLS } from '../../../src/lexicon/telling.ts'
import { Sentences } from '../../../src/read/observations/sentences.ts'

function sentencesOf(text: string): [words: string, first: boolean][] {
  const found: [string, boolean][] = []
  new Sentences(text).each(({ start, end, first }) => found.push([text.slice(start, end), first]))
  return found
}

describe('Sentences', () => {
  it('visits sentences with their stops, and says which open a paragraph', () => {
    expect(sentencesOf('增长5%。建成3所!\n\n还差多少?解决2个')).toEqual([
      ['增长5%。', true],
      ['建成3所!', false],
      ['还差多少?', true],
      ['解决2个', false],
    ])
  })

  it('cuts what is too long for a sentence after a pause, and leaves nothing out', () => {
    const text = `${'完成投资5亿元,'.repeat(1000)}增长3%。\n建成3所`
    const found = sentencesOf(text)
    expect(found.map(([words]) => words).join('')).toBe(text.replace('\n', ''))
    expect(found.slice(0, -2).every(([words]) => words.length <= 2000 && words.endsWith(','))).toBe(true)
    expect(found.filter(([, first]) => first)).toHaveLength(2)
  })

  it('tells where numerals may begin and where quotation marks stand', () => {
    const found: [numbers: string, quotes: string][] = []
    const text = '“十四五”增长5%。建成三所。位居首位'
    new Sentences(text).each(({ places, placesFrom, placesTo, quotes, quotesFrom, quotesTo }) => {
      const words = (at: number[]) => at.map(place => text[place]).join('')
      found.push([words(places.slice(placesFrom, placesTo)), words(quotes.slice(quotesFrom, quotesTo))])
    })
    expect(found).toEqual([
      ['十四五5', '“”'],
      ['三', ''],
      ['首', ''],
    ])
  })

  it('cuts a text without any pause too', () => {
    expect(sentencesOf('1'.repeat(4500)).map(([words]) => words.length)).toEqual([2000, 2000, 500])
  })

  it('tells where words that say when may end, and what kinds of words may stand', () => {
    const text = '“十五”末。到2010年,预计排名在8个城市中居第二。下个世纪,纪念五一'
    const sentences = new Sentences(text)
    expect(sentences.times.map(at => text[at])).toEqual(['五', '年', '世'])
    const tells: number[] = []
    sentences.each(sentence => tells.push(sentence.tells))
    expect(tells).toEqual([0, TELLS.until | TELLS.mood | TELLS.among, 0])
  })

  it('notes nothing twice where it cuts', () => {
    const text = '2010年生产总值,'.repeat(400)
    const { times } = new Sentences(text)
    expect(times).toHaveLength(400)
  })
})
