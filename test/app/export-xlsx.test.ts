import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeXlsx } from '../../src/app/export-xlsx.ts'
import { readSource } from '../../src/formats/index.ts'
import { collect, inBatches, SAMPLE_ROWS, SAMPLE_TABLE } from '../support/export-rows.ts'

describe('XLSX', () => {
  it('is a workbook that our own reader reads, with the codebook behind the data', async () => {
    const bytes = await collect(encodeXlsx(SAMPLE_TABLE, inBatches(SAMPLE_ROWS)))
    const { documents, failures } = await readSource('samples.xlsx', bytes)
    expect(failures).toEqual([])
    const text = documents.map(it => it.decoded).join('\n')
    for (const words of ['增长6%以上', '市发改委；市统计局', 'a<b&c', '=HYPERLINK("http://x","y")', '地区代码']) {
      expect(text).toContain(words)
    }
  })

  it('writes no formula, and numbers as numbers', async () => {
    const sheet = sheetOf(await collect(encodeXlsx(SAMPLE_TABLE, inBatches(SAMPLE_ROWS))), 1)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<c r="C3"><v>-5.25</v></c>')
    expect(sheet).toContain('<autoFilter ref="A1:F4"/>')
  })

  it('holds what XML cannot: control characters, and words that look like their escapes', async () => {
    const rows = [{ ...SAMPLE_ROWS[0], quote: 'a\x01b_x0041_c' }]
    expect(sheetOf(await collect(encodeXlsx(SAMPLE_TABLE, inBatches(rows))), 1)).toContain('a_x0001_b_x005F_x0041_c')
  })

  it('cuts a text at the limit of a cell, visibly', async () => {
    const rows = [{ ...SAMPLE_ROWS[0], quote: '长'.repeat(40_000) }]
    const sheet = sheetOf(await collect(encodeXlsx(SAMPLE_TABLE, inBatches(rows))), 1)
    expect(/长+…/.exec(sheet)?.[0].length).toBe(32_767)
  })

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 7 }, () => SAMPLE_ROWS[0])
    const bytes = await collect(encodeXlsx(SAMPLE_TABLE, inBatches(rows), 4))
    const counts = [1, 2, 3].map(n => sheetOf(bytes, n).match(/<row /g)?.length)
    expect(counts).toEqual([4, 4, 2])
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'])).toContain('name="samples 3"')
  })

  it('gives the same bytes for the same rows', async () => {
    const once = await collect(encodeXlsx(SAMPLE_TABLE, inBatches(SAMPLE_ROWS)))
    expect(once.equals(await collect(encodeXlsx(SAMPLE_TABLE, inBatches(SAMPLE_ROWS))))).toBe(true)
  })
})

function sheetOf(bytes: Buffer, number: number): string {
  return strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`])
}
