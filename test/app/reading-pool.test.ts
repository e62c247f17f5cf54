import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/app/file-result.ts'
import { readFiles } from '../../src/app/reading-pool.ts'

const worker = new URL('../support/unruly-worker.js', import.meta.url)

async function readAll(
  names: string[],
  workers: number,
  secondsPerFile = 20,
  data: unknown = null,
): Promise<FileResult[]> {
  const files = names.map(name => ({ name, path: name, bytes: null }))
  const results: FileResult[] = []
  for await (const result of readFiles(files, { worker, data, workers, secondsPerFile })) results.push(result)
  return results
}

const textOf = (result: FileResult) => result.chunks.map(chunk => new TextDecoder().decode(chunk)).join('')
const codeOf = (result: FileResult) => result.failures.map(it => it.code).join()

describe('readFiles', () => {
  it('keeps the order given, however long each file takes', async () => {
    const names = ['slow a', 'b', 'c', 'slow d', 'e', 'f', 'g', 'slow h']
    expect((await readAll(names, 3)).map(textOf)).toEqual(names)
  })

  it('reports the file on which a worker dies, and reads the others', async () => {
    const results = await readAll(['a', 'throws b', 'c', 'exits d', 'e', 'f'], 2)
    expect(results.map(textOf)).toEqual(['a', '', 'c', '', 'e', 'f'])
    expect(results.map(codeOf)).toEqual(['', 'reader-failed', '', 'reader-failed', '', ''])
    expect(results[1].failures[0]).toMatchObject({ name: 'throws b', message: '程序读这个文件时出错：thrown' })
  })

  it('gives a file up that never ends', async () => {
    const results = await readAll(['a', 'hangs b', 'c'], 1, 0.4)
    expect(results.map(codeOf)).toEqual(['', 'reader-timeout', ''])
    expect(results.map(textOf)).toEqual(['a', '', 'c'])
  })

  it('throws when the worker cannot start', async () => {
    await expect(readAll(['a'], 1, 20, 'will not start')).rejects.toThrow('will not start')
  })

  it('gives out no more than lies before the workers until results are taken', async () => {
    const given: string[] = []
    const files = Array.from({ length: 50 }, (_, i) => ({
      path: '',
      bytes: null,
      get name() {
        given.push(String(i))
        return 'x'.repeat(2_000_000)
      },
    }))
    const results = readFiles(files, { worker, data: null, workers: 2, secondsPerFile: 20 })
    await results.next()
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(new Set(given).size).toBeLessThan(20)
    await results.return(undefined)
  })

  it('reads nothing of nothing', async () => {
    expect(await readAll([], 2)).toEqual([])
  })
})
