import type { Quantity } from '../quantities/quantity.ts'
import { clauseBefore, type Memory, ownerOf, type Place } from './memory.ts'
import { type RankWords, readRank } from './rank.ts'
import type { Statement } from './statement.ts'
import { type Subject, splitSubjects, subjectsOfEach, subjectsOfRank, tidySubject } from './subjects.ts'

// 在|全省信用工作考核|中名列第一: who came first is not said
const CONTEST = /^在(.{4,}?)[中上里](?:[^中上里]{0,4})$/

/**
 * Ranks that stand side by side: of the subject before them, of every subject of the clause before (均), of the list it stands in,
 * or each of its own (分别列全省第2位、第3位).
 */
export function readRanks(
  text: string,
  group: readonly Quantity[],
  words: string,
  place: Place,
  memory: Memory,
): Statement[] {
  const rank = readRank(words)
  const named = rank.subject === '' ? '' : tidySubject(rank.subject, noun => ownerOf(text, place, memory, noun))
  let subjects: Subject[]
  if (named !== '') subjects = rank.each ? subjectsOfEach(named) : subjectsOfRank(named)
  else if (rank.each && memory.list.length > 1) subjects = memory.list
  else if (memory.last !== null) subjects = [memory.last]
  else {
    const before = clauseBefore(text, place)
    subjects =
      before === ''
        ? [{ words: (rank.field || words).replace(CONTEST, '$1'), member: null }]
        : rank.each
          ? subjectsOfEach(before)
          : [{ words: before, member: null }]
  }
  if (named !== '') {
    memory.last = subjects[subjects.length - 1]
    memory.list = subjects
    memory.listClause = place.clause
  }
  if (group.length === 1) return subjects.map(subject => rankOf(group[0], subject, rank))
  const own = subjects.length === group.length ? subjects : splitSubjects(subjects[0].words, group.length)
  return group.map((q, g) => rankOf(q, own?.[g] ?? subjects[subjects.length - 1], rank))
}

function rankOf(q: Quantity, subject: Subject, rank: RankWords): Statement {
  return {
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
      kept: false,
      lasting: false,
      yearly: false,
      grown: false,
      origin: rank.origin,
      originYear: null,
      running: rank.running,
    },
    indicator: null,
  }
}
