import { indicatorById } from '../lexicon/indicators.ts'
import { BASES, BINDINGS, QUALIFIERS } from '../lexicon/wording.ts'
import { coded, column } from './export-columns.ts'
import type { Code, Column } from './export-table.ts'
import { strengthOf } from './panel-index.ts'
import { READING_RULE_CODES } from './panel-numbers.ts'
import { type PanelLine, SECTIONS } from './panel-statement.ts'

const STRENGTHS: readonly Code[] = [
  { value: 3, zh: '确保', en: 'ensure' },
  { value: 2, zh: '无强度词', en: 'no word of force' },
  { value: 1, zh: '力争', en: 'strive' },
]
const plainCodes = (words: readonly string[]): readonly Code[] => words.map(value => ({ value, zh: value, en: value }))

/** What is promised, where it stands, how it is worded. */
export const PANEL_PROMISE_COLUMNS: Column<PanelLine>[] = [
  column(
    'place_id',
    'text',
    it => it.place.code,
    '地区代码（GB/T 2260，报告当年）',
    'code of the place (GB/T 2260, as of the report)',
  ),
  column('place_name', 'text', it => it.place.name, '地区名称', 'name of the place'),
  column('level', 'text', it => it.place.level, '层级', 'nation, province, prefecture or county'),
  column('parent_id', 'text', it => it.parent, '上级地区代码', 'code of the area it lies in'),
  column('report_year', 'integer', it => it.reportYear, '报告年份', 'year of the report'),
  column(
    'target_year',
    'integer',
    it => yearsOf(it.link.target.period).last,
    '目标年份（跨年目标为末年）',
    'year the target is for (the last of several)',
  ),
  column(
    'target_year_from',
    'integer',
    it => yearsOf(it.link.target.period).first,
    '目标起始年份',
    'first year the target is for',
  ),
  column(
    'doc_sha256',
    'text',
    it => it.text.sha256,
    '目标所在来源文件的 SHA-256',
    'SHA-256 of the source the target stands in',
  ),
  column(
    'span_start',
    'integer',
    it => it.span.start,
    '引文起点（正文 UTF-16 码元）',
    'where the quote begins in the text (UTF-16 code units)',
  ),
  column('span_end', 'integer', it => it.span.end, '引文终点（不含）', 'where the quote ends (not included)'),
  column('quote', 'text', it => it.link.target.quote, '引文：目标所在分句', 'the clause of the target, as in the text'),
  column('value_start', 'integer', it => it.link.target.start, '数值起点', 'where the value begins'),
  column('value_end', 'integer', it => it.link.target.end, '数值终点（不含）', 'where the value ends (not included)'),
  coded(
    column('section_role', 'text', it => it.section, '所在部分', 'part of the report it stands in'),
    SECTIONS,
  ),
  column('kind', 'text', it => it.link.kind, '承诺种类', 'target, task or livelihood'),
  column(
    'indicator_id',
    'text',
    it => it.link.target.indicator,
    '指标编号，不属于任何指标时为空',
    'id of the indicator; empty where it is none',
  ),
  column(
    'definition_note',
    'text',
    it => definitionOf(it),
    '指标名称；无指标时为原文中的对象',
    'name of the indicator; where it is none, the words of the text',
  ),
  column('subject', 'text', it => it.link.target.subject, '原文中的对象', 'what is measured, in the words of the text'),
  column('action', 'text', it => it.link.target.action, '动作：新建、改造……', 'the verb when work is counted'),
  column(
    'member',
    'text',
    it => it.link.target.member,
    '分项：城镇、农村……',
    'which of two things that one phrase names',
  ),
  column(
    'measure',
    'text',
    it => it.link.target.measure,
    '量的种类：level 数量、growth 增速（下降为负）、share 比率、change 变化、multiple 倍数、rank 位次',
    'level, growth (negative for a fall), share, change, multiple or rank',
  ),
  column('unit', 'text', it => it.link.target.unit, '计量单位，照原文', 'unit as written'),
  coded(
    column('basis', 'list', it => it.bases, '口径词：分句中写明的', 'basis, where the clause names one'),
    plainCodes(BASES),
  ),
  column('low', 'number', it => it.numbers.low, '下界，照原文；未设为空', 'lower bound as written; empty: open'),
  column('high', 'number', it => it.numbers.high, '上界，照原文；未设为空', 'upper bound as written; empty: open'),
  column(
    'low_closed',
    'boolean',
    it => it.numbers.lowClosed,
    '达到下界本身是否算完成',
    'whether the lower bound itself satisfies',
  ),
  column(
    'high_closed',
    'boolean',
    it => it.numbers.highClosed,
    '达到上界本身是否算完成',
    'whether the upper bound itself satisfies',
  ),
  coded(
    column('qualifier', 'text', it => it.qualifier, '限定词', 'how the value is qualified, by the words of the text'),
    plainCodes(QUALIFIERS),
  ),
  column(
    'comparator',
    'text',
    it => it.link.target.comparator,
    '比较词的代码',
    'the comparator: = >= > <= < ~ range same-as above not-below up down as-assigned',
  ),
  column(
    'reference_target',
    'text',
    it => it.reference,
    '与什么相比：全国、全省、上年……；其他照原文',
    'what it refers to: nation, province, last year…; else as written',
  ),
  coded(
    column(
      'strength',
      'integer',
      it => strengthOf(it.link.target.force),
      '语气强度',
      'strength of commitment, ordinal',
    ),
    STRENGTHS,
  ),
  column('strength_cue_start', 'integer', it => it.cue?.start ?? null, '语气词起点', 'where the word of force begins'),
  column(
    'strength_cue_end',
    'integer',
    it => it.cue?.end ?? null,
    '语气词终点（不含）',
    'where it ends (not included)',
  ),
  column(
    'stretch_clause',
    'boolean',
    it => it.stretch !== null,
    '是否附有“争取更好”一类的话',
    'whether a clause hopes for more (努力争取更好结果)',
  ),
  column('stretch_start', 'integer', it => it.stretch?.start ?? null, '该分句起点', 'where that clause begins'),
  column('stretch_end', 'integer', it => it.stretch?.end ?? null, '该分句终点（不含）', 'where it ends (not included)'),
  coded(
    column(
      'binding',
      'text',
      it => it.binding,
      '约束性或预期性，句中写明的',
      'binding or expected, where the sentence says so',
    ),
    plainCodes(BINDINGS),
  ),
  column('numeric_low', 'number', it => it.numbers.numericLow, '用于计算的最低数', 'lowest number to compute with'),
  column('numeric_mid', 'number', it => it.numbers.mid, '用于计算的中间数', 'central number to compute with'),
  column('numeric_high', 'number', it => it.numbers.numericHigh, '用于计算的最高数', 'highest number to compute with'),
  coded(
    column(
      'reading_rule_id',
      'text',
      it => it.numbers.rule,
      '三个数由文字得出的规则',
      'rule by which these numbers come from the words',
    ),
    READING_RULE_CODES,
  ),
]

/** `2016/2020` → 2016 and 2020; `2021-06` → 2021 twice. */
function yearsOf(period: string): { first: number | null; last: number | null } {
  const years = period.match(/\d{4}/g)?.map(Number) ?? []
  return { first: years[0] ?? null, last: years.at(-1) ?? null }
}

function definitionOf({ link: { target } }: PanelLine): string {
  return (target.indicator && indicatorById(target.indicator)?.name) || target.subject
}
