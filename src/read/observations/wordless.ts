import { charSorts } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { ANY_ASSIGNED, moodPattern, WORDLESS, wordlessKindsIn } from '../../lexicon/moods.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { readLeftSide } from './left-side.ts'
import { subjectsOfRun } from './run-before.ts'
import type { Statement } from './statement.ts'
import { splitSubjects, subjectsOfDuty, subjectsOfRate, tidySubject, withoutEtc } from './subjects.ts'

/**
 * Targets without a number in a headline sentence: 城乡居民收入与经济增长同步, 主要污染物排放持续下降,
 * 完成省下达的节能减排任务. Clauses that hold a quantity are passed over; `assigned`: so are those that tell of no target set by others.
 */
export function findWordless(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
  assigned = false,
  valued: readonly Statement[] = [],
): Statement[] {
  const found: Statement[] = []
  let from = start
  let next = 0
  for (let at = start; at <= end; at++) {
    const sort = at < end ? SORTS[codeAt(text, at)] : PAUSE
    if (
      sort === 0 ||
      (sort === LIST && !COMPARES.test(text.slice(at + 1, at + 3)) && !COMPARED.test(text.slice(from, at)))
    )
      continue
    while (next < quantities.length && quantities[next].end <= from) next++
    const valueless = next === quantities.length || quantities[next].start >= at
    const kinds = valueless && at - from >= SHORTEST && at - from <= LONGEST ? wordlessKindsIn(text, from, at) : 0
    if (kinds !== 0)
      found.push(...readClauseWords(text, from, at, kinds, assigned, lastBefore(from, valued) ?? found.at(-1), valued))
    from = at + 1
  }
  return found
}

/** A clause that may set such a target has so many characters. */
const [SHORTEST, LONGEST] = [4, 70]

/** What the clause before told of: 居民人均可支配收入增长9%,力争与经济增长同步. */
const lastBefore = (from: number, valued: readonly Statement[]): Statement | undefined =>
  valued.findLast(({ start, end }) => start < from && end >= from - 1)

const [PAUSE, LIST] = [1, 2]
const SORTS = charSorts([
  [',;:。', PAUSE],
  ['、', LIST],
])

const COMPARES = moodPattern('compares')
const COMPARED = moodPattern('compared')

function readClauseWords(
  text: string,
  start: number,
  end: number,
  kinds: number,
  assigned: boolean,
  before: Statement | undefined,
  valued: readonly Statement[],
): Statement[] {
  const words = text.slice(start, end)
  if (assigned && !ANY_ASSIGNED.test(words)) return []
  for (const { comparator, kind, pattern } of WORDLESS) {
    const match = (kinds & kind) !== 0 ? pattern.exec(words) : null
    if (!match) continue
    if ((comparator === 'up' || comparator === 'down') && isLead(text, start, end)) return []
    const valueStart = start + match.index
    const valueEnd = valueStart + match[0].length
    const head = words.slice(0, match.index)
    // 年均增长9.7%,增速|高于全省平均水平: of the same years
    const yearly = comparator === 'above' && BARE.test(head) && before?.timing.yearly === true
    const make = (subject: string, member: string | null, grown = false): Statement => ({
      start: valueStart,
      end: valueEnd,
      subject,
      action: null,
      member,
      measure: grown ? 'growth' : measureOf(comparator, subject),
      value: null,
      upper: null,
      unit: '',
      comparator,
      reference: referenceOf(comparator, match),
      timing: {
        stock: false,
        cumulative: false,
        kept: false,
        lasting: comparator === 'same-as',
        yearly,
        grown: yearly,
        origin: false,
        originYear: null,
        running: null,
      },
      indicator: null,
    })
    const after = words.slice(match.index + match[0].length)
    // 健全收入|稳定增长机制
    if ((comparator === 'up' || comparator === 'down') && MADE.test(after)) return []
    // A增长7%,B增长5%,增幅均|高于全国平均水平
    const each = comparator === 'above' && EACH.test(head) ? subjectsOfRun(text, start, valued, true) : []
    if (each.length > 1) return each.map(s => make(s.words, s.member))
    const left = BARE.test(head) ? (before?.subject ?? '') : subjectBefore(head, comparator === 'as-assigned')
    const named = tidySubject(comparator === 'as-assigned' ? withoutEtc(left) : left, null)
    if (comparator === 'as-assigned') {
      // 开工3.8万套,超额|完成省定任务: of what was told before
      const told = TASK.test(after) ? (before?.subject ?? '') : withoutEtc(after)
      const subject = named.length >= 2 && head !== '' ? named : tidySubject(told, null)
      if (subject.length < 2) return []
      return subjectsOfDuty(subject).map(s => make(s.words, s.member))
    }
    if (named.length < 2) return []
    // 一般公共预算收入、城乡居民收入增长与经济增长同步: of each of them
    const listed = named.replace(GROWTH_AT_END, '')
    if (listed !== named) {
      const apart = subjectsOfRate(listed)
      if (apart.length > 1) return apart.map(s => make(s.words, s.member, true))
    }
    const members = splitSubjects(named, 2)
    // 城乡居民收入与经济增长同步 is one wish for both, their 人均可支配收入 two figures
    if (members && members[0].member !== null && named.includes('人均'))
      return members.map(s => make(s.words, s.member))
    return subjectsOfRate(named).map(s => make(s.words, s.member))
  }
  return []
}

// ——保持经济较快增长。生产总值增长10%以上: the first sentence of an item only names its aim
function isLead(text: string, start: number, end: number): boolean {
  return DASHES.includes(text[start]) && text[end] === '。' && end + 1 < text.length && text[end + 1] !== '\n'
}
const MADE = moodPattern('made-noun')
const DASHES = '—–─-'

const BARE = moodPattern('bare')
const TASK = moodPattern('task-alone')
const EACH = moodPattern('each-figure')
const GROWTH_AT_END = moodPattern('growth-at-end')

function subjectBefore(words: string, duty: boolean): string {
  const left = readLeftSide(words)
  // 生产总值能耗|降低、环境保护等约束性指标: nothing is lowered that stands behind the comma
  const at = duty && left.action !== null ? words.indexOf(`${left.action}、`) : -1
  if (at > 1) return (readLeftSide(words.slice(0, at)).subject || words.slice(0, at)) + words.slice(at)
  // 进出口增幅高于全省平均水平
  return left.subject === ''
    ? words
    : left.linkWord.startsWith('增') || left.linkWord === '改善'
      ? left.subject + left.linkWord
      : left.subject
}

const HELD_AGAINST = new Set(['above', 'not-below', 'same-as'])
const SHARE_AT_END = moodPattern('share-at-end')
// 研发经费投入强度|高于全国; but 城镇化率不断提高, 居民收入与经济增长同步
function measureOf(comparator: string, subject: string): 'level' | 'share' | 'growth' {
  if (comparator === 'as-assigned') return 'level'
  return HELD_AGAINST.has(comparator) && SHARE_AT_END.test(subject) ? 'share' : 'growth'
}

const SET_BY_OTHERS = moodPattern('set-by-others')
const OTHERS = moodPattern('others')
const KEPT = moodPattern('kept-before')

function referenceOf(comparator: string, match: RegExpExecArray): string | null {
  if (comparator === 'up' || comparator === 'down') return null
  if (comparator === 'as-assigned') return (SET_BY_OTHERS.exec(match[0]) ?? OTHERS.exec(match[0]))?.[0] ?? null
  return match[1]?.replace(KEPT, '') ?? null
}
