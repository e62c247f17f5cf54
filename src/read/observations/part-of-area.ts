import { AREA_PARTS, AREA_SUMS, DONE_BY_PART, HEADED_BY_PART, namesPart, WHOLE_AREA } from '../../lexicon/areas.ts'
import { charTable, endsOf, nextOf } from '../../lexicon/char-table.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { isCommonWord, placeNameAt } from '../../lexicon/places.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Statement } from './statement.ts'

const PART_NAMES = new WordSet(AREA_PARTS)
const OWN_LEVEL = /本级$/
const AREAS = '县区市镇旗乡'
const COUNTED = /[\d个多余]$/
const LONGEST = 120
/** One of these stands before the value of a part, or its subject begins with one. */
const PARTLY = charTable(`${endsOf(AREA_PARTS)}级`)

/**
 * Whether a value that seems one of the whole area `place` is not: of its counties, of one level, of a zone, of another place.
 * `owned`: where the last value ends whose name said so, or -1.
 */
export function isOfPart(
  text: string,
  sentence: number,
  { subject, start }: Statement,
  indicator: string,
  place: string | null,
  owned: number,
): boolean {
  if (subject.startsWith('县域')) return AREA_SUMS.has(indicator) || indicator === 'urbanization'
  if (!AREA_SUMS.has(indicator)) return false
  if (namesPart(subject) || isElsewhere(subject, place)) return true
  // 滇中新区地区生产总值增长15.7%,|规模以上工业增加值增长66.3%
  if (owned >= 0 && goesOn(text.slice(owned, start)) && !isOwn(subject, place)) return true
  const from = Math.max(sentence, start - 2 * LONGEST)
  if (isDoneByPart(text.slice(from, start))) return true
  if (nextOf(PARTLY, text, from, start) === start && !AREAS.includes(subject[0])) return false
  const before = text.slice(from, start)
  const named = before.lastIndexOf(subject)
  // 市本级|公共财政预算收入, 44个|县公共财政预算收入
  if (named > 0) {
    const owner = before.slice(Math.max(0, named - 3), named)
    if (OWN_LEVEL.test(owner) || (AREAS.includes(subject[0]) && COUNTED.test(owner))) return true
  }
  const clause = before.slice(before.lastIndexOf(';') + 1)
  return clause.length <= LONGEST && PART_NAMES.isIn(clause) && HEADED_BY_PART.test(clause) && !WHOLE_AREA.test(clause)
}

// 六县实现地区生产总值546.7亿元,增长9.8%;|财政收入40.45亿元
function isDoneByPart(before: string): boolean {
  const ofSentence = DONE_BY_PART.exec(before)
  if (ofSentence !== null) return !WHOLE_AREA.test(before.slice(ofSentence[0].length))
  return DONE_BY_PART.test(before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1))
}

const goesOn = (between: string): boolean => !/[;:]/.test(between) && !WHOLE_AREA.test(between)

/** Whether the name of a figure says whose it is, and that is not the whole: 滇中新区地区生产总值, 柳城县生产总值. */
export const isOwned = (subject: string, place: string | null): boolean =>
  endsInMeasure(subject) && (PART_NAMES.isIn(subject) || isElsewhere(subject, place))

const isOwn = (subject: string, place: string | null): boolean => {
  const name = placeNameAt(subject, 0)
  return place !== null && (name === null ? subject.startsWith(place.slice(0, 2)) : isNameOf(name, place))
}

// 南昌, 南昌市 name 南昌市; 南昌县 is a county of it
const isNameOf = (name: string, place: string): boolean =>
  place.startsWith(name.slice(0, 2)) && (!COUNTY_ENDS.includes(name.slice(-1)) || place.endsWith(name.slice(-1)))
const COUNTY_ENDS = '县旗'

function isElsewhere(subject: string, place: string | null): boolean {
  // 全州地区生产总值: no 全州县
  if (place === null || WHOLE_AREA.test(subject)) return false
  const name = placeNameAt(subject, 0)
  return name !== null && !isCommonWord(name) && name.length < subject.length && !isNameOf(name, place)
}
