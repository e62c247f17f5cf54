import { foldSearch } from '../../store/search/fold.ts'
import type { Match } from './match-characters.ts'

export const PART_MARKS = ['same', 'gone', 'new'] as const
/** same: in both; gone: only in the first text; new: only in the second. */
export type DifferencePart = { mark: (typeof PART_MARKS)[number]; text: string }

/** same: word for word; form: but for white space, punctuation and width; words: otherwise. */
export const ROW_KINDS = ['same', 'form', 'words'] as const

/**
 * A stretch of both texts that belongs together: `[start, end)` in each, and its parts in order. `same` rows are as long as the texts
 * agree, any others end with a paragraph of either.
 */
export type DifferenceRow = {
  kind: (typeof ROW_KINDS)[number]
  a: { start: number; end: number }
  b: { start: number; end: number }
  parts: DifferencePart[]
}

/** So many rows at most: what is left then is one. */
const MOST_ROWS = 5000

/**
 * Two texts beside each other: the parts of all rows that are `same` or `gone` make up `a`, those that are `same` or `new` make up `b`.
 */
export function differenceRows(a: string, b: string, matches: readonly Match[]): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  let [at, bt] = [0, 0]
  let parts: DifferencePart[] = []
  const add = (mark: DifferencePart['mark'], text: string) => {
    const last = parts[parts.length - 1]
    if (text === '') return
    if (last?.mark === mark) last.text += text
    else parts.push({ mark, text })
  }
  const close = () => {
    if (parts.length === 0) return
    const row = rowOf(parts, at, bt)
    const last = rows[rows.length - 1]
    if (last && last.kind === 'same' && row.kind === 'same') {
      last.parts[0].text += row.parts[0].text
      last.a.end = row.a.end
      last.b.end = row.b.end
    } else rows.push(row)
    at = row.a.end
    bt = row.b.end
    parts = []
  }
  const isFull = () => rows.length >= MOST_ROWS - 1
  for (const change of changesOf(a, b, matches)) {
    if ('same' in change) {
      for (const line of linesOf(change.same)) {
        add('same', line)
        if (line.endsWith('\n') && !isFull()) close()
      }
      continue
    }
    const gone = linesOf(change.gone)
    const added = linesOf(change.added)
    for (let i = 0; i < Math.max(gone.length, added.length); i++) {
      add('gone', gone[i] ?? '')
      add('new', added[i] ?? '')
      if ((gone[i]?.endsWith('\n') || added[i]?.endsWith('\n')) && !isFull()) close()
    }
  }
  close()
  return rows
}

type Change = { same: string } | { gone: string; added: string }

function* changesOf(a: string, b: string, matches: readonly Match[]): Generator<Change> {
  let [at, bt] = [0, 0]
  for (const match of [...matches, { a: a.length, b: b.length, length: 0 }]) {
    if (match.a > at || match.b > bt) yield { gone: a.slice(at, match.a), added: b.slice(bt, match.b) }
    at = match.a + match.length
    bt = match.b + match.length
    if (match.length > 0) yield { same: a.slice(match.a, at) }
  }
}

/** `x\ny` → `x\n`, `y` */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function rowOf(parts: DifferencePart[], at: number, bt: number): DifferenceRow {
  const side = (other: 'gone' | 'new') => parts.map(it => (it.mark === other ? '' : it.text)).join('')
  const left = side('new')
  const right = side('gone')
  const kind = parts.every(it => it.mark === 'same') ? 'same' : bare(left) === bare(right) ? 'form' : 'words'
  return { kind, a: { start: at, end: at + left.length }, b: { start: bt, end: bt + right.length }, parts }
}

/** The letters and digits of a text. A point or minus before a digit says something: 7.5 is not 75. */
export function bare(text: string): string {
  return foldSearch(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%.\-~]+|[.\-~]+(?!\d)/gu, '')
}
