import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { exportPanel, PanelTally } from '../../src/app/export-panel.ts'
import type { ExportFormat } from '../../src/app/export-rows.ts'
import type { Cell } from '../../src/app/export-table.ts'
import { panelCellTable } from '../../src/app/panel-cells.ts'
import { collect } from '../support/export-rows.ts'
import { panelHere } from '../support/panel-here.ts'
import { governmentReport, panelStore } from '../support/panel-store.ts'
import { readDta } from '../support/read-dta.ts'
import { readCsvRows, readSheetRows } from '../support/read-table.ts'

const VERSION = '1.2.3'
const { columns } = panelCellTable(VERSION)
const NAMES = columns.map(it => it.name)
const LONG = `完善“${'多措并举'.repeat(30)}”机制`
const REPORTS = [2020, 2021, 2022].map(year =>
  governmentReport(
    '沈阳市',
    year,
    `预计地区生产总值增长6.${year - 2018}%，改造老旧小区${year - 1900}个。`,
    `地区生产总值增长6%左右，城镇调查失业率5.5%以内，居民收入与经济增长同步。`,
    `${LONG}，改造老旧小区120个，=SUM(A1)新建公厕30座，单位能耗下降3%。`,
  ),
)

/** A cell as each format can hold it: nothing and an empty text are one, a list is one text. */
function plain(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.join('；') : String(cell)
}

describe('the panel in every format', () => {
  it('holds the same rows', async () => {
    const kept = await panelStore(REPORTS)
    try {
      const rows: string[][] = []
      for await (const batch of panelHere(kept, {}, VERSION)) rows.push(...batch.map(cells => cells.map(plain)))
      expect(rows.length).toBeGreaterThan(15)
      expect(rows.some(row => row.some(cell => Buffer.byteLength(cell) > 300))).toBe(true)
      const written = (format: ExportFormat) =>
        collect(exportPanel(panelHere(kept, {}, VERSION), format, new PanelTally(VERSION)))

      expect(readCsvRows((await written('csv')).toString())).toEqual([NAMES, ...rows])
      expect(readSheetRows(await written('xlsx'), NAMES.length)).toEqual([NAMES, ...rows])
      const lines = (await written('jsonl')).toString().trim().split('\n')
      expect(lines.map(line => Object.values(JSON.parse(line) as Record<string, Cell>).map(plain))).toEqual(rows)
      const parquet = await parquetReadObjects({ file: new Uint8Array(await written('parquet')).buffer })
      expect(parquet.map(row => NAMES.map(name => plain(row[name])))).toEqual(rows)
      const stata = readDta(await written('dta'))
      const booleans = columns.map(it => it.type === 'boolean')
      expect(stata.names).toEqual(NAMES)
      expect(
        stata.rows.map(row => row.map((cell, i) => (booleans[i] && cell !== null ? String(cell === 1) : plain(cell)))),
      ).toEqual(rows)
    } finally {
      await kept.close()
    }
  })
})
