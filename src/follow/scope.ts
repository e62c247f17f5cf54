import { ONE_YEAR, SEVERAL_YEARS } from '../lexicon/follow.ts'
import type { Reading } from '../model/reading.ts'

/** A place from which on a text tells of several years, or of one. */
type Mark = { at: number; several: boolean }

const marks = new WeakMap<readonly unknown[], Mark[]>()

/**
 * Whether a place lies where a text looks back over several years: 过去五年，… and the paragraphs after it, up to the next words
 * that name one year (2021年，…; 去年，…) or the end of the section.
 */
export function isInSeveralYears(reading: Reading, at: number): boolean {
  let known = marks.get(reading.outline)
  if (!known) marks.set(reading.outline, (known = marksOf(reading)))
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (known[middle].at <= at) low = middle + 1
    else high = middle
  }
  return low > 0 && known[low - 1].several
}

/** A section tells of several years when the heading of its part says so. */
function marksOf({ text, outline }: Reading): Mark[] {
  let part = false
  const sections = outline
    .filter(node => node.level <= 2)
    .map(({ level, heading, start }) => {
      if (level === 1) part = names(SEVERAL_YEARS, heading) && !names(ONE_YEAR, heading)
      return { at: start - 1, several: part }
    })
  const several = [...text.matchAll(SEVERAL_YEARS)].map(it => ({ at: it.index, several: true }))
  const one = [...text.matchAll(ONE_YEAR)].map(it => ({ at: it.index, several: false }))
  return [...sections, ...several, ...one].sort((a, b) => a.at - b.at || Number(a.several) - Number(b.several))
}

/** Whether a heading without its number (一、) begins so. */
function names(words: RegExp, heading: string): boolean {
  return new RegExp(words.source).test(`\n${heading.replace(/^[（(]?[一二三四五六七八九十]+[）)、.．]\s*/, '')}`)
}
