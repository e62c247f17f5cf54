import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openOutput } from '../../src/cli/output.ts'

const fail = (error: Error) => {
  throw error
}

describe('openOutput', () => {
  it('waits for a slow reader and leaves no listener behind', async () => {
    let written = 0
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _, done) => {
        written += chunk.length
        setTimeout(done, 1)
      },
    })
    const output = openOutput(slow, {}, fail)
    const listeners = slow.listenerCount('close')
    for (let i = 1; i <= 20; i++) {
      expect(await output.write('一')).toBe(true)
      expect(written).toBe(3 * i)
    }
    expect(slow.listenerCount('close')).toBe(listeners)
  })

  it('says so, and throws nothing, once nobody reads', async () => {
    const closed = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const output = openOutput(closed, {}, fail)
    expect(await output.write('一')).toBe(false)
    expect(await output.write('二')).toBe(false)
  })

  it('tells of a disk that is full, once, and takes no more', async () => {
    const full = new Writable({
      write: (_, __, done) => done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })),
    })
    const lost: unknown[] = []
    const output = openOutput(full, {}, error => lost.push(error.code))
    expect(await output.write('一')).toBe(false)
    expect(await output.write('二')).toBe(false)
    expect(lost).toEqual(['ENOSPC'])
  })

  it('knows a terminal and its width', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 132 })
    expect(openOutput(stream, { COLUMNS: '70' }, fail)).toMatchObject({ terminal: true, columns: 132 })
    expect(openOutput(new PassThrough(), { COLUMNS: '70' }, fail)).toMatchObject({ terminal: false, columns: 70 })
    expect(openOutput(new PassThrough(), {}, fail)).toMatchObject({ columns: 80 })
  })
})
