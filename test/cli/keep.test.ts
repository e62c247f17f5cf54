import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { ran, start } from '../support/keep-command.ts'
import { type Cluster, HAS_POSTGRES, startCluster } from '../support/postgres.ts'
import { longText } from '../support/readings.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { filesUnder } from '../support/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-keep-'))
const many = join(folder, 'many')
const COUNT = 120
const children: ChildProcess[] = []

const disk = mountSmallDisk(2)

/** A short report of its own: another place's name does not matter, only that each file is another text and year. */
function reportOf(n: number): string {
  const year = 1990 + (n % 35)
  return `${year}年沈阳市政府工作报告\n各位代表：\n${year - 1}年工作回顾\n生产总值增长${n % 9}%。${longText(n, 30)}\n${year}年工作安排\n生产总值增长6%以上。谢谢大家！\n`
}

beforeAll(() => {
  mkdirSync(many)
  for (let n = 0; n < COUNT; n++) writeFileSync(join(many, `${String(n).padStart(3, '0')}.txt`), reportOf(n))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => {
  disk?.remove()
  rmSync(folder, { recursive: true, force: true })
})

const counts = async (home: string, databaseUrl: string | null = null) => {
  const store = await openStore({ home, databaseUrl })
  try {
    return { ...(await store.counts()), faults: await store.check() }
  } finally {
    await store.close()
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await condition()) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('waited in vain')
}

describe('jiannuo import, search, reread, backup, restore, doctor', () => {
  const env = { JIANNUO_HOME: join(folder, 'home') }
  const samples = filesUnder('samples').length

  it('says what is new, and what is known the second time', async () => {
    const first = await ran(['import', 'samples', '--lang', 'en'], env)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^\d+ new, \d+ further editions, 0 known already, \d+ not reports, 0 failed\n$/)
    const again = await ran(['import', 'samples', 'samples', '--lang', 'en'], env)
    expect(again.out).toBe(`0 new, 0 further editions, ${samples * 2} known already, 0 not reports, 0 failed\n`)
  })

  it('names what could not be read, keeps the rest, and exits with 1', async () => {
    const empty = join(folder, '空.txt')
    writeFileSync(empty, '')
    const { code, out, err } = await ran(['import', empty, join(many, '000.txt'), join(folder, 'none')], env)
    expect(code).toBe(1)
    expect(err).toContain('(file-empty)')
    expect(err).toContain('文件不存在。')
    expect(out).toContain('新增 1，另一版本 0，已有 0，非报告 0，失败 2')
  })

  it('searches, exits with 1 when nothing is found and with 2 for wrong use', async () => {
    const found = await ran(['search', '生产总值', '--limit', '2', '--format', 'table'], env)
    expect(found.code).toBe(0)
    expect(found.out).toContain('【生产总值】')
    const lines = (await ran(['search', '生产总值', '--place', '辽宁省', '--per-report', '1'], env)).out
      .trim()
      .split('\n')
    expect(lines.map(line => (JSON.parse(line) as { placeCode: string }).placeCode.slice(0, 2))).toEqual(
      lines.map(() => '21'),
    )
    expect((await ran(['search', '生产总值稳步增长', '--similar'], env)).code).toBe(0)
    expect((await ran(['search', '没有这样的词句'], env)).code).toBe(1)
    expect((await ran(['search', '生产', '--place', '无此地'], env)).code).toBe(2)
    expect((await ran(['search', '   '], env)).code).toBe(2)
  })

  it('undoes an import, by path or hash, and not over the head of people', async () => {
    const own = { JIANNUO_HOME: join(folder, 'undone'), JIANNUO_LANG: 'en' }
    const files = [0, 1, 2].map(n => join(many, `00${n}.txt`))
    await ran(['import', ...files], own)
    expect(await ran(['undo', files[0]], own)).toEqual({ code: 0, out: 'imports undone: 1\n', err: '' })
    expect(await ran(['undo', files[0], join(folder, 'none')], own)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/none: .*\(file-unreadable\)\n.*000\.txt: this file is not in the store\n/),
    })
    expect(await counts(own.JIANNUO_HOME)).toMatchObject({ sources: 2, editions: 2, faults: [] })
    const store = await openStore({ home: own.JIANNUO_HOME })
    const { rows } = await store.list('editions')
    const at = null
    await store.saveDecision({ kind: 'note', edition: rows[0].id, at, payload: {}, author: '王' })
    await store.close()
    const [{ fileSha256 }] = rows
    expect(await ran(['undo', fileSha256], own)).toMatchObject({
      code: 1,
      err: expect.stringContaining('decisions-hang'),
    })
    expect((await ran(['undo', fileSha256, '--withdraw'], own)).code).toBe(0)
    expect(await counts(own.JIANNUO_HOME)).toMatchObject({ sources: 1, editions: 1, faults: [] })
    expect((await ran(['import', many], own)).out).toContain(`${COUNT - 1} new`)
    expect((await ran(['undo'], own)).code).toBe(2)
  })

  it('shows what the editions of a report differ in', async () => {
    const own = { JIANNUO_HOME: join(folder, 'editions') }
    const text = reportOf(500)
    const [lost] = longText(500, 30).split('。')
    writeFileSync(join(folder, 'a.txt'), text)
    writeFileSync(join(folder, 'b.txt'), text.replace(`${lost}。`, '').replace('6%以上', '7%以上'))
    const imported = await ran(['import', join(folder, 'a.txt'), join(folder, 'b.txt')], own)
    expect(imported.out).toContain('新增 1，另一版本 1')
    expect((await ran(['search', '7%以上'], own)).code).toBe(1)
    const id = (JSON.parse((await ran(['search', '6%以上'], own)).out) as { report: string }).report
    const { out, code } = await ran(['editions', id], own)
    expect(code).toBe(0)
    expect(out).toMatch(/^1 首选/)
    expect(out).toMatch(new RegExp(`^ {2}- .*${lost}。$`, 'm'))
    expect(out).toContain('+ 生产总值增长7%以上。')
    expect((await ran(['editions', 'nothing'], own)).code).toBe(1)
  })

  it('backs up into one file and restores from it, and not from half of it', async () => {
    const file = join(folder, 'backup')
    expect(await ran(['backup', file], env)).toMatchObject({ code: 0, err: '' })
    const inTheWay = await ran(['backup', folder], env)
    expect(inTheWay).toMatchObject({ code: 1, err: expect.stringContaining('这不是普通文件') })
    const other = { JIANNUO_HOME: join(folder, 'other') }
    writeFileSync(`${file}-half`, readFileSync(file).subarray(0, 20_000))
    expect(await ran(['restore', `${file}-half`], other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('备份文件不完整'),
    })
    expect((await counts(other.JIANNUO_HOME)).editions).toBe(0)
    writeFileSync(`${file}-text`, 'text')
    expect((await ran(['restore', `${file}-text`], other)).code).toBe(1)
    expect((await ran(['restore', join(folder, 'none')], other)).err).toContain('文件不存在。')
    expect(await ran(['restore', file], other)).toMatchObject({ code: 0 })
    expect(await counts(other.JIANNUO_HOME)).toEqual(await counts(env.JIANNUO_HOME))
    const search = ['search', '生产总值', '--limit', '200']
    expect((await ran(search, other)).out).toBe((await ran(search, env)).out)
    expect(await ran(['restore', file], other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('store-not-empty'),
    })
  })

  it('reads everything again to the same store', async () => {
    const before = await ran(['search', '生产总值', '--limit', '200'], env)
    const again = await ran(['reread'], env)
    expect(again).toMatchObject({ code: 0, err: '' })
    expect((await ran(['search', '生产总值', '--limit', '200'], env)).out).toBe(before.out)
    expect((await counts(env.JIANNUO_HOME)).faults).toEqual([])
  })

  it('finds sources that are gone or altered', async () => {
    expect(await ran(['doctor'], env)).toMatchObject({ code: 0, out: expect.stringContaining('一切正常') })
    const sources = filesUnderHome(join(env.JIANNUO_HOME, 'sources'))
    rmSync(sources[0])
    writeFileSync(sources[1], 'other')
    const { code, out } = await ran(['doctor'], env)
    expect(code).toBe(1)
    expect(out).toMatch(/^source-missing\t/m)
    expect(out).toMatch(/^source-altered\t/m)
    expect((await ran(['reread'], env)).code).toBe(1)
  })
})

