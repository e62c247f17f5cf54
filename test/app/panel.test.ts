import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPanel, PanelTally } from '../../src/app/export-panel.ts'
import type { Filter } from '../../src/app/kept.ts'
import { LINK_DECISION } from '../../src/app/link-decisions.ts'
import { type PanelKept, panelCellTable } from '../../src/app/panel-cells.ts'
import { citePanel } from '../../src/app/panel-citation.ts'
import { collect } from '../support/export-rows.ts'
import { panelHere } from '../support/panel-here.ts'
import { governmentReport, panelStore } from '../support/panel-store.ts'
import { textOf } from '../support/tree.ts'

const VERSION = '1.2.3'
const NAMES = panelCellTable(VERSION).columns.map(it => it.name)
type Row = Record<string, unknown>

const growth = (percent: string) => `地区生产总值增长${percent}。`
const REPORTS = [
  governmentReport('辽宁省', 2020, '生产平稳。', growth('6%左右'), '新建农村公路300公里。'),
  governmentReport('辽宁省', 2021, growth('5.8%'), growth('6.5%以上'), '新建农村公路300公里。'),
  governmentReport(
    '沈阳市',
    2020,
    '生产平稳。',
    `${growth('6.5%')}城镇新增就业2万人。`,
    '确保新建农村公路100公里。开展文明创建。',
  ),
  governmentReport(
    '沈阳市',
    2021,
    `预计${growth('6.7%')}新建农村公路8万米。`,
    '地区生产总值增长6.5%—7%，在实际工作中努力争取更好结果。',
    '改造老旧小区120个。',
  ),
  governmentReport('大连市', 2020, '生产平稳。', growth('7%'), '新建农村公路90公里。'),
]

async function rowsOf(kept: PanelKept, filter: Filter = {}): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of panelHere(kept, filter, VERSION)) {
    rows.push(...batch.map(cells => Object.fromEntries(NAMES.map((name, i) => [name, cells[i]]))))
  }
  return rows
}

