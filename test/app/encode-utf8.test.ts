import { describe, expect, it } from 'vitest'
import { encodeUtf8, Utf8Lines } from '../../src/app/encode-utf8.ts'

const LINES = [
  '',
  'a',
  '地区生产总值增长６％',
  '𬭚粮'.repeat(9),
  '\ud800',
  '字'.repeat(200_000),
  'b'.repeat(70_000),
  '末',
]

describe('text as UTF-8', () => {
  it('is that of Buffer.from, whatever its length', () => {
    for (const line of LINES) expect(encodeUtf8(line).equals(Buffer.from(line))).toBe(true)
  })

  it('line by line is that of the lines joined, and what was taken stays as it is', () => {
    const lines = new Utf8Lines('\r\n')
    const taken: Uint8Array[] = []
    for (const [i, line] of [...LINES, ...LINES].entries()) {
      lines.add(line)
      if (i % 3 === 2) taken.push(lines.take())
    }
    taken.push(lines.take())
    const joined = [...LINES, ...LINES].map(line => `${line}\r\n`).join('')
    expect(Buffer.concat(taken).equals(Buffer.from(joined))).toBe(true)
    expect(lines.take()).toHaveLength(0)
    expect(new Set(taken.map(it => it.buffer)).size).toBe(taken.length)
  })
})
