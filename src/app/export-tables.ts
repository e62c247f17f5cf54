import { column, OWNER, STANDING } from './export-columns.ts'
import { OBSERVATIONS } from './export-observations.ts'
import type { ExportTable } from './export-table.ts'
import type { CommitmentRow, EditionRow, OutlineRow } from './kept.ts'

/** A report is exported by its preferred edition, because that is where it can be checked. */
const REPORTS: ExportTable<EditionRow> = {
  name: 'reports',
  zh: '报告：一个政府一年一篇，取首选版本',
  en: 'reports: one a government and year, by its preferred edition',
  columns: [
    ...OWNER,
    column('REPORT', 'text', it => it.report, '报告编号', 'id of the report'),
    column('KIND', 'text', it => it.kind, '文种', 'kind of document'),
    column('TITLE', 'text', it => it.title, '标题', 'title', 'TITLE'),
    column('CONGRESS', 'integer', it => it.congress, '人大届次', 'number of the congress'),
    column('MEETING', 'integer', it => it.meeting, '会议次数', 'number of the meeting'),
    column('DELIVERED', 'text', it => it.delivered, '报告日期', 'day of delivery (ISO)'),
    column('SPEAKER', 'text', it => it.speaker, '报告人', 'who delivered it'),
    column('OFFICE', 'text', it => it.office, '职务', 'office of the speaker'),
    column('COMPLETE', 'boolean', it => it.complete, '正文是否完整', 'false where the text breaks off'),
    column('CHARACTERS', 'integer', it => it.characters, '字数', 'characters of the text'),
    column('OBSERVATIONS', 'integer', it => it.observations, '指标值个数', 'number of observations'),
    column('COMMITMENTS', 'integer', it => it.commitments, '承诺个数', 'number of commitments'),
    column('DAMAGE', 'integer', it => it.damage, '已知受损的字词处数', 'places where words are known to be destroyed'),
    column('ISSUES', 'integer', it => it.issues.length, '存疑处数', 'number of issues'),
    column('EDITION', 'integer', it => it.id, '版本编号', 'number of the edition'),
    column('SOURCE_SHA256', 'text', it => it.sourceSha256, '来源文件的 SHA-256', 'SHA-256 of the source'),
    column('SOURCE_NAME', 'text', it => it.sourceName, '来源文件名', 'name of the source'),
    column(
      'SOURCE_LINE',
      'integer',
      it => it.line,
      '一行一篇的文件中的行号',
      'line in a file that holds a report a line',
    ),
    column('IMPORTED', 'text', it => it.importedAt, '入库时间（UTC）', 'when it was imported (UTC)'),
  ],
}

const OUTLINE: ExportTable<OutlineRow> = {
  name: 'outline',
  zh: '结构：各级标题及其职能',
  en: 'outline: headings and what they are for',
  columns: [
    ...OWNER,
    column(
      'DEPTH',
      'integer',
      it => it.depth,
      '级别：1 大部分、2 节、3 段首小标题',
      'depth: 1 part, 2 section, 3 run-in heading',
    ),
    column(
      'ROLE',
      'text',
      it => it.role,
      '职能：review 回顾、targets 目标、plan 安排……',
      'role: review, targets, plan, …',
    ),
    column('QUOTE', 'text', it => it.heading, '标题原文', 'the heading, as in the text'),
    ...STANDING,
  ],
}

const COMMITMENTS: ExportTable<CommitmentRow> = {
  name: 'commitments',
  zh: '承诺：可核查的目标、任务、民生实事',
  en: 'commitments: targets, tasks and livelihood items that can be checked',
  columns: [
    ...OWNER,
    column(
      'KIND',
      'text',
      it => it.kind,
      '种类：target 目标、task 任务、livelihood 民生实事',
      'target, task or livelihood',
    ),
    column('DUE', 'text', it => it.due, '期限：2021、2021-06', 'when it is due: 2021, 2021-06'),
    column('FORCE', 'text', it => it.force, '语气：ensure 确保、strive 力争', 'ensure or strive'),
    column('LEAD', 'list', it => it.lead, '牵头单位', 'lead units'),
    column('PARTNERS', 'list', it => it.partners, '配合单位', 'partner units'),
    column('ROLE', 'text', it => it.role, '所在部分', 'role of the part it stands in'),
    column('HEADING', 'text', it => it.heading, '所在标题', 'heading it stands under'),
    column(
      'OBSERVATIONS',
      'list',
      it => it.observations.map(index => `${it.edition}:${index}`),
      '其中指标值的编号',
      'ids of the observations in it (ROW of observations)',
    ),
    column('QUOTE', 'text', it => it.quote, '原文', 'its words, as in the text'),
    ...STANDING,
  ],
}

/** What can be exported, by the list of the store that it is made from. */
export const EXPORT_TABLES = {
  reports: REPORTS,
  outline: OUTLINE,
  observations: OBSERVATIONS,
  commitments: COMMITMENTS,
} as const

export type ExportName = keyof typeof EXPORT_TABLES

export const EXPORT_NAMES = Object.keys(EXPORT_TABLES) as ExportName[]
