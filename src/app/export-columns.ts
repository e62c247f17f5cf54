import type { Cell, CellType, Code, Column } from './export-table.ts'
import type { Derived, Owner } from './kept.ts'

/** A column in one line: `zh` and `en` are its meaning, `concept` the SDMX concept it stands for. */
export function column<Row>(
  name: string,
  type: CellType,
  of: (row: Row) => Cell,
  zh: string,
  en: string,
  concept: string | null = null,
): Column<Row> {
  return { name, type, concept, zh, en, of }
}

/** The column with the values that it may hold. */
export function coded<Row>(it: Column<Row>, codes: readonly Code[]): Column<Row> {
  return { ...it, codes }
}

/** Whose a row is. */
export const OWNER: Column<Owner>[] = [
  column(
    'REF_AREA',
    'text',
    it => it.placeCode,
    '地区代码（GB/T 2260，000000 为全国）',
    'code of the place (GB/T 2260; 000000 is the nation)',
    'REF_AREA',
  ),
  column('REF_AREA_NAME', 'text', it => it.placeName, '地区名称', 'name of the place'),
  column('REF_AREA_FULL_NAME', 'text', it => it.placeFullName, '地区全称', 'name of the place with those above it'),
  column(
    'REF_AREA_LEVEL',
    'text',
    it => it.level,
    '层级：nation、province、prefecture、county',
    'nation, province, prefecture or county',
  ),
  column(
    'REPORT_YEAR',
    'integer',
    it => it.year,
    '报告年份，即所安排的年份',
    'year of the report: the one it plans for',
  ),
]

/** Where a row stands, so that it can be checked. */
export const STANDING: Column<
  Pick<Derived, 'report' | 'edition' | 'id' | 'sourceName' | 'sourceSha256'> & { start: number; end: number }
>[] = [
  column('REPORT', 'text', it => it.report, '报告编号', 'id of the report'),
  column('EDITION', 'integer', it => it.edition, '版本编号', 'number of the edition'),
  column('ROW', 'text', it => it.id, '本行编号（版本:序号）', 'id of this row (edition:index)'),
  column(
    'START',
    'integer',
    it => it.start,
    '在正文中的起点（UTF-16 码元）',
    'where it begins in the text (UTF-16 code units)',
  ),
  column('END', 'integer', it => it.end, '在正文中的终点（不含）', 'where it ends in the text (not included)'),
  column('SOURCE_SHA256', 'text', it => it.sourceSha256, '来源文件的 SHA-256', 'SHA-256 of the source'),
  column('SOURCE_NAME', 'text', it => it.sourceName, '来源文件名', 'name of the source'),
]
