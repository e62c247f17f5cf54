import { indicatorById } from '../lexicon/indicators.ts'
import { column, OWNER, STANDING } from './export-columns.ts'
import type { ExportTable } from './export-table.ts'
import type { ObservationRow } from './kept.ts'

export const OBSERVATIONS: ExportTable<ObservationRow> = {
  name: 'observations',
  zh: '指标值：一个事物、一个数值、一段原文',
  en: 'observations: one thing measured, one value, its words',
  columns: [
    ...OWNER,
    column(
      'TIME_PERIOD',
      'text',
      it => it.period,
      '数值所属时期：2021，或 2016/2020',
      'period of the value: 2021, or 2016/2020',
      'TIME_PERIOD',
    ),
    column('PERIOD_START', 'integer', it => yearOf(it.period, 'first'), '时期的首年', 'first year of the period'),
    column('PERIOD_END', 'integer', it => yearOf(it.period, 'last'), '时期的末年', 'last year of the period'),
    column(
      'INDICATOR',
      'text',
      it => it.indicator,
      '指标编号，不属于任何指标时为空',
      'id of the indicator; empty where it is none',
      'INDICATOR',
    ),
    column(
      'INDICATOR_NAME',
      'text',
      it => (it.indicator ? (indicatorById(it.indicator)?.name ?? null) : null),
      '指标名称',
      'Chinese name of the indicator',
    ),
    column('SUBJECT', 'text', it => it.subject, '原文中的对象', 'what is measured, in the words of the text'),
    column('ACTION', 'text', it => it.action, '动作：新建、改造……', 'the verb when work is counted'),
    column('MEMBER', 'text', it => it.member, '分项：城镇、农村……', 'which of two things that one phrase names'),
    column(
      'MEASURE',
      'text',
      it => it.measure,
      '量的种类：level 数量、growth 增速（下降为负）、share 比率、change 变化、multiple 倍数、rank 位次',
      'level, growth (negative for a fall), share, change, multiple or rank',
    ),
    column(
      'OBS_VALUE',
      'number',
      it => it.value,
      '数值，照原文（81.7 亿元为 81.7）；只有文字的目标为空',
      'value as written (81.7 with 亿元); empty for a target in words only',
      'OBS_VALUE',
    ),
    column('UPPER_VALUE', 'number', it => it.upper, '区间的上限', 'upper end of a range'),
    column('UNIT_MEASURE', 'text', it => it.unit, '计量单位，照原文', 'unit as written', 'UNIT_MEASURE'),
    column(
      'COMPARATOR',
      'text',
      it => it.comparator,
      '比较词：= >= > <= < ~ range same-as above not-below up down as-assigned',
      'how the value is meant: = >= > <= < ~ range same-as above not-below up down as-assigned',
    ),
    column('REFERENCE', 'text', it => it.reference, '与什么相比', 'what it is compared with'),
    column(
      'OBS_STATUS',
      'text',
      it => it.status,
      '状态：result 完成、estimate 预计、target 目标（SDMX 代码表中相当于 A、E；目标没有对应代码）',
      'result, estimate or target (in the SDMX code list A and E; it has none for a target)',
      'OBS_STATUS',
    ),
    column(
      'DECIDED',
      'text',
      it => it.decided,
      '人的决定：accepted 认可、corrected 更正、added 补充、rejected 驳回；空为机器所读、未经人看',
      'accepted, corrected, added or rejected by a person; empty: as the machine read it, unseen',
    ),
    column('DECISION', 'text', it => it.decision, '决定的编号', 'id of the decision'),
    column(
      'MACHINE_VALUE',
      'number',
      it => it.machine?.value ?? null,
      '经人决定时机器所读的数值',
      'where a person decided: the value that the machine reads',
    ),
    column('FORCE', 'text', it => it.force, '语气：ensure 确保、strive 力争', 'ensure or strive'),
    column('ROLE', 'text', it => it.role, '所在部分', 'role of the part it stands in'),
    column('HEADING', 'text', it => it.heading, '所在标题', 'heading it stands under'),
    column(
      'QUOTE',
      'text',
      it => it.quote,
      '原文中的数值及比较词',
      'the value with its comparator words, as in the text',
    ),
    column('SENTENCE', 'text', it => it.sentence, '所在句子', 'the sentence around it'),
    ...STANDING,
  ],
}

/** `2016/2020` → 2016 and 2020; `2021-06` → 2021. */
function yearOf(period: string, end: 'first' | 'last'): number | null {
  const slash = period.indexOf('/')
  const part = end === 'last' && slash >= 0 ? period.slice(slash + 1) : period
  const year = Number.parseInt(part.slice(0, 4), 10)
  return Number.isNaN(year) ? null : year
}
