import { type At, wordsOfLink } from '../addresses.ts'

/**
 * Where a link leads in the present text. `stands`: the words are at the place, or the link names none; `moved`: another
 * reading has them elsewhere, `at` is there; `changed`: they are nowhere, `at` is the old place, when the text still reaches it.
 */
export type LinkedPlace = { state: 'stands' | 'moved' | 'changed'; at: At | null }

/** Finds the place of a link: by its place, checked by its words; else by its words, those nearest to the place. Linear. */
export function findLinked(text: string, at: At, words: string | null): LinkedPlace {
  const there = at.end <= text.length ? at : null
  if (words === null || words === '') return { state: there ? 'stands' : 'changed', at: there }
  if (there && wordsOfLink(text.slice(at.start, at.end)) === words) return { state: 'stands', at: there }
  const found = nearestOf(text, words, at.end - at.start, at.start)
  return found ? { state: 'moved', at: found } : { state: 'changed', at: there }
}

/** All of a short quote; both ends of a long one, about as far from each other as they were. White space does not count. */
function nearestOf(text: string, words: string, length: number, near: number): At | null {
  const [head, tail] = words.includes('…') ? (words.split('…', 2) as [string, string]) : [words, '']
  const pattern = patternOf(head)
  let best: At | null = null
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const at =
      tail === ''
        ? { start: match.index, end: match.index + match[0].length }
        : withTail(text, match.index, tail, length)
    if (at !== null && (best === null || Math.abs(at.start - near) < Math.abs(best.start - near))) best = at
    pattern.lastIndex = match.index + 1
  }
  return best
}

function withTail(text: string, start: number, tail: string, length: number): At | null {
  const window = text.slice(start, start + length * 2 + 100)
  let end = -1
  for (const match of window.matchAll(patternOf(tail))) {
    const here = match.index + match[0].length
    if (end < 0 || Math.abs(here - length) < Math.abs(end - length)) end = here
  }
  return end < 0 ? null : { start, end: start + end }
}

function patternOf(words: string): RegExp {
  const characters = [...words.replace(/\s+/g, '')].map(it => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(characters.join('\\s*'), 'g')
}
