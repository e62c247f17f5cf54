import { charTable } from '../../lexicon/char-table.ts'
import { codeOrNone } from '../../lexicon/code-at.ts'
import { valuePattern } from '../../lexicon/values.ts'

const LEVEL_ENDS = charTable('级建工')
const LEVEL_ALONE = valuePattern('level-alone')
const HEAD_OF_LEVELS = valuePattern('head-of-levels')
const LEVEL_STARTS = charTable('国自省市县区州乡镇')
const LEVEL_FIRST = valuePattern('level-first')
const LEVELS_JOINED = valuePattern('levels-joined')

/** Words of a level alone with the noun that stands at the end of a list: 6个|国家级|、30个省级、131个市级农民专业示范社. */
export const withHeadOfLevels = (words: string, text: string, end: number): string =>
  LEVEL_ENDS[codeOrNone(words, words.length - 1)] === 1 && LEVEL_ALONE.test(words)
    ? words + (HEAD_OF_LEVELS.exec(text.slice(end, end + 60))?.[1] ?? '')
    : words

/** How long the words of several levels are that one noun is of (88个|国家级、省级|创新平台), 0 where there are none. */
export function levelsJoined(text: string, from: number): number {
  if (LEVEL_STARTS[codeOrNone(text, from)] === 0) return 0
  return LEVELS_JOINED.exec(text.slice(from, from + 20))?.[0].length ?? 0
}

/** A level with the noun that only a later count names: 2个|国家级|和通渭、渭源3个省级现代农业产业园; '' where there is none. */
export function levelOfLater(text: string, from: number): string {
  if (LEVEL_STARTS[codeOrNone(text, from)] === 0) return ''
  const level = LEVEL_FIRST.exec(text.slice(from, from + 6))
  if (level === null) return ''
  const end = from + level[0].length
  const head = HEAD_OF_LEVELS.exec(text.slice(end, end + 60))
  return head === null ? '' : level[0] + head[1]
}
