import { dependentNouns, nominalVerbs, startVerbs } from '../../lexicon/grammar.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { clauseBefore, type Memory, ownerOf, type Place } from './memory.ts'
import { type RankWords, readRank } from './rank.ts'
import { subjectsOfRun } from './run-before.ts'
import type { Statement } from './statement.ts'
import { type Subject, splitSubjects, subjectsOfEach, subjectsOfRank, tidySubject } from './subjects.ts'
import { listOf } from './word-lists.ts'

const CONTEST = valuePattern('contest')
const CONTESTED = valuePattern('contested')

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
  before: readonly Statement[],
): Statement[] {
  const rank = readRank(words)
  const owner = (noun: string): string => ownerOf(text, place, memory, noun)
  const named = rank.subject === '' ? '' : tidySubject(rank.subject, owner)
  const figures = figuresOf(rank.subject, owner) ?? figureOfEach(text, rank, words, place, memory, before)
  const contest = memory.last === null || named !== '' ? null : CONTESTED.exec(words)
  let subjects: Subject[]
  const counted = countedBefore(named, memory)
  if (figures !== null) subjects = figures
  else if (counted !== null) subjects = counted
  else if (named !== '') subjects = rank.each ? subjectsOfEach(named) : subjectsOfRank(named)
  else if (contest !== null) subjects = [{ words: contest[1], member: null }]
  else if (rank.each && memory.last !== null) subjects = eachBefore(text, place, memory, before, false)
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
  if (named !== '' && figures === null && counted === null && !dependentNouns.has(rank.subject)) {
    memory.last = subjects[subjects.length - 1]
    memory.list = subjects
    memory.listClause = place.clause
  }
  if (group.length === 1) return subjects.map(subject => rankOf(group[0], subject, rank))
  const own =
    subjects.length === group.length || (named === '' && subjects.length > group.length)
      ? subjects.slice(-group.length)
      : (splitSubjects(subjects[0].words, group.length) ?? lastBefore(memory, rank, named, group.length))
  return group.map((q, g) => rankOf(q, own?.[g] ?? subjects[subjects.length - 1], rank))
}

/** 私营企业户数增长15.6%,注册资本增长35.2%,|分列全省第5位和第3位: of the figures before, in their order. */
const lastBefore = ({ all }: Memory, rank: RankWords, named: string, count: number): Subject[] | null =>
  rank.each && named === '' && all.length >= count ? all.slice(-count) : null

/** …增长13.9%,…增长8%,|两项增速|均居全省第一: of so many as stand before, or null. */
function countedBefore(named: string, { all }: Memory): Subject[] | null {
  const count = '两三四五六'.indexOf(COUNTED.exec(named)?.[1] ?? ' ') + 2
  return count < 2 || all.length < count ? null : all.slice(-count)
}
const COUNTED = valuePattern('figures-counted')

/** 进出口总值增长3%,|总量、增幅|分列第3位、第2位; 乡村振兴投入总额、增速: figures of one thing. */
function figuresOf(subject: string, owner: (noun: string) => string): Subject[] | null {
  const [first, ...rest] = listOf(subject)
  if (rest.length === 0 || !rest.every(part => dependentNouns.has(part))) return null
  const whole = dependentNouns.has(first) ? owner(first) + first : first
  const figure = dependentNouns.endingAt(whole, whole.length)
  if (figure === null || figure.length < 2 || whole.length < figure.length + 2) return null
  const of = whole.slice(0, -figure.length)
  // 粮食播种|面积和产量
  const verb = startVerbs.endingAt(of, of.length) ?? ''
  const owned = nominalVerbs.has(verb) || of.length < verb.length + 2 ? of : of.slice(0, of.length - verb.length)
  return [whole, ...rest.map(part => owned + part)].map(words => ({
    words: tidySubject(words, null),
    member: null,
  }))
}

/** What 均, 分别 speak of: the list of the clause before, or all of the clauses that run up to it. */
function eachBefore(
  text: string,
  place: Place,
  memory: Memory,
  before: readonly Statement[],
  growing: boolean,
): Subject[] {
  if (memory.list.length > 1 || memory.last === null) return memory.list
  const subjects = subjectsOfRun(text, place.bound, before, growing)
  return subjects.length > 1 ? subjects : [memory.last]
}

/** …25个、…46个,|数量均居全省第1: of each thing before its figure, or null. */
function figureOfEach(
  text: string,
  { subject, each }: RankWords,
  words: string,
  place: Place,
  memory: Memory,
  before: readonly Statement[],
): Subject[] | null {
  if (!each || memory.last === null || !dependentNouns.has(subject) || !words.startsWith(subject)) return null
  const of = eachBefore(text, place, memory, before, subject.startsWith('增') || subject === '涨幅')
  return of.length < 2 ? null : of.map(({ words, member }) => ({ words: tidySubject(subject, () => words), member }))
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
