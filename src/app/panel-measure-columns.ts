import { column } from './export-columns.ts'
import type { Cell, CellType, Column } from './export-table.ts'
import type { PanelMeasures } from './panel-measures.ts'
import type { PanelLine } from './panel-statement.ts'

/** What is computed of each statement: numbers are in the unit of its target, empty where a number they need is not in the texts. */
export const PANEL_MEASURE_COLUMNS: Column<PanelLine>[] = [
  measure('band_width', 'number', it => it.bandWidth, '区间宽度：high − low', 'width of the band: high − low'),
  measure('single_point', 'boolean', it => it.singlePoint, '是否单一数值', 'whether low and high are one number'),
  measure(
    'hard',
    'boolean',
    it => it.hard,
    '硬约束：确保，或设有界（以上、以下、不低于、高于）',
    'hard: ensure, or a bound',
  ),
  ...gapColumns('parent', '上级同年目标', 'the parent’s target of the year', it => it.parent),
  measure('parent_n', 'integer', it => it.parent.n, '可比的上级目标个数', 'number of parent targets to compare with'),
  measure(
    'above_parent',
    'boolean',
    it => (it.parent.mid === null ? null : it.parent.mid > 0),
    '是否高于上级（加码）',
    'whether it is above the parent’s',
  ),
  measure(
    'parent_strength_gap',
    'integer',
    it => it.parent.strength,
    '语气强度与上级之差',
    'strength less that of the parent',
  ),
  ...gapColumns('nation', '全国同年目标', 'the nation’s target of the year', it => it.nation),
  measure('nation_n', 'integer', it => it.nation.n, '可比的全国目标个数', 'number of national targets to compare with'),
  measure(
    'children_n',
    'integer',
    it => it.children.n,
    '可比的直接下级目标个数',
    'number of targets right below to compare with',
  ),
  measure(
    'children_above_n',
    'integer',
    it => it.children.above,
    '其中高于本级的个数',
    'how many of them are above this one',
  ),
  measure(
    'children_mean_gap',
    'number',
    it => it.children.meanGap,
    '下级目标减本级目标的均值',
    'mean of theirs less this one',
  ),
  measure(
    'peers_n',
    'integer',
    it => it.peers.n,
    '同一上级、同一层级的其他地区目标个数',
    'targets of other places of the same parent and level',
  ),
  measure('peers_mean', 'number', it => it.peers.mean, '其均值', 'their mean'),
  measure('peers_gap', 'number', it => it.peers.gap, '本目标减其均值', 'this target less their mean'),
  measure('peers_rank', 'integer', it => it.peers.rank, '在其中的位次（1 最高）', 'rank among them (1: the highest)'),
  ...gapColumns('revision', '本地上年目标', 'its own target of the year before', it => it.own),
  measure(
    'strength_change',
    'integer',
    it => it.own.strengthChange,
    '语气强度与上年目标之差',
    'strength less that of the year before',
  ),
  measure(
    'same_value_years',
    'integer',
    it => it.own.sameYears,
    '同一数值连续年数',
    'years in a row with the same number',
  ),
  measure(
    'new_target',
    'boolean',
    it => it.own.fresh,
    '上年报告有目标而无此指标',
    'last year’s report set targets, but none for this',
  ),
  measure('plan_mid', 'number', it => it.plan.mid, '五年规划的年均目标', 'the yearly rate of the five-year plan'),
  measure('plan_gap', 'number', it => it.plan.gap, '本目标减五年规划年均目标', 'this target less that rate'),
  measure('deviation_low', 'number', it => it.deviation.low, '结果减 numeric_low', 'result − numeric_low'),
  measure('deviation_mid', 'number', it => it.deviation.mid, '结果减 numeric_mid', 'result − numeric_mid'),
  measure('deviation_high', 'number', it => it.deviation.high, '结果减 numeric_high', 'result − numeric_high'),
  measure(
    'deviation_rate',
    'number',
    it => it.deviation.rate,
    '偏差率：deviation_mid 占目标的 %',
    'deviation_mid in % of the target',
  ),
  measure(
    'last_result',
    'number',
    it => it.last.result,
    '上年同一目标的结果',
    'result of the same target of the year before',
  ),
  measure(
    'target_minus_last_result',
    'number',
    it => it.last.targetMinusResult,
    '本目标减上年结果',
    'this target less that result',
  ),
  measure(
    'last_surprise',
    'number',
    it => it.last.surprise,
    '上年结果减上年目标',
    'result less target of the year before',
  ),
  measure('trend_n', 'integer', it => it.trend.n, '前三年中有结果的年数', 'years of the last three with a result'),
  measure('trend_mean', 'number', it => it.trend.mean, '其均值', 'their mean'),
  measure(
    'trend_gap',
    'number',
    it => it.trend.gap,
    '本目标减其均值（高估程度）',
    'this target less that mean (overambition)',
  ),
  measure(
    'attained_strict',
    'boolean',
    it => it.attained.strict,
    '是否达到，从严；无法判断为空',
    'reached, strict; empty: not to be judged',
  ),
  measure('attained_lenient', 'boolean', it => it.attained.lenient, '是否达到，从宽', 'reached, lenient'),
  measure(
    'met_years_strict',
    'integer',
    it => it.attained.strictYears,
    '连续达到年数，从严',
    'years in a row reached, strict',
  ),
  measure(
    'met_years_lenient',
    'integer',
    it => it.attained.lenientYears,
    '连续达到年数，从宽',
    'years in a row reached, lenient',
  ),
  ...reportColumns(),
]

