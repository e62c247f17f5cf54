import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '../../src/app/read-bytes.ts'
import { uploadSource } from '../../src/app/upload-source.ts'
import { openStore } from '../../src/store/open.ts'
import { openSourceFolder } from '../../src/store/source-folder.ts'
import '../support/command.ts'
import { reportText } from '../support/http/kept-world.ts'
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
  const read = async (name: string, bytes: Uint8Array) => {
    const { readings, failures } = await readBytes(name, bytes, { origins: true })
    return { readings: [...readings], failures }
  }
  for (const [place, year] of [
    ['沈阳市', 2021],
    ['青岛市', 2021],
    ['青岛市', 2022],
  ] as const) {
    await uploadSource({ store, sources, read }, `${place}${year}.txt`, Buffer.from(reportText(place, year, 6)), 'test')
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

  it.each([
    [['nothing'], /可导出的表：reports \| outline/],
    [['observations', '--place', '没有这里'], /没有找到地区 没有这里/],
    [['observations', '--place', '鼓楼区'], /不止一个：.*320106/],
    [['observations', '--year', '21'], /年份应写作/],
    [['observations', '--status', 'hoped'], /status 没有 hoped/],
    [['reports', '--indicator', 'gdp'], /filter-unknown/],
    [['observations', '--format', 'table'], /--format 只能是 csv \| xlsx \| jsonl \| parquet/],
    [[], /export 需要表/],
  ])('%j is wrong use', (args, words) => {
    const { code, err } = jiannuoExport(...args)
    expect(err).toMatch(words)
    expect(code).toBe(2)
  })
})
