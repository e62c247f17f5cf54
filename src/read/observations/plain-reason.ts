import { endsInPrice, endsInRatio } from '../../lexicon/clauses.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { NotQuantityReason } from '../quantities/quantity.ts'
import { isIndex } from './measure.ts'
import { afterOf, OF_SIZE, type StandingValue } from './standing-value.ts'

// 200万以上人口|大县; but 80万以上人口|在城镇落户
const PEOPLE_OF = valuePattern('people-of')

// 全省|3600万各族人民聚精会神搞建设: who is addressed, not what is counted
const ADDRESSED = valuePattern('addressed')
const SERVED = valuePattern('served')

// 2.6、|3.5和5.1倍; but 110、|119、120平台
const SHARES_UNIT = valuePattern('shares-unit')
const MOVED = valuePattern('moved')

const MILLION = 1e6

/** Why a number without a unit is no value: a bound, the end of a name; or null when it is one. */
export function plainReason(value: StandingValue): NotQuantityReason | null {
  const { q, left, limit, words, joined, noun, owned, bound } = value
  const after = afterOf(value)
  const people = ADDRESSED.exec(value.text.slice(q.end, q.end + 12))
  if (people !== null && !SERVED.test(words + value.text.slice(q.end, q.end + 20))) return 'name'
  // 税收过1000万的企业, 200万以上人口大县
  // 一亿二千万|农户
  if (q.unit !== '' || (q.chinese && q.value >= MILLION))
    return (q.start < q.number && q.comparator !== '~' && owned) ||
      (bound && PEOPLE_OF.test(after)) ||
      // 产值超千亿产业集群, 两千亿产业集群
      (((q.start < q.number && q.comparator === '>') || (q.chinese && q.unit !== '')) && OF_SIZE.test(after))
      ? 'threshold'
      : null
  // 分别是2010年的2.6、|3.5和5.1倍
  if ((limit <= q.end + 1 && SHARES_UNIT.test(value.text.slice(q.end, q.end + 36))) || (joined && words.length <= 1))
    return null
  // 科技创新指数从35.9|提高至39.6
  if (left.from && left.subject !== '' && MOVED.test(after)) return null
  if (left.link !== null && !noun && (left.subject !== '' || words.length > 0)) return null
  // 居民消费价格指数101左右, 城乡居民收入比2.3以内
  if (!noun && left.link === null && (endsInRatio(left.subject) || (endsInPrice(left.subject) && isIndex(q.value))))
    return null
  return 'name'
}