function reportColumns(): Column<PanelLine>[] {
  const of = (name: string, count: (it: PanelMeasures['report']) => number | null, zh: string, en: string) =>
    measure(name, 'integer', it => count(it.report), `本报告：${zh}`, `of this report: ${en}`)
  const share = (
    name: string,
    part: (it: PanelMeasures['report']) => [number | null, number],
    zh: string,
    en: string,
  ) => measure(name, 'number', it => shareOf(...part(it.report)), `本报告：${zh}`, `of this report: ${en}`)
  return [
    of('report_promises_n', it => it.promises, '有数字或有比较的承诺个数', 'promises with a figure or a comparison'),
    of('report_judged_strict_n', it => it.judgedStrict, '其中可判断的个数，从严', 'of these judged, strict'),
    of('report_judged_lenient_n', it => it.judgedLenient, '其中可判断的个数，从宽', 'of these judged, lenient'),
    share(
      'report_kept_share_strict',
      it => [it.keptStrict, it.judgedStrict],
      '完成率，从严：完成 ÷ 可判断',
      'kept ÷ judged, strict',
    ),
    share(
      'report_kept_share_lenient',
      it => [it.keptLenient, it.judgedLenient],
      '完成率，从宽',
      'kept ÷ judged, lenient',
    ),
    of('report_silent_n', it => it.silent, '下一年报告未提及的个数', 'promises that the next report does not mention'),
    share('report_silence_share', it => [it.silent, it.promises], '沉默率：未提及 ÷ 全部', 'not mentioned ÷ all'),
    of(
      'report_claims_n',
      it => it.claims,
      '下一年报告中没有承诺的结果个数',
      'results of the next report without a promise',
    ),
    of('report_targets_n', it => it.targets, '主要目标个数', 'headline targets'),
    share(
      'report_quantified_share',
      it => [it.targetsQuantified, it.targets],
      '主要目标中有数字的比例',
      'headline targets with a number ÷ all',
    ),
    share(
      'report_ensure_share',
      it => [it.ensured, it.promises],
      '用“确保”类词的承诺比例',
      'promises with a word like 确保 ÷ all',
    ),
    share(
      'report_strive_share',
      it => [it.striven, it.promises],
      '用“力争”类词的承诺比例',
      'promises with a word like 力争 ÷ all',
    ),
    of('report_tasks_n', it => it.tasks, '全部承诺个数（含无数字的）', 'all commitments, also those without a figure'),
    share('report_lead_share', it => [it.led, it.tasks], '写明责任单位的比例', 'commitments that name a unit ÷ all'),
    share('report_due_share', it => [it.due, it.tasks], '写明期限的比例', 'commitments with a deadline ÷ all'),
  ]
}

function gapColumns(
  name: string,
  zh: string,
  en: string,
  of: (it: PanelMeasures) => { low: number | null; mid: number | null; high: number | null },
): Column<PanelLine>[] {
  return [
    measure(
      `${name}_gap_low`,
      'number',
      it => of(it).low,
      `最低数减${zh}的最高数`,
      `numeric_low less the highest number of ${en}`,
    ),
    measure(
      `${name}_gap`,
      'number',
      it => of(it).mid,
      `中间数减${zh}的中间数`,
      `numeric_mid less the central number of ${en}`,
    ),
    measure(
      `${name}_gap_high`,
      'number',
      it => of(it).high,
      `最高数减${zh}的最低数`,
      `numeric_high less the lowest number of ${en}`,
    ),
  ]
}

function measure(
  name: string,
  type: CellType,
  of: (it: PanelMeasures) => Cell,
  zh: string,
  en: string,
): Column<PanelLine> {
  return column(name, type, it => of(it.measures), zh, en)
}

function shareOf(part: number | null, whole: number): number | null {
  return part === null || whole === 0 ? null : Number((part / whole).toPrecision(12))
}
