import { describe, expect, it } from 'vitest'
import { Progress } from '../../src/cli/progress.ts'
import { textWidth } from '../../src/cli/text-width.ts'

async function draw(terminal: boolean, total: number): Promise<string[]> {
  const lines: string[] = []
  const write = async (bytes: string | Uint8Array) => lines.push(String(bytes)) > 0
  let time = 0
  const progress = new Progress({ write, terminal, columns: 40 }, total, () => time)
  for (let done = 1; done <= total; done++) {
    time += 50
    await progress.show(done, `辽宁省/沈阳市/${done}年政府工作报告.docx`)
  }
  await progress.clear()
  return lines
}

describe('Progress', () => {
  it('draws at most ten times a second, within the width, and wipes itself out', async () => {
    const lines = await draw(true, 40)
    expect(lines.length).toBe(21)
    expect(lines[10]).toContain('21/40')
    expect(lines[10]).toContain(' 1s ')
    expect(Math.max(...lines.map(textWidth))).toBeLessThan(40 + '[K'.length)
    expect(lines.at(-1)).toBe('\r\u001b[K')
  })

  it('is silent without a terminal, and for one file', async () => {
    expect(await draw(false, 40)).toEqual([])
    expect(await draw(true, 1)).toEqual([])
  })
})
