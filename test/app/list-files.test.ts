import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadFailure } from '../../src/app/failure.ts'
import { type FileToRead, listFiles } from '../../src/app/list-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-list-'))

beforeAll(() => {
  mkdirSync(join(folder, 'b', '.hidden'), { recursive: true })
  for (const name of ['b/2.txt', 'b/10.txt', 'a.txt', 'c.txt', 'b/.hidden/x.txt'])
    writeFileSync(join(folder, name), name)
  symlinkSync('.', join(folder, 'b', 'self'))
  // 报告.txt in GBK, as old archives leave it
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('b1a8b8e62e747874', 'hex')]), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function list(path: string) {
  const files: FileToRead[] = []
  const failures: ReadFailure[] = []
  await listFiles(path, files, failures)
  return { names: files.map(it => it.name.replace(folder, '')), failures }
}

describe('listFiles', () => {
  it('goes through folders in the order of names, leaves out hidden entries, and is not caught by a loop', async () => {
    const { names, failures } = await list(folder)
    expect(names).toEqual(['/a.txt', '/b/10.txt', '/b/2.txt', '/c.txt', '/报告.txt'])
    expect(failures).toEqual([])
  })

  it('takes a closing slash as it stands and doubles none', async () => {
    expect((await list(`${folder}/b/`)).names).toEqual(['/b/10.txt', '/b/2.txt'])
  })

  it('says what is missing', async () => {
    expect((await list(join(folder, 'none'))).failures).toMatchObject([
      { code: 'file-unreadable', message: '文件不存在。', name: join(folder, 'none') },
    ])
  })
})
