import type { FollowIssue, LinkDecision, PromiseRow, ScoreText } from '../../client/api-types.ts'

export type Verdict = PromiseRow['verdict']
export type PromiseKind = PromiseRow['kind']

/** In the order of a bar: what was kept, what was not, what is not known. */
export const VERDICTS: readonly Verdict[] = ['exceeded', 'met', 'nearly', 'missed', 'not-comparable', 'not-reported']
export const JUDGED: readonly Verdict[] = ['exceeded', 'met', 'nearly', 'missed']
export const KINDS: readonly PromiseKind[] = ['target', 'livelihood', 'task']

type Codes = {
  verdicts: Record<Verdict, string>
  kinds: Record<PromiseKind, string>
  softenings: Record<PromiseRow['softening'][number], string>
  choices: Record<LinkDecision['choice'], string>
  provenances: Record<NonNullable<ScoreText['provenance']>, string>
  issues: Record<FollowIssue['code'], string>
}

/** What the codes of following are called. */
export const CODE_WORDS: { zh: Codes; en: Codes } = {
  zh: {
    verdicts: {
      exceeded: '超额完成',
      met: '完成',
      nearly: '基本完成',
      missed: '未完成',
      'not-comparable': '无法比较',
      'not-reported': '未见报告',
    },
    kinds: { target: '主要目标', livelihood: '民生实事', task: '工作任务' },
    softenings: {
      dropped: '不再提出',
      'number-dropped': '去掉数字',
      looser: '措辞放宽',
      weaker: '语气减弱',
      lower: '目标调低',
      'below-result': '低于上年实绩',
      later: '期限推后',
    },
    choices: { accept: '认可', change: '改判', reject: '否定' },
    provenances: {
      holds: '出处完好',
      'source-missing': '来源文件不见了',
      'source-altered': '来源文件已被改动',
      'text-altered': '正文已被改动',
      'edition-gone': '这个版本已不在库中',
    },
    issues: {
      'no-next-report': '库中没有下一年的报告，承诺照列，尚无从核对。',
      'report-missing': '库中没有这一年的报告。',
      'reports-differ': '同一年有两篇不同的报告，不作取舍。',
      'report-misfiled': '有文件所在位置的地区或年份与正文不一致。',
      'report-incomplete': '报告不完整，未见报告的结论须谨慎。',
      'years-apart': '两篇报告不是相邻两年。',
      'places-differ': '两篇报告不是同一地区。',
      'decision-lost': '有人的决定在现在的正文里找不到原处，未予套用。',
    },
  },
  en: {
    verdicts: {
      exceeded: 'exceeded',
      met: 'met',
      nearly: 'nearly',
      missed: 'missed',
      'not-comparable': 'not comparable',
      'not-reported': 'not reported',
    },
    kinds: { target: 'Headline targets', livelihood: 'Livelihood items', task: 'Tasks' },
    softenings: {
      dropped: 'no longer set',
      'number-dropped': 'number dropped',
      looser: 'looser words',
      weaker: 'weaker force',
      lower: 'lower target',
      'below-result': 'below last result',
      later: 'later deadline',
    },
    choices: { accept: 'accepted', change: 'changed', reject: 'rejected' },
    provenances: {
      holds: 'source intact',
      'source-missing': 'source file is gone',
      'source-altered': 'source file was altered',
      'text-altered': 'text was altered',
      'edition-gone': 'edition no longer kept',
    },
    issues: {
      'no-next-report': 'The next report is not kept: promises are listed, nothing can be checked yet.',
      'report-missing': 'There is no report of this year.',
      'reports-differ': 'Two different reports of one year: neither is chosen.',
      'report-misfiled': 'A file is filed under another place or year than its text says.',
      'report-incomplete': 'A report breaks off: take “not reported” with care.',
      'years-apart': 'The reports are not of consecutive years.',
      'places-differ': 'The reports are not of one place.',
      'decision-lost': 'A human decision no longer finds its place in the text and was not applied.',
    },
  },
}

/** A sign for each verdict, so that it shows without colour. */
export const VERDICT_SIGNS: Record<Verdict, string> = {
  exceeded: '▲',
  met: '✓',
  nearly: '≈',
  missed: '✕',
  'not-comparable': '≠',
  'not-reported': '…',
}
