import type { Batches, ExportTable } from '../../src/app/export-table.ts'

export type SampleRow = {
  place: string
  quote: string
  value: number | null
  year: number
  whole: boolean
  units: string[]
}

export const SAMPLE_TABLE: ExportTable<SampleRow> = {
  name: 'samples',
  zh: '样例',
  en: 'samples',
  columns: [
    {
      name: 'REF_AREA',
      type: 'text',
      concept: 'REF_AREA',
      zh: '地区代码',
      en: 'code of the place',
      of: it => it.place,
    },
    { name: 'QUOTE', type: 'text', concept: null, zh: '原文', en: 'words', of: it => it.quote },
    { name: 'OBS_VALUE', type: 'number', concept: 'OBS_VALUE', zh: '数值', en: 'value', of: it => it.value },
    { name: 'YEAR', type: 'integer', concept: null, zh: '年份', en: 'year', of: it => it.year },
    { name: 'WHOLE', type: 'boolean', concept: null, zh: '完整', en: 'whole', of: it => it.whole },
    { name: 'UNITS', type: 'list', concept: null, zh: '单位', en: 'units', of: it => it.units },
  ],
}

export const SAMPLE_ROWS: SampleRow[] = [
  { place: '210100', quote: '增长6%以上', value: 6, year: 2021, whole: true, units: ['市发改委', '市统计局'] },
  { place: '000000', quote: '=HYPERLINK("http://x","y")', value: -5.25, year: 2020, whole: false, units: [] },
  { place: '419001', quote: '他说："好，\n干"', value: null, year: 2019, whole: true, units: ['a<b&c'] },
]

export async function* inBatches<Row>(rows: readonly Row[], size = 2): Batches<Row> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const list: Uint8Array[] = []
  for await (const chunk of chunks) list.push(chunk)
  return Buffer.concat(list)
}
