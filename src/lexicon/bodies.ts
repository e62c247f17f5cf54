import { oneOf } from './alternatives.ts'
import { DATA } from './data/bodies.ts'
import { WordSet } from './word-set.ts'

type BodyData = {
  endings: string[]
  beginnings: string[]
  sureEndings: string[]
  labels: { lead: string[]; responsible: string[]; partner: string[] }
  tasks: string[]
  deadlines: string[]
  results: string[]
  people: string[]
  times: string[]
  firstLeads: string[]
  livelihoodTitles: string[]
  columns: Record<'content' | 'title' | 'lead' | 'responsible' | 'partner' | 'deadline' | 'people', string[]>
  tails: { lead: string[]; responsible: string[]; partner: string[] }
  yes: { words: string; lead: string[]; partners: string[]; deadline?: string }[]
  no: string[]
}

/** lexicon/bodies.yaml with its examples. */
export const BODY_DATA = DATA as BodyData

const { labels, tails } = BODY_DATA

/** A label before names of units: groups lead, responsible, partner. */
export const UNIT_LABEL = new RegExp(
  `(?:(?<lead>${oneOf(labels.lead)})|(?<responsible>${oneOf(labels.responsible)})|(?<partner>${oneOf(labels.partner)})) ?:`,
)

/** A tail after names of units: groups lead, responsible, partner. */
export const UNIT_TAIL = new RegExp(
  `(?:(?<lead>${oneOf(tails.lead)})|(?<responsible>${oneOf(tails.responsible)})|(?<partner>${oneOf(tails.partner)}))$`,
)

/** One of them stands in all that is labelled or has a tail. */
export const UNIT_WORDS = new WordSet([...Object.values(labels).flat(), ...Object.values(tails).flat()])

/** The end of a unit's name. */
export const UNIT_END = new RegExp(`(?:${oneOf(BODY_DATA.endings)})(?:\\([^()]{1,12}\\))?$`)

/** The end of what can only be a unit's name. */
export const SURE_END = new RegExp(`(?:${oneOf(BODY_DATA.sureEndings)})$`)

/** The begin of a unit's name where nothing else says that units are meant. */
export const UNIT_BEGIN = new RegExp(`^(?:${oneOf(BODY_DATA.beginnings)})`)

/** 目标任务: … at the begin of a line. */
export const TASK_LABEL = new RegExp(`^(?:${oneOf(BODY_DATA.tasks)}) ?: ?`)

/** 完成时限: … */
export const DEADLINE_LABEL = new RegExp(`^(?:${oneOf(BODY_DATA.deadlines)}) ?: ?`)

/** 完成情况: … what came of it. */
export const RESULT_LABEL = new RegExp(`^(?:${oneOf(BODY_DATA.results)}) ?: ?`)

/** Where, inside a line, what the units, the deadline, the people or the result of a task are begins: …5所。责任单位: … */
export const INNER_LABEL = new RegExp(
  `(?<=^|[。;) \\t])(?:${oneOf([...Object.values(labels).flat(), ...BODY_DATA.deadlines, ...BODY_DATA.people, ...BODY_DATA.results])}) ?:`,
  'g',
)

/** 责任领导: … */
export const PEOPLE_LABEL = new RegExp(`^(?:${oneOf(BODY_DATA.people)}) ?: ?`)

/** A word of a deadline, where units are named. */
export const TIME_WORD = new RegExp(oneOf(BODY_DATA.times))

/** （列第一位者为牵头单位，下同） after the name of a unit. */
export const RANK_NOTE = new RegExp(`[（(][^（）()]*(?:${oneOf(BODY_DATA.firstLeads)})[^（）()]*[）)]$`)

/** Words in a title that make an annex a list of livelihood projects. */
export const LIVELIHOOD_TITLE = new RegExp(oneOf(BODY_DATA.livelihoodTitles))

/** Words in the head of a table, by what their column holds. */
export const COLUMN_HEADS = {
  content: new RegExp(oneOf(BODY_DATA.columns.content)),
  title: new RegExp(oneOf(BODY_DATA.columns.title)),
  lead: new RegExp(oneOf(BODY_DATA.columns.lead)),
  responsible: new RegExp(oneOf(BODY_DATA.columns.responsible)),
  people: new RegExp(oneOf(BODY_DATA.columns.people)),
  partner: new RegExp(oneOf(BODY_DATA.columns.partner)),
  deadline: new RegExp(oneOf(BODY_DATA.columns.deadline)),
} as const
