import { framePattern } from '../../lexicon/genres.ts'
import { hasSense } from '../../lexicon/headings.ts'
import type { Heading } from './headings.ts'

const ACTION = framePattern('run-in-action')
/** Of several years and what they are to bring: 二、今后五年的目标任务. */
const YEARS = /(?:今后|未来)(?:的)?[一-龥]{0,2}年|“?十[一二三四五六七八九]?五”?/
const DOING = /^(?:在|将|促|让|使|把)/
/** 始终坚持党的全面领导, 今后五年，我们要着力改善生态环境 */
const OUGHT = /^(?:始终|必须)|我们(?:要|将|必须)/
/** 发展质量, 创新中心: the words of doing are nouns here. */
const NOUN =
  /^(?:发展|创新|建设|保障)(?:质量|动力|活力|方式|环境|水平|后劲|格局|空间|能级|动能|基础|优势|中心|能力|体系|生态|成果)/
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
