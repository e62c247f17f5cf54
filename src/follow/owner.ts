import { AREA_OWNER, partsOfPlace } from '../lexicon/areas.ts'
import type { ReasonCode } from '../model/following.ts'
import { isCounted } from './compare.ts'
import { passageOf } from './passage.ts'
import type { Thing } from './thing.ts'

/**
 * The figure of a part of the place, or of another, against that of the whole: 山南新区固定资产投资, 五县（市）生产总值, 其中市本级增长6.7%.
 * Only the names of parts that the lexicon knows count, anywhere from the name of the figure to its value.
 */
export function ownerConflict(target: Thing, result: Thing): ReasonCode | null {
  if (ownerOf(target) !== ownerOf(result)) return 'thing-differs'
  const [mine, theirs] = [partsOf(target), partsOf(result)]
  const alike = mine.length === 0 ? theirs.length === 0 : mine.some(part => theirs.includes(part))
  return alike ? null : 'thing-differs'
}

function ownerOf({ observation: { subject }, reading }: Thing): string {
  const owner = AREA_OWNER.exec(subject)?.[0] ?? ''
  return owner === reading.place?.name ? '' : owner
}

/** The parts of the place that the words from the name to the value tell of; of counts none, they stand beside others (7个区县、885个村). */
function partsOf(thing: Thing): string[] {
  const { observation, reading } = thing
  if (isCounted(thing)) return []
  const { start } = passageOf(reading.text, observation)
  const words = reading.text.slice(start, observation.start)
  return partsOfPlace(words.replaceAll(reading.place?.name ?? '\n', ''))
}