function filesUnderHome(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

describe('an import that is killed', () => {
  it('has lost no finished report, has no half one, and goes on', async () => {
    const home = join(folder, 'killed')
    const env = { JIANNUO_HOME: home, JIANNUO_LANG: 'en' }
    for (const share of [0.2, 0.6]) {
      const child = start(['import', many, '--workers', '1'], env)
      children.push(child)
      await until(async () => child.exitCode !== null || (await counts(home)).editions >= COUNT * share)
      child.kill('SIGKILL')
      await new Promise(resolve => child.once('exit', resolve))
      const after = await counts(home)
      expect(after.editions).toBeLessThan(COUNT)
      expect(after.editions).toBe(after.sources)
      expect(after.faults).toEqual([])
    }
    const before = await counts(home)
    const { out } = await ran(['import', many], env)
    expect(out).toContain(`${before.sources} known already`)
    const whole = await counts(home)
    expect(whole).toMatchObject({ sources: COUNT, editions: COUNT, faults: [] })
    expect((await ran(['doctor'], env)).code).toBe(0)
  }, 120_000)
})

describe.runIf(disk)('a disk that is full', () => {
  it('ends the import in one sentence; what was finished is there, and it goes on when there is space', async () => {
    const { folder, grow } = disk!
    const env = { JIANNUO_HOME: folder }
    const { code, err } = await ran(['import', many], env)
    expect(code).toBe(1)
    expect(err).toMatch(/^jiannuo: .*磁盘已满.*\(store-full\)\n$/)
    grow(64)
    const half = await counts(folder)
    expect(half.faults).toEqual([])
    expect(half.editions).toBe(half.sources)
    expect(half.editions).toBeLessThan(COUNT)
    expect((await ran(['import', many], env)).code).toBe(0)
    expect(await counts(folder)).toMatchObject({ sources: COUNT, editions: COUNT, faults: [] })
  })
})

describe.runIf(HAS_POSTGRES)('on a PostgreSQL server', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster?.stop())

  it('an embedded store is carried over whole', async () => {
    const env = { JIANNUO_HOME: join(folder, 'embedded') }
    await ran(['import', 'samples'], env)
    const url = cluster.database('moved')
    expect(await ran(['move', '--to', url], env)).toMatchObject({ code: 0, err: '' })
    const server = { ...env, DATABASE_URL: url }
    const search = ['search', '生产总值', '--limit', '200']
    expect((await ran(search, server)).out).toBe((await ran(search, env)).out)
    expect((await ran(['doctor'], server)).code).toBe(0)
    expect(await ran(['move', '--to', url], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining('store-not-empty'),
    })
    expect((await ran(['move', '--to', 'file.db'], env)).code).toBe(2)
  })

  it('workers that are killed leave every report there, once', async () => {
    const url = cluster.database('shared')
    const env = {
      JIANNUO_HOME: join(folder, 'shared'),
      DATABASE_URL: url,
      JIANNUO_JOB_SECONDS: '3',
      JIANNUO_JOB_FILES: '4',
      JIANNUO_LANG: 'en',
    }
    const importing = start(['import', many, '--share', '--workers', '1'], env)
    children.push(importing)
    let told = ''
    importing.stdout?.on('data', data => (told += data))
    const ended = new Promise(resolve => importing.once('exit', resolve))
    for (const share of [0.1, 0.3, 0.5]) {
      const worker = start(['work', '--workers', '1', '--wait'], env)
      children.push(worker)
      await until(async () => (await counts('', url)).editions >= COUNT * share)
      worker.kill('SIGKILL')
    }
    expect(await ended).toBe(0)
    expect(await counts('', url)).toMatchObject({ sources: COUNT, editions: COUNT, faults: [] })
    expect(told).toContain(`0 known already, 0 not reports, 0 failed`)
    const [fresh, further] = [...told.matchAll(/(\d+) (?:new|further)/g)].map(match => Number(match[1]))
    expect(fresh + further).toBe(COUNT)
  }, 180_000)

  it('--share and work need one', async () => {
    const env = { JIANNUO_HOME: join(folder, 'none') }
    expect((await ran(['import', 'samples', '--share'], env)).code).toBe(2)
    expect((await ran(['work'], env)).code).toBe(2)
  })
})
