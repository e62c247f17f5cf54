import { describe, expect, it } from 'vitest'
import { restWhileBusy } from '../../src/app/rest-while-busy.ts'

describe('work that nobody waits for', () => {
  const tries = async (questions: number, files = 0) => {
    const asked = new Int32Array(new SharedArrayBuffer(8))
    let time = 0
    const rest = restWhileBusy(asked, () => time)
    time += 50
    Atomics.add(asked, 0, questions)
    Atomics.add(asked, 1, files)
    const began = performance.now()
    await rest()
    return performance.now() - began
  }

  it('rests nine times as long as it worked while many ask', async () => {
    expect(await tries(20)).toBeGreaterThan(440)
  })

  it('rests while somebody takes a long file', async () => {
    expect(await tries(1, 1)).toBeGreaterThan(440)
  })

  it('goes on while one person looks at pages', async () => {
    expect(await tries(1)).toBeLessThan(50)
  })
})
