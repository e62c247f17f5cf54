import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/formats/index.ts'
import { encodeGbk } from '../support/formats/gbk.ts'
import { makeXlsx } from '../support/formats/office.ts'
import { makeCsv } from '../support/formats/page.ts'
import { PARAGRAPHS, TITLE, textOf, utf8 } from '../support/formats/report.ts'

const BODY = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS].join('\n')
const HEADER = ['地区', '年份', '标题', '正文']
const ROWS = [HEADER, ['某市', '2024', TITLE, BODY], ['某县', '2023', '"引号"报告', `${BODY}完`]]
const LEDGER = [
  ['序号', '事项', '牵头单位'],
  ['1', '改造小区800个', '住建局'],
  ['2', '', '教育局'],
]

const KINDS: [string, (rows: string[][]) => Uint8Array, string][] = [
  ['CSV in UTF-8', rows => utf8(makeCsv(rows)), 'text/csv'],
  ['CSV with a byte order mark', rows => utf8(`\ufeff${makeCsv(rows)}`), 'text/csv'],
  ['CSV in GBK', rows => encodeGbk(makeCsv(rows)), 'text/csv'],
  ['CSV with semicolons', rows => utf8(makeCsv(rows, ';')), 'text/csv'],
  ['CSV with tabs', rows => utf8(makeCsv(rows, '\t')), 'text/csv'],
  ['XLSX', makeXlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

describe.each(KINDS)('%s', (_, make, mediaType) => {
  it('gives one part a long cell, with its row and the other cells', async () => {
    const { documents, failures } = await readSource('a', make(ROWS))
    expect(failures).toEqual([])
    expect(documents[0].source.mediaType).toBe(mediaType)
    expect(documents[0].parts.map(p => [p.line, p.label, p.content.text])).toEqual([
      [2, `某市\t2024\t${TITLE}`, BODY],
      [3, '某县\t2023\t"引号"报告', `${BODY}完`],
    ])
  })

  it('keeps a short text between long ones: a stub is a text too', async () => {
    const { documents } = await readSource('a', make([...ROWS, ['某区', '2022', '报告', '未找到全文']]))
    expect(documents[0].parts[2]).toMatchObject({ line: 4, label: '某区\t2022\t报告', content: { text: '未找到全文' } })
  })

  it('gives a table without long cells as rows', async () => {
    expect(await textOf(make(LEDGER))).toBe('序号\t事项\t牵头单位\n1\t改造小区800个\t住建局\n2\t\t教育局')
  })

  it('leads every piece to the same characters', async () => {
    const { documents } = await readSource('a', make(ROWS))
    for (const { content } of documents[0].parts) {
      for (const [start, source, length] of content.pieces) {
        expect(content.text.slice(start, start + length)).toBe(documents[0].decoded.slice(source, source + length))
      }
    }
  })
})

describe('a text with commas', () => {
  it.each([
    ['a report with half-width commas', '各位代表:\n现在,我代表市人民政府,向大会报告工作,请予审议。\n谢谢,各位。'],
    ['one line', '政府工作报告,各位代表'],
    ['rows of unequal length', '地区,年份\n某市\n某县,2024,报告'],
    ['a sentence in quotation marks', '"五个家园"总任务,完成。\n"一网通办",全程网办。'],
  ])('is no table: %s', async (_, text) => {
    const { documents } = await readSource('a', utf8(text))
    expect(documents[0].source.mediaType).toBe('text/plain')
  })

  it('is a table when it has columns', async () => {
    const { documents } = await readSource('a', utf8('地区,年份,报告\n某市,2024,有\n某县,2024,无\n'))
    expect(documents[0].source.mediaType).toBe('text/csv')
  })
})

it('reads back any cells that are written as CSV', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('"', ',', '\n', ';', '各', '1', ' ', '。'),
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 }), async rows => {
      fc.pre(rows.every(r => r.every(c => c.trim() !== '')))
      const expected = rows
        .map(r =>
          r
            .map(c =>
              c
                .split(/\n+/)
                .filter(w => w !== '')
                .join(' '),
            )
            .join('\t'),
        )
        .join('\n')
      expect(await textOf(utf8(makeCsv(rows)))).toBe(expected)
    }),
    { numRuns: 200 },
  )
})
