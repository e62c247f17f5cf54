import { coded, column } from './export-columns.ts'
import type { Code, ExportTable } from './export-table.ts'
import { PANEL_MEASURE_COLUMNS } from './panel-measure-columns.ts'
import { PANEL_OUTCOME_COLUMNS } from './panel-outcome-columns.ts'
import { PANEL_PROMISE_COLUMNS } from './panel-promise-columns.ts'
import type { PanelLine } from './panel-statement.ts'

const PROVENANCE_CODES: readonly Code[] = [
  { value: 'holds', zh: '出处完好', en: 'they are' },
  { value: 'broken', zh: '出处已损', en: 'provenance broken: one of them is not' },
]

/** The panel: a row for every promise with a figure, or a comparison in words. */
export function panelTable(version: string): ExportTable<PanelLine> {
  return {
    name: 'panel',
    zh: '面板：地区×目标年×指标×表述，目标与结果',
    en: 'the panel: place × target year × indicator × statement, target and result',
    columns: [
      ...PANEL_PROMISE_COLUMNS,
      ...PANEL_OUTCOME_COLUMNS,
      column(
        'coder',
        'text',
        it => (it.link.decision ? 'person' : 'machine'),
        '兑现情况由谁定：machine 程序，person 人',
        'who gave the verdict: machine or person',
      ),
      coded(
        column(
          'provenance',
          'text',
          it => it.link.provenance ?? null,
          '所据来源文件与正文是否仍是当初收到、读过的',
          'whether the sources and texts it rests on are still those that were received and read',
        ),
        PROVENANCE_CODES,
      ),
      column('rule_version', 'text', () => version, '程序版本', 'version of the program'),
      column('reviewed_by', 'text', it => it.link.decision?.author ?? null, '复核人', 'who reviewed it'),
      ...PANEL_MEASURE_COLUMNS,
    ],
  }
}
