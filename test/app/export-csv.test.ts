import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCsv, guardFormula, unguardFormula } from '../../src/app/export-csv.ts'
import { collect, inBatches, SAMPLE_ROWS, SAMPLE_TABLE } from '../support/export-rows.ts'

describe('CSV', () => {
  it('has the mark of Excel, a header, CRLF, quotes where needed, and no formula', async () => {
    const text = (await collect(encodeCsv(SAMPLE_TABLE, inBatches(SAMPLE_ROWS)))).toString()
    expect(text).toBe(
      '\uFEFFREF_AREA,QUOTE,OBS_VALUE,YEAR,WHOLE,UNITS\r\n' +
        '210100,增长6%以上,6,2021,true,市发改委；市统计局\r\n' +
        '000000,"\'=HYPERLINK(""http://x"",""y"")",-5.25,2020,false,\r\n' +
        '419001,"他说：""好，\n干""",,2019,true,a<b&c\r\n',
    )
  })

  it('leaves a lone sign as it is: the comparator =', () => {
    expect(['=', '-', '+6%', '>=', '-5%'].map(guardFormula)).toEqual(['=', '-', "'+6%", '>=', "'-5%"])
  })

  it('no guarded text begins like a formula, and every text comes back', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', "'", 'a', '。')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 6 }), text => {
        const guarded = guardFormula(text)
        expect(/^[=+\-@＝\t\r\n][\s\S]/.test(guarded)).toBe(false)
        expect(unguardFormula(guarded)).toBe(text)
      }),
    )
  })
})
