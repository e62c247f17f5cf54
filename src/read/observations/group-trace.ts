import type { Quantity } from '../quantities/quantity.ts'
import type { Trace } from '../trace.ts'
import type { LeftSide } from './left-side.ts'
import type { Valued } from './measure.ts'
import type { Place } from './memory.ts'
import type { Subject } from './subjects.ts'

/** Tells how values side by side were read. */
export function traceGroup(
  trace: Trace,
  group: readonly Quantity[],
  left: LeftSide,
  noun: string,
  subjects: readonly Subject[],
  action: string | null,
  valued: Valued,
  place: Place,
): void {
  const first = group[0]
  const said = [
    left.linkWord && `${left.linkWord} → ${left.link}`,
    action && `动作 ${action}`,
    left.baseline && `基期 ${left.baseline}`,
  ].filter(Boolean)
  if (first.start > place.bound) trace(place.bound, first.start, 'left-side', said.join('，'))
  if (noun !== '') trace(group[group.length - 1].end, group[group.length - 1].end + noun.length, 'counted-noun', noun)
  const rule =
    left.each !== null || (group.length > 1 && subjects.length > 1)
      ? 'distribution'
      : left.subject === '' && noun === ''
        ? 'subject-carried'
        : 'subject'
  trace(
    place.bound,
    group[group.length - 1].end,
    rule,
    subjects.map(subject => subject.words + (subject.member ? `·${subject.member}` : '')).join(' | '),
  )
  trace(first.start, group[group.length - 1].end, 'measure', valued.measure + (valued.negative ? ' −' : ''))
}
