import { describe, expect, it } from 'vitest'
import { encodeDta } from '../../src/app/export-dta.ts'
import type { ExportTable } from '../../src/app/export-table.ts'
import { collect, inBatches, SAMPLE_ROWS, SAMPLE_TABLE, type SampleRow } from '../support/export-rows.ts'
import { readDta } from '../support/read-dta.ts'

const written = async (rows: readonly SampleRow[], table: ExportTable<SampleRow> = SAMPLE_TABLE) =>
  readDta(await collect(encodeDta(table, inBatches(rows), () => [`${rows.length} rows`])))

describe('Stata', () => {
  it('gives the rows back, with their types', async () => {
    const file = await written(SAMPLE_ROWS)
    expect([file.release, file.label]).toEqual(['118', '样例'])
    expect(file.names).toEqual(['REF_AREA', 'QUOTE', 'OBS_VALUE', 'YEAR', 'WHOLE', 'UNITS'])
    expect(file.rows).toEqual([
      ['210100', '增长6%以上', 6, 2021, 1, '市发改委；市统计局'],
      ['000000', '=HYPERLINK("http://x","y")', -5.25, 2020, 0, ''],
      ['419001', '他说："好，\n干"', null, 2019, 1, 'a<b&c'],
    ])
    expect(file.types).toEqual([6, 26, 65526, 65528, 65530, 27])
  })

  it('keeps texts past 80 bytes, and those with a zero byte, as long texts', async () => {
    const long = '践诺'.repeat(5000)
    const odd = [long, 'a\0b', '', '短'].map(quote => ({ ...SAMPLE_ROWS[0], quote }))
    const file = await written(odd)
    expect(file.types[1]).toBe(32768)
    expect(file.rows.map(row => row[1])).toEqual([long, 'a\0b', '', '短'])
  })

  it('keeps what is missing missing, in every type', async () => {
    const none = SAMPLE_TABLE.columns.map(it => ({ ...it, of: () => null }))
    const file = await written(SAMPLE_ROWS.slice(0, 1), { ...SAMPLE_TABLE, columns: none })
    expect(file.rows).toEqual([['', '', null, null, null, '']])
  })

  it('tells what columns and values mean', async () => {
    const codes = [{ value: 2021, zh: '去年', en: 'last year' }]
    const columns = SAMPLE_TABLE.columns.map(it => (it.name === 'YEAR' ? { ...it, codes, zh: '年'.repeat(90) } : it))
    const file = await written(SAMPLE_ROWS, { ...SAMPLE_TABLE, columns })
    expect(file.labels[1]).toBe('原文')
    expect(file.labels[3]).toBe(`${'年'.repeat(79)}…`)
    expect(file.notes).toMatchObject({ _dta: ['3 rows'], QUOTE: ['words'], YEAR: ['year', '年'.repeat(90)] })
    expect(file.valueLabelNames).toEqual(['', '', '', 'YEAR', 'no_yes', ''])
    expect(file.valueLabels).toEqual({ YEAR: { 2021: '去年 last year' }, no_yes: { 0: '否 no', 1: '是 yes' } })
  })

  it('writes a table without rows, and the same bytes for the same rows', async () => {
    expect((await written([])).rows).toEqual([])
    const bytes = () => collect(encodeDta(SAMPLE_TABLE, inBatches(SAMPLE_ROWS)))
    expect(await bytes()).toEqual(await bytes())
  })

  it('refuses a whole number that Stata would take for a missing value', async () => {
    await expect(written([{ ...SAMPLE_ROWS[0], year: 2_147_483_621 }])).rejects.toThrow('no Stata long')
  })
})
