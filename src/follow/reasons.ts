import { decimalOf, subtractDecimals, writeDecimal } from '../model/decimal.ts'
import type { Reason } from '../model/following.ts'
import type { Candidate } from './match.ts'
import type { Thing } from './thing.ts'

/** What keeps a result from being judged, for people. */
export const CONFLICTS: { [code in Reason['code']]?: string } = {
  'measure-differs': '口径不同：一处是总量，一处是增速或比重',
  'unit-differs': '计量单位不同',
  'stock-against-increment': '一处是总量，一处是增量，且没有上年总量可换算',
  'stage-differs': '项目所处阶段不同',
  'verb-differs': '所做的事不同',
  'thing-differs': '相近而不相同的事项',
  'period-differs': '结果是其他年份或多年合计',
  'same-programme': '同一行动的另一项指标',
  'result-is-part': '结果只是承诺范围的一部分，不足以判断未完成',
  'result-is-whole': '结果范围比承诺更宽，不足以判断',
  'reference-unknown': '结果没有数字',
}

/** Why the result is taken to answer the promise. */
export function basisOf({ basis, target, result }: Candidate): Reason {
  const [promised, reported] = [target.observation.subject, result.observation.subject]
  const message: { [code in Reason['code']]?: string } = {
    'same-indicator': `同一指标：${promised}、${reported}`,
    'same-thing': `同一事项：${promised}、${reported}`,
    'result-is-part': `结果“${reported}”属于承诺“${promised}”的一部分`,
    'result-is-whole': `结果“${reported}”的范围包含承诺“${promised}”`,
    'same-number': `名称不同而数字相同：${promised}、${reported}`,
    'same-programme': `同在“${target.names.find(it => result.names.includes(it)) ?? ''}”之下`,
  }
  return { code: basis, message: message[basis] ?? `${promised}、${reported}` }
}

export function valueWords({ observation, reading }: Thing): string {
  return reading.text.slice(observation.start, observation.end)
}

/** ，相差-1个百分点: said where both are in one unit. */
export function differenceWords({ observation: target }: Thing, { observation: result }: Thing): string {
  if (target.unit !== result.unit || target.value === null || result.value === null) return ''
  const difference = writeDecimal(subtractDecimals(decimalOf(result.value), decimalOf(target.value)))
  return `，相差${difference}${target.unit === '%' ? '个百分点' : target.unit}`
}