describe('the panel', () => {
  let kept: Awaited<ReturnType<typeof panelStore>>
  let rows: Row[]
  const find = (place: string, year: number, quote: string) => {
    const found = rows.filter(
      it => it.place_id === place && it.report_year === year && String(it.quote).includes(quote),
    )
    expect(found).toHaveLength(1)
    return found[0]
  }

  beforeAll(async () => {
    kept = await panelStore(REPORTS)
    rows = await rowsOf(kept)
  })
  afterAll(() => kept.close())

  it('has the columns of a panel under their names, each explained in both languages', () => {
    const { columns } = panelCellTable(VERSION)
    expect(new Set(NAMES).size).toBe(NAMES.length)
    expect(columns.filter(it => it.zh === '' || it.en === '' || !/^[a-z][a-z0-9_]{0,31}$/.test(it.name))).toEqual([])
    const asked =
      'place_id level parent_id report_year target_year doc_sha256 span_start span_end quote section_role indicator_id ' +
      'definition_note unit basis low high low_closed high_closed qualifier reference_target strength strength_cue_start ' +
      'stretch_clause numeric_low numeric_mid numeric_high reading_rule_id result_low result_high result_start ' +
      'result_source verdict_strict verdict_lenient verdict_agree confidence coder rule_version reviewed_by ' +
      'not_found_search_trace'
    expect(asked.split(' ').filter(name => !NAMES.includes(name))).toEqual([])
  })

  it('stand in docs/panel.md', () => {
    const page = textOf('docs/panel.md')
    const { columns } = panelCellTable(VERSION)
    expect(
      columns
        .filter(it => !(page.includes(`| \`${it.name}\` | ${it.type} | ${it.zh}`) && page.includes(` | ${it.en} |`)))
        .map(it => it.name),
    ).toEqual([])
  })

  it('gives a target as worded: bounds, qualifier, three numbers, the rule', () => {
    expect(find('210000', 2020, '地区生产总值')).toMatchObject({
      ...{ low: 6, high: 6, qualifier: '左右', numeric_low: 5.5, numeric_mid: 6, numeric_high: 6.5 },
      ...{
        reading_rule_id: 'about',
        section_role: '目标',
        indicator_id: 'gdp',
        parent_id: '000000',
        level: 'province',
      },
    })
    expect(find('210000', 2021, '地区生产总值')).toMatchObject({ low: 6.5, high: null, low_closed: true, hard: true })
    const range = find('210100', 2021, '地区生产总值')
    expect(range).toMatchObject({ low: 6.5, high: 7, numeric_mid: 6.75, qualifier: '区间', stretch_clause: true })
  })

  it('quotes and spans lie in the text of the source that the hash names', async () => {
    const shas = new Set(REPORTS.map(text => createHash('sha256').update(text).digest('hex')))
    const { rows: editions } = await kept.store.list('editions', {}, { limit: 100 })
    for (const row of rows) {
      expect(shas.has(String(row.doc_sha256))).toBe(true)
      const id = editions.find(it => it.sourceSha256 === row.doc_sha256)!.id
      const { text } = (await kept.store.edition(id))!
      expect(text.slice(Number(row.span_start), Number(row.span_end))).toBe(row.quote)
      if (row.stretch_clause) {
        const clause = text.slice(Number(row.stretch_start), Number(row.stretch_end))
        expect(clause).toBe('在实际工作中努力争取更好结果')
      }
      if (row.strength === 3) {
        expect(text.slice(Number(row.strength_cue_start), Number(row.strength_cue_end))).toBe('确保')
      }
    }
    expect(rows.filter(it => it.strength === 3)).toHaveLength(1)
  })

  it('sets the result beside it, strict and lenient', () => {
    expect(find('210100', 2020, '地区生产总值')).toMatchObject({
      ...{ result_mid: 6.7, result_source: 'report', result_status: 'estimate', verdict: 'met' },
      ...{ verdict_strict: 'not-comparable', verdict_lenient: 'met', verdict_agree: false },
      ...{ deviation_mid: 0.2, attained_strict: null, attained_lenient: true, met_years_lenient: 1 },
    })
    // 8万米 of 100公里
    expect(find('210100', 2020, '农村公路')).toMatchObject({
      verdict: 'missed',
      deviation_mid: -20,
      deviation_rate: -20,
    })
    expect(find('210100', 2020, '城镇新增就业')).toMatchObject({ verdict: 'not-reported', result_mid: null })
    expect(find('210100', 2020, '城镇新增就业').not_found_search_trace).toContain('城镇新增就业')
    expect(find('210200', 2020, '地区生产总值')).toMatchObject({
      followed: false,
      verdict: null,
      attained_strict: null,
    })
  })

  it('measures it against parent, children, peers and its own year before', () => {
    expect(find('210100', 2020, '地区生产总值')).toMatchObject({
      ...{ parent_n: 1, parent_gap_low: 0, parent_gap: 0.5, parent_gap_high: 1, above_parent: true },
      ...{ peers_n: 1, peers_mean: 7, peers_gap: -0.5, peers_rank: 2, nation_n: 0, nation_gap: null },
    })
    expect(find('210000', 2020, '地区生产总值')).toMatchObject({
      ...{
        children_n: 2,
        children_above_n: 2,
        children_mean_gap: 0.75,
        parent_n: 0,
        parent_gap: null,
        above_parent: null,
      },
    })
    expect(find('210100', 2021, '地区生产总值')).toMatchObject({
      ...{ revision_gap: 0.25, last_result: 6.7, target_minus_last_result: 0.05, last_surprise: 0.2, trend_n: 1 },
      ...{ new_target: false, same_value_years: 1 },
    })
  })

  it('counts over the report, with what could be judged', () => {
    expect(find('210100', 2020, '地区生产总值')).toMatchObject({
      ...{
        report_promises_n: 3,
        report_judged_lenient_n: 2,
        report_kept_share_lenient: 0.5,
        report_judged_strict_n: 1,
      },
      ...{ report_silent_n: 1, report_targets_n: 2, report_quantified_share: 1 },
    })
  })

  it('what is computed does not depend on what is asked for', async () => {
    const narrowed = await rowsOf(kept, { place: '210100', yearFrom: 2021, indicators: ['gdp'] })
    expect(narrowed).toEqual([find('210100', 2021, '地区生产总值')])
    await expect(rowsOf(kept, { roles: ['plan'] })).rejects.toThrow('面板数据不能按 role 筛选')
  })

  it('a verdict that a person gave is theirs, with their name', async () => {
    const own = await panelStore(REPORTS.slice(2, 4))
    try {
      const [row] = await rowsOf(own, { indicators: ['urban-new-jobs'] })
      const { rows: editions } = await own.store.list('editions', { yearTo: 2020 })
      await own.store.saveDecision({
        kind: LINK_DECISION,
        edition: editions[0].id,
        at: { start: Number(row.value_start), end: Number(row.value_end) },
        payload: { choice: 'change', verdict: 'missed', subject: row.subject, member: row.member, result: null },
        author: '王',
      })
      const [decided] = await rowsOf(own, { indicators: ['urban-new-jobs'] })
      expect([row.coder, row.reviewed_by, row.verdict]).toEqual(['machine', null, 'not-reported'])
      expect([decided.coder, decided.reviewed_by, decided.verdict]).toEqual(['person', '王', 'missed'])
      expect(decided.attained_strict).toBe(false)
    } finally {
      await own.close()
    }
  })

  it('one character of a stored source: every verdict that rests on it says so', async () => {
    const own = await panelStore(REPORTS.slice(2, 4))
    try {
      expect(new Set((await rowsOf(own)).map(it => it.provenance))).toEqual(new Set(['holds']))
      const { rows: editions } = await own.store.list('editions', { yearFrom: 2021 })
      const { fileSha256: file } = editions[0]
      const path = join(own.home, 'sources', file.slice(0, 2), file.slice(2, 4), file)
      writeFileSync(path, readFileSync(path, 'utf8').replace('8万米', '9万米'))
      const rows = await rowsOf(own)
      expect(new Set(rows.filter(it => it.report_year === 2020).map(it => it.provenance))).toEqual(new Set(['broken']))
    } finally {
      await own.close()
    }
  })

  it('the same reports have one hash, in whatever order they came and whatever is written', async () => {
    const summaryOf = async (from: PanelKept, format: 'csv' | 'dta' | 'parquet' | 'xlsx') => {
      const tally = new PanelTally(VERSION)
      await collect(exportPanel(panelHere(from, {}, VERSION), format, tally))
      return tally.summary()
    }
    const other = await panelStore([...REPORTS].reverse())
    try {
      const summary = await summaryOf(kept, 'csv')
      expect(summary).toMatchObject({ rows: rows.length, places: 3, yearFrom: 2020, yearTo: 2021, version: VERSION })
      expect(await summaryOf(other, 'dta')).toEqual(summary)
      expect(await summaryOf(other, 'parquet')).toEqual(summary)
      const { text, bibtex } = citePanel(summary)
      for (const cited of [text, bibtex]) expect(cited).toContain(summary.sha256)
    } finally {
      await other.close()
    }
  })
})
