import { column } from './export-columns.ts'
import type { ExportTable } from './export-table.ts'

export type CodebookEntry = {
  table: string
  name: string
  type: string
  concept: string | null
  zh: string
  en: string
  codes: string[]
}

/** What every column of an export means, made from the columns themselves. */
export function codebookOf<Row>(table: ExportTable<Row>): CodebookEntry[] {
  return table.columns.map(({ name, type, concept, zh, en, codes = [] }) => ({
    table: table.name,
    name,
    type,
    concept,
    zh,
    en,
    codes: codes.map(code => `${code.value} ${code.zh} ${code.en}`),
  }))
}

/** The codebook as a table of its own: the last sheet of a workbook, or a file beside the data. */
export const CODEBOOK: ExportTable<CodebookEntry> = {
  name: 'codebook',
  zh: '变量说明',
  en: 'what the columns mean',
  columns: [
    column('TABLE', 'text', it => it.table, '表', 'the export'),
    column('COLUMN', 'text', it => it.name, '列名', 'name of the column'),
    column(
      'TYPE',
      'text',
      it => it.type,
      '数据类型：text、integer、number、boolean、list',
      'type of its cells: text, integer, number, boolean, list',
    ),
    column('SDMX', 'text', it => it.concept, 'SDMX 概念', 'the SDMX concept, where there is one'),
    column('MEANING_ZH', 'text', it => it.zh, '含义', 'meaning, in Chinese'),
    column('MEANING_EN', 'text', it => it.en, '英文含义', 'meaning, in English'),
    column('CODES', 'list', it => it.codes, '取值及含义', 'the values it may hold and what each means'),
  ],
}
