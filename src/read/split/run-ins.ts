import { BLANKS, charTable, nextOf } from '../../lexicon/char-table.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { framePattern } from '../../lexicon/genres.ts'

const STOPS = charTable('。!')
const SHORT_ENDS = charTable(`。!?,;:、0-9${BLANKS}`)
const [FULL_STOP, BLANK] = codesOf('。 ')
const [SHORTEST, LONGEST] = [5, 14]
const ACTION = framePattern('run-in-action')
const FACT = framePattern('run-in-fact')

/**
 * The run-in headings inside sections whose own heading has no stop: …经济发展后劲不断增强|招商引资掀起热潮。…204亿元。|
 * 项目建设提质增速。着力营造… All of a section are of one form, that of the first: what went how (现代农业稳步发展。)
 * or what is to be done (做大做强工业经济。). Places ascending; `starts` are the cuts at which a section may end.
 */
export function runInCuts(line: string, sections: readonly number[], starts: readonly number[]): number[] {
  const cuts: number[] = []
  let k = 0
  for (const from of sections) {
    while (k < starts.length && starts[k] < from) k++
    const to = starts[k] ?? line.length
    let form: boolean | null = isRunIn(line.slice(from, from + 15).trimStart())
    for (let stop = nextOf(STOPS, line, from, to); stop < to; ) {
      const start = codeOrNone(line, stop + 1) === BLANK ? stop + 2 : stop + 1
      const end = nextOf(SHORT_ENDS, line, start, to)
      stop = nextOf(STOPS, line, end, to)
      if (stop !== end || end - start < SHORTEST || end - start > LONGEST || codeAt(line, end) !== FULL_STOP) continue
      const words = line.slice(start, end)
      if (FACT.test(words)) continue
      const action = ACTION.test(words)
      form ??= action
      if (action === form) cuts.push(start)
    }
  }
  return cuts
}

/** The form of the run-in heading with which a section begins, null when it begins with other words. */
function isRunIn(words: string): boolean | null {
  const stop = words.search(/[。!?,;:、\d]/)
  return stop >= 5 && words[stop] === '。' ? ACTION.test(words) : null
}
