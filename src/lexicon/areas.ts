import { oneOf } from './alternatives.ts'
import { DATA } from './data/areas.ts'

type Part = { names?: string[]; notAfter?: string; patterns?: string[] }
type Example = { pattern: string; yes: string[]; no: string[] }
type AreaData = {
  parts: Record<string, Part>
  zones: string[]
  town: string[]
  partly: string[]
  sums: string[]
  heading: Example
  doers: Example
  whole: Example
  owner: Example
  examples: [words: string, kinds: string[]][]
  partlyExamples: { yes: string[]; no: string[] }
}

/** lexicon/areas.yaml with its examples. */
export const AREA_DATA = DATA as AreaData

const { parts, zones, town, partly, heading, doers, whole, owner } = AREA_DATA

/** How the parts of an area are called that have figures of their own, or how their names end: 开发区, 县域. */
export const AREA_PARTS: readonly string[] = [...Object.values(parts).flatMap(it => it.names ?? []), ...town]

/** How the areas are called that report like a government and have no code: 苏州工业园区. */
export const ZONES: readonly string[] = [...(parts.园.names ?? []), ...(parts.新区.names ?? []), ...zones]

/** Indicators that are sums or means of a whole area. */
export const AREA_SUMS: ReadonlySet<string> = new Set(AREA_DATA.sums)

/** The beginning of a clause that tells of a part: 滇中新区经济运行稳中向好. */
export const HEADED_BY_PART = new RegExp(heading.pattern.replace('{names}', oneOf(AREA_PARTS)))

/** The beginning of a clause that says who of a part did what its figure tells: 六县实现|地区生产总值. */
export const DONE_BY_PART = new RegExp(doers.pattern)

/** Words that name the whole: 全市. */
export const WHOLE_AREA = new RegExp(whole.pattern)

/** Whose figure it is, at the start of its name: 山南新区|固定资产投资. */
export const AREA_OWNER = new RegExp(owner.pattern)

const sourceOf = ({ names = [], notAfter, patterns = [] }: Part): string => {
  const before = notAfter === undefined ? '' : `(?<![${notAfter}])`
  return [...names.map(name => before + name), ...patterns].join('|')
}
const PARTS = Object.entries(parts).map(([kind, part]) => [kind, new RegExp(sourceOf(part))] as const)

/** The kinds of parts of a place that words name (县域, 园区, 市本级); none: they speak of the whole. */
export const partsOfPlace = (words: string): string[] =>
  PARTS.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []))

const PARTLY = new RegExp([...Object.values(parts).map(sourceOf), ...partly].join('|'))

/** Whether the name of a figure says that it is of a part of the place: 县域GDP, 民营经济增加值. */
export const namesPart = (subject: string): boolean => PARTLY.test(subject)
