import { endsInPrice, endsInRatio } from '../../lexicon/clauses.ts'
import type { NotQuantityReason } from '../quantities/quantity.ts'
import { isIndex } from './measure.ts'
import { afterOf, OF_SIZE, type StandingValue } from './standing-value.ts'

// 200万以上人口|大县; but 80万以上人口|在城镇落户
const PEOPLE_OF = /^人口(?![在落脱实全摆受得享])[一-龥]/

/** Why a number without a unit is no value: a bound, the end of a name; or null when it is one. */
export function plainReason(value: StandingValue): NotQuantityReason | null {
  const { q, left, limit, words, joined, noun, owned, bound } = value
  const after = afterOf(value)
  // 税收过1000万的企业, 200万以上人口大县
  if (q.unit !== '')
    return (q.start < q.number && q.comparator !== '~' && owned) ||
      (bound && PEOPLE_OF.test(after)) ||
      // 产值超千亿产业集群
      (q.start < q.number && q.comparator === '>' && OF_SIZE.test(after))
      ? 'threshold'
      : null
  if ((/^[、和至]\d/.test(after) && limit <= q.end + 1) || (joined && words.length <= 1)) return null
  if (left.link !== null && !noun && (left.subject !== '' || words.length > 0)) return null
  // 居民消费价格指数101左右, 城乡居民收入比2.3以内
  if (!noun && left.link === null && (endsInRatio(left.subject) || (endsInPrice(left.subject) && isIndex(q.value))))
    return null
  return 'name'
}
