import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { encodeParquet } from '../../src/app/export-parquet.ts'
import { collect, inBatches, SAMPLE_ROWS, SAMPLE_TABLE, type SampleRow } from '../support/export-rows.ts'

async function written(rows: readonly SampleRow[], batch?: number): Promise<ArrayBuffer> {
  const bytes = await collect(encodeParquet(SAMPLE_TABLE, inBatches(rows, batch)))
  return new Uint8Array(bytes).buffer
}

describe('Parquet', () => {
  it('gives the rows back, with their types', async () => {
    expect(await parquetReadObjects({ file: await written(SAMPLE_ROWS) })).toEqual([
      {
        REF_AREA: '210100',
        QUOTE: '增长6%以上',
        OBS_VALUE: 6,
        YEAR: 2021,
        WHOLE: true,
        UNITS: ['市发改委', '市统计局'],
      },
      {
        REF_AREA: '000000',
        QUOTE: '=HYPERLINK("http://x","y")',
        OBS_VALUE: -5.25,
        YEAR: 2020,
        WHOLE: false,
        UNITS: [],
      },
      { REF_AREA: '419001', QUOTE: '他说："好，\n干"', OBS_VALUE: null, YEAR: 2019, WHOLE: true, UNITS: ['a<b&c'] },
    ])
  })

  it('writes row groups, and the codebook into the metadata', async () => {
    const rows = Array.from({ length: 45_000 }, (_, i) => ({ ...SAMPLE_ROWS[0], year: i }))
    const file = await written(rows, 1000)
    const { num_rows, row_groups, key_value_metadata } = parquetMetadata(file)
    expect(num_rows).toBe(45_000n)
    expect(row_groups.map(it => Number(it.num_rows))).toEqual([10_000, 10_000, 10_000, 10_000, 5000])
    expect(JSON.parse(key_value_metadata?.[0].value ?? '')[0]).toMatchObject({ name: 'REF_AREA', zh: '地区代码' })
    const last = await parquetReadObjects({ file, rowStart: 44_999, rowEnd: 45_000, columns: ['YEAR'] })
    expect(last).toEqual([{ YEAR: 44_999 }])
  })

  it('writes a table without rows', async () => {
    expect(await parquetReadObjects({ file: await written([]) })).toEqual([])
  })
})
