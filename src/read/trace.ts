/** The rules of reading that `jiannuo explain` names, with what each does. */
export const RULES = {
  number: '数与单位',
  comparator: '比较词',
  'not-quantity': '不是数量',
  'left-side': '数前之词',
  'rank-words': '名次',
  'counted-noun': '数后名词',
  subject: '所量之物',
  'subject-carried': '主语承前',
  distribution: '分别／各：逐一分配',
  measure: '量的种类',
  wordless: '无数字的目标',
  mood: '语气',
  indicator: '指标',
  status: '所在部分 → 目标或完成',
  period: '时间',
} as const

export type RuleId = keyof typeof RULES

/** Told of every rule that read something: the stretch it read and what came of it. */
export type Trace = (start: number, end: number, rule: RuleId, result: string) => void
