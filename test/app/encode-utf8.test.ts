import { describe, expect, it } from 'vitest'
import { encodeLines, encodeUtf8 } from '../../src/app/encode-utf8.ts'

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

  it('line by line is that of the lines joined, and what was made stays as it is', () => {
    const parts = [LINES.slice(0, 3), [], LINES, LINES.slice(2)]
    const made = parts.map(lines => encodeLines(lines, '\r\n'))
    for (const [i, lines] of parts.entries()) {
      expect(Buffer.from(lines.map(line => `${line}\r\n`).join('')).equals(made[i])).toBe(true)
    }
    expect(new Set(made.map(it => it.buffer)).size).toBe(made.length)
  })
})
