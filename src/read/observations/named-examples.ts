import { dependentNouns, respectivelyWords } from '../../lexicon/grammar.ts'
import { endsInMeasure } from '../../lexicon/moods.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { type Subject, tidySubject, withSharedTail } from './subjects.ts'
import { listOf } from './word-lists.ts'

/** 航空航天、集成电路、新能源|等新兴产业产值|分别增长20%、39.1%、25%: each of those named, where there are as many as values. */
export function splitExamples(said: string, kind: string, count: number): Subject[] | null {
  if (!said.endsWith(kind) || said[said.length - kind.length - 1] !== '等') return null
  const named = said.slice(0, -kind.length - 1)
  const parts = [listOf(named), listOf(named, '、')].find(list => list.length === count)
  if (parts === undefined || parts.some(part => part.length < 2)) return null
  return parts.map(part => ({ words: measuredOf(tidySubject(part, null), kind), member: null }))
}

const KIND = valuePattern('bare-kind')

function measuredOf(part: string, kind: string): string {
  // 新材料、电子信息|等产业产值
  if (KIND.test(kind)) return part + (part.endsWith('业') ? kind.replace(KIND, '') : kind)
  const words = withSharedTail(part, kind)
  if (words !== part || endsInMeasure(part)) return words
  // 教育、医疗|等财政支出
  return part + (dependentNouns.endingAt(kind, kind.length, 1) ?? '')
}

/** “浙里办”|“浙政钉”|用户|分别达到199万和18万: names side by side share what stands before and after them. */
export function splitQuoted(words: string, count: number): Subject[] | null {
  if (!words.includes('”“')) return null
  const from = words.indexOf('“')
  const to = words.lastIndexOf('”') + 1
  const names = words.slice(from, to).match(QUOTED)
  if (names?.length !== count || names.join('').length < to - from - count) return null
  const rest = words.slice(to + (respectivelyWords.at(words, to)?.length ?? 0))
  return names.map(name => ({ words: words.slice(0, from) + name + rest, member: null }))
}

const QUOTED = /“[^“”]*”/g
