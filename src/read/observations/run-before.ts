import type { Statement } from './statement.ts'
import type { Subject } from './subjects.ts'

// a clause without a value between two others ends the run
const BROKEN = /[;:()]|,[^,]*,/

/**
 * The subjects of the clauses that run up to `until`, for 均 (A增长9%,B增长8%,|均居全省第一). `growing`: of those that grew, if any did.
 */
export function subjectsOfRun(
  text: string,
  until: number,
  statements: readonly Statement[],
  growing: boolean,
): Subject[] {
  const run: Statement[] = []
  let end = until
  for (let k = statements.length - 1; k >= 0; k--) {
    const statement = statements[k]
    if (statement.end > end) continue
    if (statement.measure === 'rank' || BROKEN.test(text.slice(statement.end, end))) break
    run.push(statement)
    end = statement.start
  }
  const grown = growing ? run.filter(({ measure }) => measure === 'growth') : []
  const subjects: Subject[] = []
  for (const { subject: words, member } of (grown.length > 0 ? grown : run).reverse())
    if (!subjects.some(it => it.words === words && it.member === member)) subjects.push({ words, member })
  return subjects
}
