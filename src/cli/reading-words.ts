import type { Commitment, Kind, Level, Measure, Status } from '../model/reading.ts'
import type { Words } from './language.ts'

/** What the table calls things, in each language. */
export const KIND_WORDS: Record<Kind, Words> = {
  'work-report': { zh: '政府工作报告', en: 'work report' },
  'task-list': { zh: '任务分解', en: 'task list' },
  communique: { zh: '统计公报', en: 'communique' },
  plan: { zh: '规划计划', en: 'plan' },
  figures: { zh: '数据表', en: 'figures' },
  news: { zh: '新闻', en: 'news' },
  other: { zh: '其他', en: 'other' },
}

export const LEVEL_WORDS: Record<Level, Words> = {
  nation: { zh: '全国', en: 'nation' },
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '地级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
}

export const STATUS_WORDS: Record<Status, Words> = {
  result: { zh: '完成', en: 'results' },
  estimate: { zh: '预计', en: 'estimates' },
  target: { zh: '目标', en: 'targets' },
}

export const COMMITMENT_WORDS: Record<Commitment['kind'], Words> = {
  target: { zh: '主要目标', en: 'headline targets' },
  task: { zh: '任务', en: 'tasks' },
  livelihood: { zh: '民生实事', en: 'livelihood items' },
}

export const MEASURE_WORDS: Record<Measure, Words> = {
  level: { zh: '数量', en: 'level' },
  growth: { zh: '增长', en: 'growth' },
  share: { zh: '比率', en: 'share' },
  change: { zh: '变化', en: 'change' },
  multiple: { zh: '倍数', en: 'multiple' },
  rank: { zh: '位次', en: 'rank' },
}

/** Of a measure that went down; the words of a text mostly give the amount without its sign. */
export const FALL_WORDS: Partial<Record<Measure, Words>> = {
  growth: { zh: '下降', en: 'fall' },
  change: { zh: '降低', en: 'decrease' },
}

export const FORCE_WORDS: Record<'ensure' | 'strive', Words> = {
  ensure: { zh: '确保', en: 'ensure' },
  strive: { zh: '力争', en: 'strive' },
}

export const TABLE_WORDS = {
  text: { zh: '正文', en: 'text' },
  characters: { zh: '字', en: 'characters' },
  headings: { zh: '标题', en: 'headings' },
  observations: { zh: '指标值', en: 'observations' },
  commitments: { zh: '承诺', en: 'commitments' },
  issues: { zh: '存疑', en: 'issues' },
  untitled: { zh: '(无标题)', en: '(untitled)' },
  placeUnknown: { zh: '地区不明', en: 'place unknown' },
  yearUnknown: { zh: '年份不明', en: 'year unknown' },
  incomplete: { zh: '不完整', en: 'incomplete' },
  more: { zh: '另有', en: 'more:' },
} as const satisfies Record<string, Words>
