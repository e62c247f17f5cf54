import { charTable } from '../../lexicon/char-table.ts'
import { codeAt } from '../../lexicon/code-at.ts'
import { frameHeads, framePattern } from '../../lexicon/genres.ts'

const PART = framePattern('fused-part', 'y')
const PART_START = framePattern('fused-start')
const PREDICATE = framePattern('fused-predicate', 'g')
const NEXT = framePattern('fused-next')
const ALONE = framePattern('fused-alone')
const ALONE_HEADS = frameHeads('fused-alone')
const STOPS = charTable(',。;:!?')
const NUMBER = framePattern('section-mark', 'y')
const GOES_ON = framePattern('fused-goes-on')
const DATED = /^\d{4}年/
const STOP = /[。!?;:]/
const LONGEST = 60

/** The end of the heading that begins at a place of a flattened, folded line and that the text goes on after; 0 when none does or it ends with a stop. */
export function headingEnd(line: string, at: number): number {
  const part = partEnd(line, at)
  if (part > 0) return part
  NUMBER.lastIndex = at
  const body = NUMBER.test(line) ? NUMBER.lastIndex : -1
  if (body < 0 && !DATED.test(line.slice(at, at + 5))) return 0
  const rest = line.slice(at, at + 120)
  const stop = rest.search(STOP)
  const first = stop < 0 ? rest : rest.slice(0, stop)
  const alone = body < 0 ? 0 : aloneEnd(line, body)
  if (alone > 0) return alone
  const blank = first.trimEnd().search(/(?<=[^\s、.]) +(?=\S)/)
  if (blank > 3 && blank < LONGEST) return at + blank
  return body < 0 ? 0 : fusedEnd(line, body, first.slice(body - at))
}

/** 一、2019年工作回顾|过去一年 ; 2020年工作安排|2020年是实现. 0 when no part heading begins at `at`. */
export function partEnd(line: string, at: number): number {
  PART.lastIndex = at
  const part = PART.exec(line)
  if (!part || !/年|“十/.test(part[0])) return 0
  const end = at + part[0].length
  return PART_START.test(line.slice(end, end + 12).trimStart()) ? end : 0
}

/** 三、着力提高政府治理效能|面对新形势新任务新挑战,全市… */
export function aloneEnd(line: string, body: number): number {
  const words = line.slice(body, body + 28)
  for (let end = 6; end <= words.length - 4; end++) {
    if (STOPS[codeAt(words, end - 1)] === 1) return 0
    if (ALONE_HEADS[codeAt(words, end)] === 1 && ALONE.test(words.slice(end))) return body + end
  }
  return 0
}

/**
 * The end of a numbered heading of two clauses fused with the sentence after it. The second clause ends with a
 * predicate (一、树牢“项目为王”理念,经济发展后劲不断增强|招商引资掀起热潮。) or the text begins as a sentence does
 * (三、推动城乡统筹发展,夯实区域发展基础|坚持以生态宜居为引领,…). 0 when the first sentence is the heading itself.
 */
function fusedEnd(line: string, body: number, first: string): number {
  const comma = first.indexOf(',')
  if (comma < 0) return 0
  const from = body + comma + 1
  const second = line.slice(from, from + 40)
  const clause = second.slice(0, second.search(/[,。;:!?]|$/))
  for (const hit of clause.matchAll(PREDICATE)) {
    const end = hit.index + hit[0].length
    if (hit.index >= 4 && clause.length - end >= 4 && !GOES_ON.test(clause.slice(end))) return from + end
  }
  for (let end = Math.max(5, comma - 6); end <= Math.min(clause.length - 4, comma + 8); end++) {
    if (NEXT.test(clause.slice(end))) return from + end
  }
  return 0
}
