import { valuePattern } from '../../lexicon/values.ts'
import { copyOfQuantity, type Quantity } from '../quantities/quantity.ts'
import type { Naming } from './group-name.ts'
import type { LeftSide } from './left-side.ts'
import { type Valued, valuedAs } from './measure.ts'
import type { Memory } from './memory.ts'

/** How the first of values side by side is taken, by `read` or by what was done; one that has no words of its own as the value before. */
export function takenAs(
  first: Quantity,
  left: LeftSide,
  words: string,
  noun: string,
  memory: Memory,
  read: Valued,
): Valued {
  if (isDone(first, left, noun)) return valuedAs('level', false, read)
  return goesOn(first, left, words, noun, memory)
    ? valuedAs(memory.valued!.measure, memory.valued!.negative, read)
    : read
}

// 地区生产总值增长7.5%左右,力争8%
const STRIVING = valuePattern('striving')
const goesOn = (q: Quantity, left: LeftSide, words: string, noun: string, memory: Memory): boolean =>
  q.kind === 'percent' &&
  noun === '' &&
  memory.valued?.measure !== 'level' &&
  left.subject === '' &&
  left.action === null &&
  memory.valued !== null &&
  memory.last !== null &&
  (left.link === null || STRIVING.test(words))

// 增加13个公共停车场: what was done, not by how much a figure grew
const isDone = (q: Quantity, left: LeftSide, noun: string): boolean =>
  q.kind === 'amount' &&
  noun !== '' &&
  left.baseline === null &&
  (left.link === 'up' || left.link === 'down') &&
  (left.subject === '' || q.unitClass === 'count')

// 超目标任务42个、23个百分点; 分别提高1.5、2.3个百分点; 分别突破200亿元、50万人次
export function shareUnit(q: Quantity, last: Quantity, first: Quantity): Quantity {
  const bare = q.unit === '' && q.unitClass === 'none' && q.kind === 'amount'
  const unit = (q.unit === '个' && last.unit.length > 1 && last.unit.startsWith('个')) || bare
  const sign = first.start < first.number && q.comparator === '=' && first.comparator !== '~'
  if (!unit && !sign) return q
  const shared = copyOfQuantity(q)
  if (unit) {
    shared.unit = last.unit
    shared.kind = last.kind
    shared.unitClass = last.unitClass
  }
  if (sign) shared.comparator = first.comparator
  return shared
}

/** A value as it counts once its group is named: 4县(市) has no unit but what is counted, 突破50项 is no bound. */
export function asCounted(q: Quantity, { isPlaces, isSolved }: Naming): Quantity {
  if (!isPlaces && !isSolved) return q
  const counted = copyOfQuantity(q)
  if (isPlaces) counted.unit = ''
  else counted.comparator = '='
  return counted
}
