import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { sqliteCode } from '../../src/store/sqlite-driver.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { mountSmallDisk } from '../support/small-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a store that cannot be opened says so in one sentence', () => {
  it('when its folder is a file', async () => {
    const home = join(folder, 'file')
    writeFileSync(home, '')
    await expect(openStore({ home })).rejects.toMatchObject({
      code: 'store-unopened',
      message: expect.stringContaining(home),
    })
  })

  it.runIf(existsSync('/proc/self'))('when none can be made there, at once', async () => {
    await expect(openStore({ home: '/proc/none/store' })).rejects.toMatchObject({
      code: 'store-unopened',
      message: '不能建立存储目录 /proc/none/store（ENOENT），请检查 JIANNUO_HOME。',
    })
  })

  it('when nothing may be written in its folder', async () => {
    // nothing is forbidden to root but by the disk
    const isRoot = process.getuid?.() === 0
    const disk = isRoot ? mountSmallDisk(8) : null
    if (isRoot && disk === null) return
    const home = disk?.folder ?? join(folder, 'read-only')
    if (disk) disk.freeze()
    else {
      await (await openStore({ home })).close()
      chmodSync(home, 0o555)
    }
    await expect(openStore({ home })).rejects.toMatchObject({ code: 'store-unopened' })
    if (disk) disk.remove()
    else chmodSync(home, 0o755)
  })

  it('whatever the driver calls the fault', () => {
    expect(sqliteCode({ code: 'UNKNOWN_SQLITE_ERROR_1544', rawCode: 1544 })).toBe('SQLITE_READONLY')
    expect(sqliteCode({ code: 'SQLITE_FULL', rawCode: 13 })).toBe('SQLITE_FULL')
    expect(sqliteCode(new TypeError('no'))).toBeNull()
  })

  it('when its file is a folder', async () => {
    const home = join(folder, 'folder')
    mkdirSync(join(home, 'store.db'), { recursive: true })
    await expect(openStore({ home })).rejects.toMatchObject({ code: 'store-unopened' })
  })

  it('when its file is something else', async () => {
    const home = join(folder, 'else')
    mkdirSync(home)
    writeFileSync(join(home, 'store.db'), '各位代表：'.repeat(2000))
    await expect(openStore({ home })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining(join(home, 'store.db')),
    })
  })

  it.each(['localhost', 'mysql://localhost/x', '/var/lib/x', 'postgres://a@b:99999/c', 'postgres://[::b/c'])(
    'when the address is none of PostgreSQL: %s',
    async databaseUrl => {
      await expect(openStore({ home: folder, databaseUrl })).rejects.toMatchObject({
        code: 'store-unopened',
        message: expect.stringContaining('postgres://'),
      })
    },
  )
})

describe.runIf(ENGINES.includes('postgres'))('a server that lets nobody in says why', () => {
  const stores = new Stores('postgres')
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it.each([
    ['no such database', (url: URL) => void (url.pathname = '/none'), /没有这个数据库/],
    ['no such user', (url: URL) => void (url.username = 'nobody'), /不接受这个用户/],
  ])('%s', async (_, change, message) => {
    const { home, databaseUrl } = stores.place()
    const url = new URL(databaseUrl ?? '')
    change(url)
    await expect(openStore({ home, databaseUrl: url.href })).rejects.toMatchObject({
      code: 'store-unopened',
      message: expect.stringMatching(message),
    })
  })
})
