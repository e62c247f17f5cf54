import { describe, expect, it } from 'vitest'
import { UploadLanes } from '../../src/app/upload-lanes.ts'

/** Says which thread read it, as a reading, and behaves as the name says. */
const worker = new URL('../support/upload-worker.js', import.meta.url)
const lanesOf = (lanes: number, rest: { data?: unknown; secondsPerFile?: number; idleSeconds?: number } = {}) =>
  new UploadLanes({ worker, data: null, secondsPerFile: 20, idleSeconds: 60, lanes, ...rest })

const threadOf = ({ readings }: { readings: unknown[] }) => (readings[0] as { thread: number } | undefined)?.thread
const none = new Uint8Array()

describe('uploads', () => {
  it('are read by threads that stay, several at once when several come', async () => {
    const lanes = lanesOf(2)
    const first = threadOf(await lanes.read('a', none))
    expect(threadOf(await lanes.read('b', none))).toBe(first)
    const both = await Promise.all([lanes.read('slow c', none), lanes.read('slow d', none), lanes.read('e', none)])
    expect(new Set(both.map(threadOf)).size).toBe(2)
    await lanes.close()
  })

  it('on which a thread dies or stands still fail alone', async () => {
    const lanes = lanesOf(1, { secondsPerFile: 0.5 })
    const results = await Promise.all(['a', 'throws b', 'c', 'hangs d', 'e'].map(name => lanes.read(name, none)))
    expect(results.map(it => it.failures.map(failure => failure.code).join())).toEqual([
      ...['', 'reader-failed', '', 'reader-timeout', ''],
    ])
    expect(results.map(it => it.readings.length)).toEqual([1, 0, 1, 0, 1])
    await lanes.close()
  })

  it('fail where no thread can start, and the next is tried again', async () => {
    const lanes = lanesOf(1, { data: 'will not start' })
    await expect(lanes.read('a', none)).rejects.toThrow('will not start')
    await expect(lanes.read('b', none)).rejects.toThrow('will not start')
    await lanes.close()
  })

  it('leave no thread behind that has nothing to read', async () => {
    const lanes = lanesOf(1, { idleSeconds: 0.05 })
    const first = threadOf(await lanes.read('a', none))
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(threadOf(await lanes.read('b', none))).not.toBe(first)
    await lanes.close()
  })
})
