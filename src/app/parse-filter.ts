import { INDICATORS } from '../lexicon/indicators.ts'
import type { Place } from '../model/reading.ts'
import { findPlaces } from './find-places.ts'
import type { Filter } from './kept.ts'
import {
  COMMITMENT_KINDS,
  DECIDED,
  DOUBT_KINDS,
  KIND_WORDS,
  KINDS,
  LEVELS,
  MEASURES,
  ROLES,
  STATUSES,
} from './vocabulary.ts'

/** What a list is narrowed to, as people write it. Years: `2020`, `2019..2021`, `2020..`, `..2021`. */
export type FilterWords = {
  place?: string | undefined
  year?: string | undefined
  level?: readonly string[] | undefined
  kind?: readonly string[] | undefined
  role?: readonly string[] | undefined
  indicator?: readonly string[] | undefined
  status?: readonly string[] | undefined
  measure?: readonly string[] | undefined
  commitment?: readonly string[] | undefined
  decided?: readonly string[] | undefined
  doubt?: readonly string[] | undefined
  unit?: readonly string[] | undefined
  value?: string | undefined
  text?: string | undefined
  id?: readonly string[] | undefined
  report?: string | undefined
  edition?: number | undefined
  editions?: 'preferred' | 'all' | undefined
}

export type FilterWord = keyof FilterWords

/** Which word cannot be understood, and why, for people. */
export type FilterFault = { at: FilterWord; zh: string; en: string; places?: Place[] }

const LISTS = {
  level: ['levels', LEVELS],
  kind: ['kinds', KIND_WORDS],
  role: ['roles', ROLES],
  indicator: ['indicators', INDICATORS.map(it => it.id)],
  status: ['statuses', STATUSES],
  measure: ['measures', MEASURES],
  commitment: ['commitmentKinds', COMMITMENT_KINDS],
  decided: ['decided', DECIDED],
  doubt: ['doubtKinds', DOUBT_KINDS],
} as const satisfies { [word in FilterWord]?: readonly [keyof Filter, readonly string[]] }

/** `--place 辽宁省 --year 2020..` as a store understands it, or what is wrong with it. */
export function parseFilter(words: FilterWords): Filter | { wrong: FilterFault } {
  const { report, edition, editions, unit, text, id } = words
  const filter: Filter = {
    ...{ ...(report && { report }), ...(edition && { edition }), ...(editions && { editions }) },
    ...{ ...(unit?.length && { units: unit }), ...(text && { words: text }), ...(id && { ids: id }) },
  }
  if (words.value !== undefined) {
    const values = parseValues(words.value)
    if (values === null) {
      const given = words.value
      const zh = `数值应写作 5、5..10、5.. 或 ..10，不是 ${given}`
      return { wrong: { at: 'value', zh, en: `values are written 5, 5..10, 5.. or ..10, not ${given}` } }
    }
    Object.assign(filter, values)
  }
  if (words.year !== undefined) {
    const years = parseYears(words.year)
    if (years === null) {
      return {
        wrong: {
          at: 'year',
          zh: `年份应写作 2020、2019..2021、2020.. 或 ..2021，不是 ${words.year}`,
          en: `years are written 2020, 2019..2021, 2020.. or ..2021, not ${words.year}`,
        },
      }
    }
    Object.assign(filter, years)
  }
  for (const [word, [field, known]] of Object.entries(LISTS) as [
    keyof typeof LISTS,
    (typeof LISTS)[keyof typeof LISTS],
  ][]) {
    const given = words[word]
    if (given === undefined || given.length === 0) continue
    const strange = given.find(it => !(known as readonly string[]).includes(it))
    if (strange !== undefined) return { wrong: wordFault(word, strange, known) }
    Object.assign(filter, { [field]: word === 'kind' && given.includes('all') ? KINDS : given })
  }
  if (words.place === undefined) return filter
  const places = findPlaces(words.place)
  if (places.length === 1) return { ...filter, place: places[0].code }
  return { wrong: placeFault(words.place, places) }
}

const MOST_NAMED = 20

/** A word that is none of those known, with those that it may be meant for. */
function wordFault(word: FilterWord, strange: string, known: readonly string[]): FilterFault {
  const meant = word === 'indicator' ? indicatorsLike(strange) : known
  const [zh, en] =
    meant.length === 0
      ? ['，编号见 lexicon/indicators', '; ids stand in lexicon/indicators']
      : [`，可用：${meant.join('、')}`, `; known: ${meant.join(', ')}`]
  return { at: word, zh: `${word} 没有 ${strange}${zh}`, en: `${word}: no such word: ${strange}${en}` }
}

/** 生产总值 → 地区生产总值 gdp …: those whose id or name has the word in it. */
function indicatorsLike(word: string): string[] {
  const small = word.toLowerCase()
  return INDICATORS.filter(({ id, name, en }) => [id, name, en.toLowerCase()].some(it => it.includes(small)))
    .slice(0, MOST_NAMED)
    .map(({ id, name }) => `${id}（${name}）`)
}

/** `2019..2021` → from 2019 to 2021; null: not years. */
function parseYears(text: string): Pick<Filter, 'yearFrom' | 'yearTo'> | null {
  const range = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text)
  if (!range || (!range[1] && !range[3]) || (range[1] && range[3] && !range[2])) return null
  const [, from, dots, to] = range
  const first = from ?? null
  const last = to ?? (dots ? null : from)
  if (first && last && Number(first) > Number(last)) return null
  return { ...(first && { yearFrom: Number(first) }), ...(last && { yearTo: Number(last) }) }
}

/** `-5..10.5` → from −5 to 10.5; null: no values. */
function parseValues(text: string): Pick<Filter, 'valueFrom' | 'valueTo'> | null {
  const range = /^(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)?$/.exec(text)
  if (!range || (!range[1] && !range[3]) || (range[1] && range[3] && !range[2])) return null
  const [, from, dots, to] = range
  const last = to ?? (dots ? null : from)
  if (from && last && Number(from) > Number(last)) return null
  return { ...(from && { valueFrom: Number(from) }), ...(last && { valueTo: Number(last) }) }
}

function placeFault(words: string, places: Place[]): FilterFault {
  if (places.length === 0) return { at: 'place', zh: `没有找到地区 ${words}`, en: `no such place: ${words}` }
  const list = places.map(it => `${it.fullName} ${it.code}`).join('、')
  return {
    at: 'place',
    zh: `叫 ${words} 的地区不止一个：${list}`,
    en: `several places are called ${words}: ${list}`,
    places,
  }
}
