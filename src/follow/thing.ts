import { isCommon, unitWorth, verbKind } from '../lexicon/follow.ts'
import type { Observation, Reading } from '../model/reading.ts'
import { type Core, coreOf } from './object.ts'
import { clauseAround, passageOf, sentenceAround } from './passage.ts'

/** An observation made ready to be compared. `text` is the index of its text in the following. */
export type Thing = {
  readonly text: number
  readonly reading: Reading
  readonly observation: Observation
  readonly core: string
  readonly verbs: readonly string[]
  readonly grams: readonly number[]
  readonly unit: ReturnType<typeof unitWorth>
  readonly sentence: string
  /** Names in quotation marks in its sentence: “万人进万企”. */
  readonly names: readonly string[]
  /** Its clause and the one before, when that holds no figure: 深化农村集体产权制度改革,完成…10个. */
  readonly context: string
}

/** Compared so far: longer subjects are misread clauses. */
const LONGEST_CORE = 40
/** So much may stand before a common head that tells what it is. */
const LONGEST_NAME = 16

export function thingOf(observation: Observation, reading: Reading, text: number): Thing {
  const { words, verbs } = namedCore(observation, reading.text)
  const core = words.slice(-LONGEST_CORE)
  const { start, end } = sentenceAround(reading.text, observation)
  const sentence = reading.text.slice(start, end)
  return {
    text,
    reading,
    observation,
    core,
    verbs: [...actionsOf(observation.action), ...verbs, ...servedBefore(observation, reading.text)],
    grams: gramsOf(core),
    unit: unitWorth(observation.unit),
    sentence,
    names: [...sentence.matchAll(/“([^”“]{3,16})”/g)].map(m => m[1]),
    context: contextOf(reading.text, observation),
  }
}

/** A name that says nothing of what it is (the 中心 of 技术转移中心31家) is taken with the words before it. */
function namedCore({ subject, member, start, action }: Observation, text: string): Core {
  const object = objectIn(action, text.slice(0, start))
  if (object !== null) return coreOf(object, null)
  const core = coreOf(subject, member)
  const at = isCommon(core.words) ? text.lastIndexOf(subject, start) : -1
  if (at < 0 || start - at > LONGEST_CORE) return core
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at)
  const words = before.slice(before.search(/[^，,；;。：:、\n\d]*$/))
  const known = action !== null && verbKind(action) !== null && words.endsWith(action)
  const first = known ? words.slice(0, -action.length) : words
  return first.length === 0 ? core : coreOf(first + subject, null)
}

/** A verb with its object right before the number, which was read as a verb: 完成造林封育45万亩 is of 造林封育. */
function objectIn(action: string | null, before: string): string | null {
  if (action === null || action.length < 6 || !before.endsWith(action)) return null
  const verb = [4, 3, 2].find(length => verbKind(action.slice(0, length))?.plain)
  const object = action.slice(verb ?? 0)
  return verb === undefined || actionsOf(object).some(it => verbKind(it)) ? null : object
}

/** The words a thing is cited with. */
export function quoteOf({ observation, reading }: Pick<Thing, 'observation' | 'reading'>): string {
  const { start, end } = passageOf(reading.text, observation)
  return reading.text.slice(start, end)
}

function contextOf(text: string, observation: Observation): string {
  const own = clauseAround(text, observation)
  if (own.start < 2) return text.slice(own.start, own.end)
  const before = clauseAround(text, { start: own.start - 1, end: own.start - 1 })
  const words = text.slice(before.start, own.end)
  return /\d/.test(text.slice(before.start, before.end)) || /[。！？\n]/.test(words)
    ? text.slice(own.start, own.end)
    : words
}

/** The phrases of eight characters in a row in the context of a thing; none runs over a comma or a figure. */
export function phrasesOf({ context }: Thing): string[] {
  const phrases: string[] = []
  for (const run of context.match(/[\u4e00-\u9fff“”]{8,}/g) ?? []) {
    for (let i = 0; i + 8 <= run.length; i++) phrases.push(run.slice(i, i + 8))
  }
  return phrases
}

/** The verb right before a number when it only serves what is counted: the 覆盖 of 推动物业服务覆盖300个老旧小区. */
function servedBefore({ start }: Observation, text: string): string[] {
  const word = text.slice(Math.max(0, start - 2), start)
  return verbKind(word)?.serve ? [word] : []
}

/** 新建、改造 → both; 新建维修改造 → the verbs that the lexicon knows in it. */
function actionsOf(action: string | null): string[] {
  if (action === null) return []
  const verbs: string[] = []
  for (const part of action.split(/[、和及与]/)) {
    if (verbKind(part) || part.length < 4) {
      verbs.push(part)
      continue
    }
    for (let at = 0; at < part.length; ) {
      let length = Math.min(6, part.length - at)
      while (length > 1 && !verbKind(part.slice(at, at + length))) length--
      if (length > 1) verbs.push(part.slice(at, at + length))
      at += length
    }
    if (verbs.length === 0) verbs.push(part)
  }
  return verbs
}

/** Every two characters in a row, as one number; a word of one character as itself. */
export function gramsOf(words: string): number[] {
  if (words.length === 1) return [words.charCodeAt(0)]
  const grams: number[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    grams.push(words.charCodeAt(i) * 65536 + words.charCodeAt(i + 1))
  }
  return grams
}

/**
 * How much two characters in a row say of what a sentence is about: little where they are frequent in the texts that are
 * compared (建设, 发展), almost nothing where they are the head of everything (项目, 中心).
 */
export class Weights {
  private readonly counts = new Uint16Array(1 << 18)
  private readonly total: number

  constructor(texts: readonly string[]) {
    let total = 0
    for (const text of texts) {
      for (let i = 0; i + 1 < text.length; i++) {
        const slot = slotOf(text.charCodeAt(i), text.charCodeAt(i + 1))
        if (this.counts[slot] < 65535) this.counts[slot]++
      }
      total += text.length
    }
    this.total = Math.max(1000, total)
  }

  of(gram: number): number {
    const [a, b] = [Math.floor(gram / 65536), gram % 65536]
    if (isCommon(String.fromCharCode(a, b))) return 0.15
    const share = (this.counts[slotOf(a, b)] + 1) / this.total
    return Math.min(1, Math.max(0.2, Math.log2(1 / share) / 12))
  }
}

function slotOf(a: number, b: number): number {
  return ((a * 31) ^ (b * 2654435)) & ((1 << 18) - 1)
}
