import { describe, expect, it } from 'vitest'
import { EXPORT_FORMAT_NAMES, exportCodebook } from '../../src/app/export-rows.ts'
import type { ExportTable } from '../../src/app/export-table.ts'
import { EXPORT_NAMES, EXPORT_TABLES } from '../../src/app/export-tables.ts'
import { panelTable } from '../../src/app/panel-columns.ts'
import { EXPORT_FORMATS } from '../../src/cli/options.ts'
import { collect } from '../support/export-rows.ts'
import { textOf } from '../support/tree.ts'

const SDMX = ['REF_AREA', 'TIME_PERIOD', 'INDICATOR', 'OBS_VALUE', 'UNIT_MEASURE', 'OBS_STATUS', 'TITLE']

describe.each(EXPORT_NAMES)('the columns of %s', name => {
  const { columns } = EXPORT_TABLES[name] as ExportTable<never>

  it('have names of their own, and a meaning in both languages', () => {
    expect(new Set(columns.map(it => it.name)).size).toBe(columns.length)
    expect(columns.filter(it => it.zh === '' || it.en === '' || !/^[A-Z][A-Z0-9_]*$/.test(it.name))).toEqual([])
  })

  it('are called as SDMX calls them exactly where they are its concepts', () => {
    for (const column of columns) expect(column.concept).toBe(SDMX.includes(column.name) ? column.name : null)
  })

  it('lead back to the source', () => {
    const names = columns.map(it => it.name)
    expect(names).toEqual(expect.arrayContaining(['REPORT', 'EDITION', 'SOURCE_SHA256', 'SOURCE_NAME']))
    if (name !== 'reports') expect(names).toEqual(expect.arrayContaining(['QUOTE', 'START', 'END']))
  })

  it('stand in docs/exports.md', () => {
    const section = textOf('docs/exports.md').split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? ''
    expect(
      columns
        .filter(it => !section.includes(`| \`${it.name}\` | ${it.type} | ${it.zh} | ${it.en} |`))
        .map(it => it.name),
    ).toEqual([])
  })
})

describe('the codebook', () => {
  it('tells of every column of every table', async () => {
    const lines = (await collect(exportCodebook('jsonl')))
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const tables = [...EXPORT_NAMES.map(name => EXPORT_TABLES[name] as ExportTable<never>), panelTable('1')]
    const all = tables.flatMap(({ name, columns }) => columns.map(column => `${name} ${column.name}`))
    expect(lines.map(it => `${it.TABLE} ${it.COLUMN}`)).toEqual(all)
  })

  it('the command line knows the formats there are', () => {
    expect([...EXPORT_FORMATS]).toEqual(EXPORT_FORMAT_NAMES)
  })
})
