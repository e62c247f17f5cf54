import { DATA } from './data/topics.ts'

/** A group of words whose weight in a text stands for the attention to something (lexicon/topics.yaml). `source`: whose list it is. */
export type Topic = {
  readonly id: string
  readonly name: string
  readonly en: string
  readonly words: readonly string[]
  readonly source: string
}

/** Every topic, in the order of the lexicon. */
export const TOPICS = DATA as readonly Topic[]

/** The topic of an id, or null. */
export function topicById(id: string): Topic | null {
  return TOPICS.find(it => it.id === id) ?? null
}
