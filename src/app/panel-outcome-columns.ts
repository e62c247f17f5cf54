import { VERDICTS } from '../model/following.ts'
import { coded, column } from './export-columns.ts'
import type { Code, Column } from './export-table.ts'
import { isFollowed, type PanelLine } from './panel-statement.ts'

const VERDICT_CODES: readonly Code[] = Object.entries(VERDICTS).map(([value, words]) => ({ value, ...words }))

/** What a later text says of it. */
export const PANEL_OUTCOME_COLUMNS: Column<PanelLine>[] = [
  column(
    'followed',
    'boolean',
    isFollowed,
    '是否有文可查：下一年报告，或载有结果的其他文本',
    'whether there is a text to look in: the next report, or another that gives the result',
  ),
  column(
    'result_low',
    'number',
    it => it.result?.numbers.low ?? null,
    '结果下界，照原文',
    'lower bound of the result as written',
  ),
  column(
    'result_high',
    'number',
    it => it.result?.numbers.high ?? null,
    '结果上界，照原文',
    'upper bound of the result as written',
  ),
  column('result_mid', 'number', it => it.result?.numbers.mid ?? null, '结果数值', 'the result'),
  column('result_unit', 'text', it => it.result?.quoted.unit ?? null, '结果的单位', 'unit of the result'),
  column('result_measure', 'text', it => it.result?.quoted.measure ?? null, '结果的量的种类', 'measure of the result'),
  column(
    'result_status',
    'text',
    it => it.result?.quoted.status ?? null,
    'result 完成，estimate 预计',
    'result, or estimate (预计)',
  ),
  column('result_period', 'text', it => it.result?.quoted.period ?? null, '结果所属时期', 'period of the result'),
  column(
    'result_quote',
    'text',
    it => it.result?.quoted.quote ?? null,
    '结果的引文',
    'the clause of the result, as in the text',
  ),
  column(
    'result_start',
    'integer',
    it => it.result?.quoted.start ?? null,
    '结果数值起点',
    'where the value of the result begins',
  ),
  column(
    'result_end',
    'integer',
    it => it.result?.quoted.end ?? null,
    '结果数值终点（不含）',
    'where it ends (not included)',
  ),
  column(
    'result_source',
    'text',
    it => it.result?.source ?? null,
    '结果出处：report 报告，task-list 清单，communique 统计公报，csv 外部数据',
    'where the result is from: report, task-list, communique, csv',
  ),
  column(
    'result_sha256',
    'text',
    it => it.result?.sha256 ?? null,
    '结果所在来源文件的 SHA-256',
    'SHA-256 of the source the result stands in',
  ),
  verdict('verdict', it => it.link.verdict, '兑现情况', 'what became of it'),
  verdict(
    'verdict_strict',
    it => it.link.strict,
    '兑现情况，从严（左右即原数，预计不算结果）',
    'the same, strict (左右 is the number itself; an estimate is no result)',
  ),
  verdict('verdict_lenient', it => it.link.lenient, '兑现情况，从宽', 'the same, lenient'),
  column(
    'verdict_agree',
    'boolean',
    it => (!isFollowed(it) ? null : it.link.strict === it.link.lenient),
    '从严与从宽是否一致',
    'whether the strict and the lenient verdict agree',
  ),
  column(
    'match_basis',
    'text',
    it => it.link.reasons[0]?.code ?? null,
    '认作同一事项的依据，或未判定的原因',
    'why the result is taken to speak of it, or why there is no verdict',
  ),
  column('reasons', 'list', it => it.link.reasons.map(reason => reason.code), '全部理由的代码', 'codes of all reasons'),
  column(
    'confidence',
    'number',
    () => null,
    '置信度：尚无经检验的概率，一律为空',
    'confidence: there is no tested probability yet; always empty',
  ),
  column(
    'not_found_search_trace',
    'text',
    it => traceOf(it),
    '没有找到结果时：查了哪些词、哪些部分，最近的候选',
    'where no result was found: words and sections searched, nearest candidates',
  ),
  column(
    'carried_over',
    'boolean',
    it => (!isFollowed(it) ? null : it.link.carriedOver !== null),
    '下一年报告是否再次提出',
    'whether the next report promises it again',
  ),
  column('softening', 'list', it => it.link.softening, '下一年目标的弱化', 'in what next year’s target is softer'),
]

function verdict(name: string, of: (it: PanelLine) => string, zh: string, en: string): Column<PanelLine> {
  return coded(
    column(name, 'text', it => (!isFollowed(it) ? null : of(it)), zh, en),
    VERDICT_CODES,
  )
}

function traceOf({ link: { searched } }: PanelLine): string | null {
  if (searched === null) return null
  const nearest = searched.nearest.map(it => `${it.quote}（${it.reason.code}）`)
  return `词：${searched.words.join('、')}｜部分：${searched.sections.join('、')}｜最近：${nearest.join('、')}`
}
