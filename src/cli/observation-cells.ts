import type { Observation } from '../model/reading.ts'
import type { Language } from './language.ts'
import { FALL_WORDS, FORCE_WORDS, MEASURE_WORDS } from './reading-words.ts'
import { printable } from './text-width.ts'

/** `地区生产总值 | 增长 | 6.5%以上 | 力争`: the value in the words of the text. */
export function observationCells(it: Observation, text: string, language: Language): string[] {
  return [
    printable(it.member ? `${it.subject}(${it.member})` : it.subject),
    ((fell(it) && FALL_WORDS[it.measure]) || MEASURE_WORDS[it.measure])[language],
    printable(text.slice(it.start, it.end)),
    it.force ? FORCE_WORDS[it.force][language] : '',
  ]
}

const fell = ({ value, comparator }: Observation): boolean => comparator === 'down' || (value !== null && value < 0)
