import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, EditedText } from '../../src/model/edited-text.ts'
import { edit, slice, unedited } from '../../src/model/edited-text.ts'

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙12。 \n'), maxLength: 40 })
const edits = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('', '入', '\n')), { maxLength: 6 })
    .map(list =>
      list
        .map(([a, b, insert]): Edit => ({ start: Math.min(a, b), end: Math.max(a, b), insert }))
        .sort((a, b) => a.start - b.start),
    )
const edited = text.chain(original =>
  edits(original.length).map(list => ({ original, list, result: edit(unedited(original), list) })),
)

/** Every piece stands for the same characters, pieces are in order and do not overlap. */
function isTrue(result: EditedText, original: string): void {
  let at = 0
  for (const [start, source, length] of result.pieces) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(length).toBeGreaterThan(0)
    expect(result.text.slice(start, start + length)).toBe(original.slice(source, source + length))
    at = start + length
  }
  expect(at).toBeLessThanOrEqual(result.text.length)
}

describe('edit', () => {
  it('cuts and inserts, and keeps the way back', () => {
    const result = edit(unedited('积极争创全国广告营商环境'), [{ start: 6, end: 8, insert: '' }])
    expect(result).toEqual({
      text: '积极争创全国营商环境',
      pieces: [
        [0, 0, 6],
        [6, 8, 4],
      ],
    })
  })

  it('leaves out an edit that overlaps an earlier one', () => {
    const list = [
      { start: 0, end: 2, insert: '' },
      { start: 1, end: 3, insert: '丁' },
    ]
    expect(edit(unedited('甲乙丙'), list).text).toBe('丙')
  })

  it('leads every character back to itself', () => {
    fc.assert(fc.property(edited, ({ original, result }) => isTrue(result, original)))
  })
})

describe('slice', () => {
  it('keeps origins in the same original', () => {
    fc.assert(
      fc.property(edited, fc.nat(40), fc.nat(40), ({ original, result }, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const part = slice(result, start, end)
        expect(part.text).toBe(result.text.slice(start, end))
        isTrue(part, original)
      }),
    )
  })
})

describe('edits of what was edited', () => {
  it('lead to the first original', () => {
    fc.assert(
      fc.property(
        edited.chain(inner => edits(inner.result.text.length).map(list => ({ ...inner, second: list }))),
        ({ original, result, second }) => isTrue(edit(result, second), original),
      ),
    )
  })
})
