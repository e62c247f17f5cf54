import type { Quantity } from '../quantities/quantity.ts'
import { clauseBefore, type Memory, ownerOf, type Place } from './memory.ts'
import { readRank } from './rank.ts'
import type { Statement } from './statement.ts'
import { type Subject, subjectsOfEach, subjectsOfRate, tidySubject } from './subjects.ts'

/** A rank, of the subject before it, of every subject of the clause before (均), or of the list it stands in. */
export function readRanks(text: string, q: Quantity, words: string, place: Place, memory: Memory): Statement[] {
  const rank = readRank(words)
  const named = rank.subject === '' ? '' : tidySubject(rank.subject, () => ownerOf(text, place, memory))
  let subjects: Subject[]
  if (named !== '') subjects = rank.each ? subjectsOfEach(named) : subjectsOfRate(named)
  else if (rank.each && memory.list.length > 1) subjects = memory.list
  else if (memory.last !== null) subjects = [memory.last]
  else {
    const before = clauseBefore(text, place)
    subjects =
      before === ''
        ? [{ words: rank.field || words, member: null }]
        : rank.each
          ? subjectsOfEach(before)
          : [{ words: before, member: null }]
  }
  if (named !== '') {
    memory.last = subjects[subjects.length - 1]
    memory.list = subjects
    memory.listClause = place.clause
  }
  return subjects.map(subject => ({
    start: q.start,
    end: q.end,
    subject: subject.words,
    action: null,
    member: subject.member,
    measure: 'rank',
    value: q.value,
    upper: q.upper,
    unit: q.unit,
    comparator: q.comparator,
    reference: null,
    timing: {
      stock: !rank.held,
      cumulative: false,
      lasting: false,
      yearly: false,
      origin: rank.origin,
      originYear: null,
      running: rank.running,
    },
  }))
}
