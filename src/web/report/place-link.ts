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

/** A text that is the same words again and again has no place worth more searching. */
const MOST_FOUND = 10_000
const MOST_TRIED = 50

/** All of a short quote; both ends of a long one, about as far from each other as they were. White space does not count. */
function nearestOf(text: string, words: string, length: number, near: number): At | null {
  const [head, tail] = words.includes('…') ? (words.split('…', 2) as [string, string]) : [words, '']
  const heads = matchesOf(text, head).sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))
  if (tail === '') return heads[0] ?? null
  for (const { start } of heads.slice(0, MOST_TRIED)) {
    const window = text.slice(start, start + length * 2 + 100)
    const tails = matchesOf(window, tail).sort((a, b) => Math.abs(a.end - length) - Math.abs(b.end - length))
    if (tails[0]) return { start, end: start + tails[0].end }
  }
  return null
}

function matchesOf(text: string, words: string): At[] {
  const pattern = patternOf(words)
  const found: At[] = []
  for (let match = pattern.exec(text); match !== null && found.length < MOST_FOUND; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    pattern.lastIndex = match.index + 1
  }
  return found
}

function patternOf(words: string): RegExp {
  const characters = [...words.replace(/\s+/g, '')].map(it => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(characters.join('\\s*'), 'g')
}
