import type { LeftSide } from './left-side.ts'
import { readLeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import { type Subject, tidySubject } from './subjects.ts'

/** What earlier values of the sentence leave for later ones that name no subject (完成投资608亿元,增长12%). */
export type Memory = {
  /** the last subject of the sentence before */
  before: Subject | null
  last: Subject | null
  action: string | null
  stock: boolean | null
  /** how the last value was taken, for one that has no words of its own (增长7.5%左右,力争8%) */
  valued: Valued | null
  /** the subjects of the clause before, for 均 and a second 分别 */
  list: Subject[]
  /** every subject of the sentence, for 分别 after values of their own */
  all: Subject[]
  listClause: number
  /** a verb that the list goes on with (新增A1家、B2家) */
  verb: string | null
  verbClause: number
}

/** Where a group of values stands: its sentence's start, where its words begin, where the next value does, which clause. */
export type Place = { start: number; bound: number; limit: number; clause: number }

export const newMemory = (before: Subject | null): Memory => ({
  before,
  last: null,
  action: null,
  stock: null,
  valued: null,
  list: [],
  all: [],
  listClause: -2,
  verb: null,
  verbClause: -2,
})

/** Keeps what the values read now leave for later ones. */
export function remember(
  memory: Memory,
  subjects: Subject[],
  action: string | null,
  left: LeftSide,
  place: Place,
): void {
  memory.last = subjects[subjects.length - 1]
  memory.action = action
  for (const subject of subjects) memory.all = appended(memory.all, subject)
  memory.list =
    memory.listClause === place.clause && subjects.length === 1 ? appended(memory.list, subjects[0]) : subjects
  memory.listClause = place.clause
  if (left.action !== null || memory.verbClause !== place.clause) {
    memory.verb = action
    memory.verbClause = place.clause
  }
}

const appended = (list: Subject[], subject: Subject): Subject[] =>
  list.some(s => s.words === subject.words && s.member === subject.member) ? list : [...list, subject]

/** What the clause before is about, when it holds no value: 发行东北首单碳中和债券,规模达10亿元. */
export function clauseBefore(text: string, place: Place): string {
  const before = text.slice(place.start, Math.max(place.start, place.bound - 1))
  const pause = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'), before.length - 60)
  const words = before.slice(pause + 1)
  if (words.length < 2) return ''
  const left = readLeftSide(words)
  return tidySubject(left.subject || words, null)
}

/** Whose measure a noun that cannot stand alone is (占比, 总规模): the last subject or what the clause before is about. */
export function ownerOf(text: string, place: Place, memory: Memory): string {
  return memory.last === null ? clauseBefore(text, place) : memory.last.words
}
