import { areaMeasures, countedAreas, countedDid, countedHeads, goesOnCounted } from '../../lexicon/clauses.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { aroundWords, linkKind, linkWords } from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { linkEnding } from './left-side.ts'

// 指标增幅|列全省|前三
const RANKED = valuePattern('rank-verb-before')

/**
 * What is counted, of words after a number that run on to the next value: 24个|特色产业|开票销售收入突破2600亿元,
 * 11个|国控断面|水质优良率达100%, 95个|专项债项目|发行债券176.4亿元. Null where they do not fall apart.
 */
export function countedBefore(words: string): string | null {
  const told = withoutLink(words)
  const measured = endsInMeasure(told)
  let last = 0
  let depth = 0
  for (let at = 1; at < told.length - 1; at++) {
    if (told[at - 1] === '(') depth++
    else if (told[at - 1] === ')') depth--
    if (depth > 0) continue
    const from = told[at] === '的' ? at + 1 : at
    // 次发达村(社区)|经营性纯收入
    const end = told[at - 1] === ')' ? told.lastIndexOf('(', at) : at
    const head = countedHeads.endingAt(told, at) ?? countedHeads.endingAt(told, end)
    if (head !== null) {
      if (countedDid.at(told, from) !== null) return told.slice(0, at)
      // 农业产业|化, 地区|生产总值
      if (measured && !goesOnCounted(codeAt(told, from)) && !(head === '地区' && told.startsWith('生产总值', from)))
        last = at
    } else if (last === 0 && (measured || told.length < words.length) && isOfArea(told, end, from)) last = at
  }
  return last > 0 ? told.slice(0, last) : null
}

const isOfArea = (words: string, at: number, from: number): boolean =>
  countedAreas.endingAt(words, at) !== null && areaMeasures.at(words, from) !== null

/** Whether a word tells how a figure stands, and no work: 达到, 增长; but 完成. */
export const tellsFigure = (word: string): boolean =>
  linkWords.has(word) && (linkKind(word) !== 'reach' || '达为到'.includes(word[0]))

/** Words without the links, and what belongs to them, at their end: 规模|达, 指标增幅|均居全省. */
export function withoutLink(words: string): string {
  let end = RANKED.exec(words)?.index ?? words.length
  for (let round = 0; round < 4 && end > 2; round++) {
    const { length } =
      aroundWords.endingAt(words, end) ?? linkEnding(words, end) ?? SOURCE.exec(words.slice(0, end))?.[0] ?? ''
    if (length === 0 || end - length < 2) break
    end -= length
  }
  return words.slice(0, end)
}

const SOURCE = /[由从]$/
