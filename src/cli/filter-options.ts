import type { Filter } from '../app/kept.ts'
import { parseFilter } from '../app/parse-filter.ts'
import type { Arguments } from './arguments.ts'
import type { Words } from './language.ts'

/** `--place 辽宁省 --year 2020.. --role plan,targets` as a filter, or what is wrong with it. */
export function filterFromOptions(options: Arguments['options']): Filter | { wrong: Words } {
  const list = (words: string | undefined) => words?.split(',').filter(word => word !== '')
  const filter = parseFilter({
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
  })
  return 'wrong' in filter ? { wrong: { zh: filter.wrong.zh, en: filter.wrong.en } } : filter
}
