import { charTable } from '../../lexicon/char-table.ts'
import { countedHeads, endsInHead } from '../../lexicon/clauses.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'

const ENDS = charTable('元上级的')
const SIZE = valuePattern('size-alone')
const LISTED = valuePattern('size-listed')
const KIND = valuePattern('sized-kind')

/** What a part of a list that ends with a size is a size of: 营业收入超50亿元、|超100亿元|产业集群; null when it is none. */
export function sharedKind(part: string, last: string): string | null {
  if (ENDS[codeOrNone(part, part.length - 1)] === 0 || !LISTED.test(part)) return null
  const kind = KIND.exec(last)
  return kind === null || endsInMeasure(kind[4]) ? null : kind[3] + kind[4]
}

/** The name of what a size alone counts, after things of another size or of none: 亿元以上项目336个,其中|10亿元以上|14个. */
export function ofOtherSize(words: string, last: string): string | null {
  if (ENDS[codeOrNone(words, words.length - 1)] === 0) return null
  const size = SIZE.exec(words)
  if (size === null) return null
  const kind = KIND.exec(last)
  // 销售收入|超百亿元的产业集群85个,其中|突破千亿元的5个
  if (kind !== null) {
    if (endsInMeasure(kind[4])) return null
    const measure = size[1] === '' && (endsInMeasure(kind[1]) || kind[1].endsWith('投资')) ? kind[1] : ''
    return measure + size[1] + size[2] + kind[3] + kind[4]
  }
  if (/[元亿\d]/.test(last) || !(endsInHead(last) || countedHeads.endingAt(last, last.length) !== null)) return null
  return `${size[1]}${size[2]}${/^[超过达突]/.test(size[2]) ? '的' : ''}${last}`
}

/** What follows a size in the last part of a list whose other parts are such a size alone: 220千伏、66千伏|全域容载比. */
export function ofSameUnit(part: string, last: string): string {
  const unit = /^[\d.]+([^\d]+)$/.exec(part)?.[1]
  const at = unit === undefined ? -1 : last.search(/[^\d.]/)
  return at > 0 && last.startsWith(unit!, at) ? last.slice(at + unit!.length) : ''
}

const CAPACITY = valuePattern('capacity')
const CUT = valuePattern('capacity-cut')
const IN_BULK = valuePattern('made-in-bulk')

/** What is taken away beside a capacity is one too: 压减炼铁产能1000万吨、|炼钢|800万吨. */
export function ofCapacity(words: string, unit: string, action: string | null, last: string): string {
  if (action === null || words.length < 2 || words.length > 8 || !IN_BULK.test(unit)) return words
  const shared = CUT.test(action) && !endsInMeasure(words) ? CAPACITY.exec(last) : null
  return shared === null || CAPACITY.test(words) ? words : words + shared[0]
}
