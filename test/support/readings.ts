import { createHash } from 'node:crypto'
import type { Observation, OutlineNode, Reading } from '../../src/model/reading.ts'
import type { ReadFile } from '../../src/store/store.ts'

export const PLACES = {
  nation: { code: '000000', name: '全国', fullName: '全国', level: 'nation' },
  liaoning: { code: '210000', name: '辽宁省', fullName: '辽宁省', level: 'province' },
  shenyang: { code: '210100', name: '沈阳市', fullName: '辽宁省沈阳市', level: 'prefecture' },
  shenhe: { code: '210103', name: '沈河区', fullName: '辽宁省沈阳市沈河区', level: 'county' },
  jinan: { code: '370100', name: '济南市', fullName: '山东省济南市', level: 'prefecture' },
} as const

/** A reading made by hand: `text` with whatever else is given. Its source hash follows from the text. */
export function readingOf(text: string, rest: Partial<Reading> = {}): Reading {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    schema: 'jiannuo/reading/1',
    source: { name: 'a/b.txt', sha256, mediaType: 'text/plain', encoding: 'utf-8', line: null },
    kind: 'work-report',
    title: '政府工作报告',
    place: PLACES.shenyang,
    year: 2021,
    session: { congress: 16, meeting: 4 },
    delivered: '2021-01-14',
    speaker: { name: '王新伟', office: '市长' },
    complete: true,
    text,
    outline: [],
    observations: [],
    commitments: [],
    issues: [],
    origins: [[0, 0, text.length]],
    ...rest,
  }
}

/** A file of its own bytes that holds these readings. */
export function fileOf(...readings: Reading[]): ReadFile {
  const sha256 = readings[0].source.sha256
  return { sha256, name: readings[0].source.name, bytes: readings[0].text.length, readings }
}

/** A growth target of `words` in `text`. */
export function targetOf(text: string, words: string, indicator: string | null, value: number): Observation {
  const start = text.indexOf(words)
  return {
    ...{ start, end: start + words.length, subject: '地区生产总值', action: null, member: null, indicator },
    ...{ measure: 'growth', value, upper: null, unit: '%', comparator: '>=', reference: null, status: 'target' },
    ...{ force: null, period: '2021' },
  } as Observation
}

/** Two parts: what was, and from `plan` on what is to be. */
export function outlineOf(text: string, plan: string): OutlineNode[] {
  const cut = text.indexOf(plan)
  return [
    { level: 1, heading: '一、过去一年工作回顾', role: 'review', start: 0, end: cut },
    { level: 1, heading: plan, role: 'plan', start: cut, end: text.length },
  ]
}

/** A long text of its own; the same seed gives the same. */
export function longText(seed: number, sentences = 60): string {
  let state = seed * 2654435761 + 1
  const next = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const chars = () => String.fromCharCode(0x4e00 + next(3000))
  return Array.from({ length: sentences }, () => `${Array.from({ length: 8 + next(20) }, chars).join('')}。`).join('')
}
