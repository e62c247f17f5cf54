import { describe, expect, it } from 'vitest'
import { BLANKS, charSorts, charTable, nextOf } from '../../src/lexicon/char-table.ts'

const known = (table: Uint8Array, chars: string) => [...chars].filter(c => table[c.charCodeAt(0)] !== 0).join('')

describe('charTable', () => {
  it('knows the characters given and the stretches between two of them', () => {
    expect(known(charTable('a0-3一-三'), 'ab01234一三四-')).toBe('a0123一三')
  })

  it('takes a - at the end for itself', () => {
    expect(known(charTable('a-c-'), 'abcd-')).toBe('abc-')
  })

  it('BLANKS are what \\s matches', () => {
    const all = Array.from({ length: 65536 }, (_, code) => String.fromCharCode(code))
    const table = charTable(BLANKS)
    expect(all.filter((c, code) => /\s/.test(c) !== (table[code] === 1))).toEqual([])
  })
})

describe('charSorts', () => {
  it('gives a character of several sorts the bits of all', () => {
    const table = charSorts([
      ['ab', 1],
      ['bc', 2],
    ])
    expect([...'abcd'].map(c => table[c.charCodeAt(0)])).toEqual([1, 3, 2, 0])
  })
})

describe('nextOf', () => {
  const table = charTable('bc')

  it('finds the first place of such a character, else the end', () => {
    expect(nextOf(table, 'aabc')).toBe(2)
    expect(nextOf(table, 'aabc', 3)).toBe(3)
    expect(nextOf(table, 'aabc', 0, 2)).toBe(2)
    expect(nextOf(table, 'aa')).toBe(2)
  })
})
