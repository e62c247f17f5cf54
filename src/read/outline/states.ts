import { framePattern } from '../../lexicon/genres.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Heading } from './headings.ts'

const ACTION = framePattern('run-in-action')
const YEARS = outlinePattern('several-years')
const DOING = outlinePattern('doing')
const OUGHT = outlinePattern('ought')
const NOUN = outlinePattern('doing-noun')
const LEAST = 3

/**
 * The headings of a part, by their paragraphs, that say how things are to be (经济实力更加壮大。), not what is to be done: topics before its
 * sections, with what stands among such (综合实力稳居全国前列。); and its sections where it sets the targets of several years
 * (二、今后五年的目标任务: （一）综合实力迈上新台阶。…). Of a part without sections, whose topics may be its tasks as well, only a row of such
 * where few say what is to be done.
 */
export function findStates(title: string, own: readonly Heading[]): Set<number> {
  const section = own.findIndex(h => h.level === 2)
  const first = section < 0 ? own.length : section
  const states = new Set<number>()
  if (section < 0 && own.filter(saysDoing).length * 4 >= own.length) return states
  let run: Heading[] = []
  const close = () => {
    const all = run.length >= LEAST && run.filter(becomes).length * 2 >= run.length
    for (const h of run) if (all || (section >= 0 && becomes(h))) states.add(h.paragraph)
    run = []
  }
  for (const h of own.slice(0, first)) {
    if (h.kind === 'ordinal' || saysDoing(h)) close()
    else run.push(h)
  }
  close()
  if (!YEARS.test(title) || !title.includes('目标')) return states
  const sections = own.filter(h => h.level === 2)
  const doing = sections.filter(h => DOING.test(h.words) || saysDoing(h))
  const all = sections.filter(becomes).length * 2 > sections.length && doing.length * 4 < sections.length
  if (all && sections.length >= LEAST) for (const h of sections) states.add(h.paragraph)
  return states
}

const saysDoing = ({ words }: Heading): boolean => (ACTION.test(words) && !NOUN.test(words)) || OUGHT.test(words)
const becomes = ({ words }: Heading): boolean => hasSense(words, 'to-become')
