import { FILTER_WORDS, type Filter, type FilterName } from '../app/kept.ts'
import { parseFilter } from '../app/parse-filter.ts'
import type { Arguments } from './arguments.ts'
import type { Words } from './language.ts'

/**
 * `--place 辽宁省 --year 2020.. --role plan,targets` as a filter, or what is wrong with it. `what` it narrows, as it stands in a command, `takes`
 * these fields.
 */
export function filterFromOptions(
  options: Arguments['options'],
  what: string,
  takes: readonly FilterName[],
): Filter | { wrong: Words } {
  const list = (words: string | undefined) => words?.split(',').filter(word => word !== '')
  const words = {
    place: options.place,
    year: options.year,
    level: list(options.level),
    kind: list(options.kind),
    role: list(options.role),
    indicator: list(options.indicator),
    status: list(options.status),
    measure: list(options.measure),
    commitment: list(options.commitment),
    unit: list(options.unit),
    value: options.value,
    text: options.text,
    decided: list(options.decided),
    editions: options.editions as Filter['editions'],
  }
  const known = new Set<string>(takes.map(field => FILTER_WORDS[field]))
  for (const word of Object.keys(words) as (keyof typeof words)[]) {
    if (words[word] !== undefined && !known.has(word)) {
      const usable = Object.keys(words)
        .filter(it => known.has(it))
        .map(it => `--${it}`)
      return { wrong: notTaken(what, word, usable) }
    }
  }
  const filter = parseFilter(words)
  return 'wrong' in filter ? { wrong: { zh: filter.wrong.zh, en: filter.wrong.en } } : filter
}

function notTaken(what: string, word: string, usable: readonly string[]): Words {
  return {
    zh: `${what} 不能按 --${word} 筛选，可用：${usable.join('、')}`,
    en: `${what} cannot be narrowed by --${word}; known: ${usable.join(', ')}`,
  }
}
