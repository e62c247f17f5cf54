import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadSource } from '../../src/app/upload-source.ts'
import { openStore } from '../../src/store/open.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import '../support/command.ts'
import { faultsOfDataPackage } from '../support/data-package.ts'
import { reportText } from '../support/http/kept-world.ts'
import { readDta } from '../support/read-dta.ts'
import { readHere } from '../support/read-here.ts'
import { ROOT } from '../support/tree.ts'

const home = mkdtempSync(join(tmpdir(), 'jiannuo-export-'))

function jiannuoExport(...args: string[]): { code: number | null; out: Buffer; err: string } {
  const env = { ...process.env, JIANNUO_LANG: '', DATABASE_URL: '', JIANNUO_HOME: home }
  const done = spawnSync(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), 'export', ...args], {
    env,
    maxBuffer: 1 << 28,
  })
  return { code: done.status, out: done.stdout, err: done.stderr.toString() }
}

beforeAll(async () => {
  const store = await openStore({ home })
  const sources = openSourceFolder(join(home, 'sources'))
  for (const [place, year] of [
    ['沈阳市', 2021],
    ['青岛市', 2021],
    ['青岛市', 2022],
  ] as const) {
    await uploadSource(
      { store, sources, read: readHere },
      `${place}${year}.txt`,
      Buffer.from(reportText(place, year, 6)),
      'test',
    )
  }
  await store.close()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('jiannuo export', () => {
  it('writes what is asked for', () => {
    const { code, out } = jiannuoExport(
      'observations',
      '--indicator',
      'gdp',
      '--status',
      'target',
      '--year',
      '2021',
      '--format',
      'csv',
    )
    const lines = out.toString().split('\r\n').slice(1, -1)
    expect([code, lines.length]).toEqual([0, 2])
    expect(lines[0]).toContain(
      '210100,沈阳市,辽宁省沈阳市,prefecture,2021,2021,2021,2021,gdp,地区生产总值,地区生产总值,',
    )
  })

  it('writes binary formats', async () => {
    const { out } = jiannuoExport('reports', '--place', '山东省', '--format', 'parquet')
    const rows = await parquetReadObjects({ file: new Uint8Array(out).buffer, columns: ['REPORT', 'REPORT_YEAR'] })
    expect(rows).toEqual([
      { REPORT: '370200-2021', REPORT_YEAR: 2021 },
      { REPORT: '370200-2022', REPORT_YEAR: 2022 },
    ])
  })

  it('writes the panel to stdout, its hash and citation to stderr', () => {
    const { code, out, err } = jiannuoExport('panel', '--indicator', 'gdp')
    expect(code).toBe(0)
    const [, sha] = /^jiannuo: 3 行，2 个地区；数据集哈希 sha256:([0-9a-f]{64})\n/.exec(err) ?? []
    expect(err.split('\n')[1]).toContain(`[DB]. 2个地区，3行. SHA-256: ${sha}.`)
    expect(out.toString().split('\r\n').length).toBe(1 + 3 + 1)
  })

  it('writes the panel into a folder, described: every file with its bytes and hash, every column', () => {
    const folder = join(home, 'out', 'panel')
    const { code, out } = jiannuoExport('panel', '--format', 'dta', '--out', folder, '--lang', 'en')
    expect([code, out.length]).toEqual([0, 0])
    expect(readdirSync(folder).sort()).toEqual(['CITATION.txt', 'codebook.csv', 'datapackage.json', 'panel.dta'])
    const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
    expect(faultsOfDataPackage(described)).toEqual([])
    for (const { path, bytes, hash } of described.resources) {
      const file = readFileSync(join(folder, path))
      expect([bytes, hash]).toEqual([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`])
    }
    const stata = readDta(readFileSync(join(folder, 'panel.dta')))
    expect(described.resources[0].schema.fields.map((it: { name: string }) => it.name)).toEqual(stata.names)
    expect(described.dataset.rows).toBe(stata.rows.length)
    expect(stata.notes._dta[1]).toBe(`sha256:${described.dataset.sha256}`)
    const onStdout = jiannuoExport('panel', '--format', 'jsonl', '--lang', 'en')
    expect(onStdout.err).toContain(`data set sha256:${described.dataset.sha256}`)
  })

  it('says when the folder cannot be written', () => {
    writeFileSync(join(home, 'file'), '')
    const { code, err } = jiannuoExport('panel', '--out', join(home, 'file', 'x'))
    expect([code, err]).toEqual([1, `jiannuo: ${join(home, 'file', 'x')}: 文件夹写不进去 (ENOTDIR)\n`])
  })

  it.skipIf(!existsSync('/dev/full'))('says in one line when the disk is full, and exits with 1', () => {
    for (const format of ['csv', 'xlsx']) {
      const words = [join(ROOT, 'bin', 'jiannuo.js'), 'export', 'observations', '--format', format]
      const env = { ...process.env, JIANNUO_LANG: '', DATABASE_URL: '', JIANNUO_HOME: home }
      const full = openSync('/dev/full', 'w')
      const done = spawnSync(process.execPath, words, { env, stdio: ['ignore', full, 'pipe'] })
      closeSync(full)
      expect([done.status, String(done.stderr)]).toEqual([1, 'jiannuo: 磁盘已满，输出没有写完 (ENOSPC)\n'])
    }
  })

  it.each([
    [['observations', '--out', 'x'], /--out 只用于 export panel/],
    [['panel', '--status', 'target'], /export panel 不能按 --status 筛选，可用：--place、/],
    [['observations', '--commitment', 'task'], /export observations 不能按 --commitment 筛选，可用：--place、/],
    [['reports', '--editions', 'all'], /export reports 不能按 --editions 筛选/],
    [['nothing'], /可导出的表：reports \| outline/],
    [['observations', '--place', '没有这里'], /没有找到地区 没有这里/],
    [['observations', '--place', '鼓楼区'], /不止一个：.*320106/],
    [['observations', '--year', '21'], /年份应写作/],
    [['observations', '--year', '2021..2019'], /年份应写作/],
    [['observations', '--value', '9..1'], /数值应写作/],
    [['observations', '--status', 'hoped'], /status 没有 hoped，可用：result、estimate、target/],
    [['observations', '--indicator', '国民生产总值'], /indicator 没有 国民生产总值，可用：gnp（国民生产总值）/],
    [['observations', '--indicator', 'nothing-like-it'], /编号见 lexicon\/indicators/],
    [['reports', '--indicator', 'gdp'], /export reports 不能按 --indicator 筛选，可用：--place、/],
    [['observations', '--format', 'table'], /--format 只能是 csv \| xlsx \| jsonl \| dta \| parquet/],
    [[], /export 需要表/],
  ])('%j is wrong use', (args, words) => {
    const { code, err } = jiannuoExport(...args)
    expect(err).toMatch(words)
    expect(code).toBe(2)
  })
})
