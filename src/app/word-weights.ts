import { TOPICS, topicById } from '../lexicon/topics.ts'
import type { Level } from '../model/reading.ts'
import type { Filter, Store, WordCountRow } from './kept.ts'

export type Topic = { id: string; name: string; en: string; words: string[]; source: string }

/** What is counted together: words given by the reader, or those of a topic (`topic` is its id). */
export type WordGroup = { term: string; topic: string | null; name: string; en: string; words: string[] }

/**
 * How often a group of words stands in some reports. `weight`: per 1,000 characters of all their text; `mean`: the mean of what that is in each
 * report; `within`: in how many it stands at all.
 */
export type WordWeight = { count: number; weight: number; mean: number; within: number }

/** A year, or a place. `reports` and `characters` (UTF-16 units, punctuation included) are what stands behind it. */
export type WordPoint = {
  year: number | null
  placeCode: string | null
  placeName: string | null
  level: Level | null
  reports: number
  characters: number
  words: WordWeight[]
}

export type WordWeights = { by: 'year' | 'place'; groups: WordGroup[]; points: WordPoint[] }

const MOST_WORDS = 40

/** `数字经济|数字化` → these words; `@environment` → those of the topic. Null: there is no such topic, no word or too many. */
export function parseWordGroup(term: string): WordGroup | null {
  const topic = term.startsWith('@') ? topicById(term.slice(1)) : null
  if (topic) return { term, topic: topic.id, name: topic.name, en: topic.en, words: [...topic.words] }
  const words = term.split(/[|｜\s]+/).filter(it => it !== '')
  if (term.startsWith('@') || words.length === 0 || words.length > MOST_WORDS) return null
  const name = words.join('|')
  return { term: name, topic: null, name, en: name, words }
}

/** The weight of some groups of words in the reports that the filter leaves, by year (oldest first) or by place (in order of code). */
export async function wordWeights(
  store: Store,
  groups: readonly WordGroup[],
  filter: Filter,
  by: 'year' | 'place',
): Promise<WordWeights> {
  const rows = await store.countWords(
    groups.map(it => it.words),
    filter,
  )
  const sets = new Map<string, WordCountRow[]>()
  for (const row of rows) {
    const key = by === 'year' ? row.year : row.placeCode
    if (key === null) continue
    const set = sets.get(String(key))
    if (set) set.push(row)
    else sets.set(String(key), [row])
  }
  const keys = [...sets.keys()].sort()
  return { by, groups: [...groups], points: keys.map(key => pointOf(sets.get(key) ?? [], by, groups.length)) }
}

function pointOf(rows: readonly WordCountRow[], by: 'year' | 'place', groups: number): WordPoint {
  const [first] = rows
  const isOne = by === 'place' || rows.every(it => it.placeCode === first.placeCode)
  const characters = rows.reduce((sum, it) => sum + it.characters, 0)
  return {
    year: by === 'year' || rows.every(it => it.year === first.year) ? first.year : null,
    placeCode: isOne ? first.placeCode : null,
    placeName: isOne ? first.placeName : null,
    level: isOne ? first.level : null,
    reports: rows.length,
    characters,
    words: Array.from({ length: groups }, (_, i) => {
      const count = rows.reduce((sum, it) => sum + it.counts[i], 0)
      const each = rows.map(it => perThousand(it.counts[i], it.characters))
      const mean = each.reduce((sum, it) => sum + it, 0) / rows.length
      const within = rows.filter(it => it.counts[i] > 0).length
      return { count, weight: perThousand(count, characters), mean, within }
    }),
  }
}

function perThousand(count: number, characters: number): number {
  return characters === 0 ? 0 : (1000 * count) / characters
}

/** The topics of the lexicon, with their words and whose list they are. */
export function listTopics(): Topic[] {
  return TOPICS.map(it => ({ ...it, words: [...it.words] }))
}
