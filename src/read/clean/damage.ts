import { NOISE } from '../../lexicon/noise.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Issue } from '../../model/issue.ts'
import { DAMAGED } from '../signs.ts'

const MESSAGES = NOISE.damage.map(({ message }) => message)
const DAMAGE = new RegExp(NOISE.damage.map(({ pattern }) => `(${pattern})`).join('|'), 'y')
const TRIGGERS = new WordSet(NOISE.damage.flatMap(({ trigger }) => trigger))
const LIMIT = 200

/**
 * Words that a filter has destroyed (X的二十大, ZZ建设, 充分**园区, 新建5基站): one issue a place, nothing changed. Only lines with a
 * sign of it are looked at.
 */
export function findDamage(text: string, signs: readonly number[]): Issue[] {
  const issues: Issue[] = []
  let from = 0
  for (const sign of signs) {
    const line = text.indexOf('\n', from)
    const to = line < 0 ? text.length : line
    if ((sign & DAMAGED) !== 0) addDamage(issues, text, from, to)
    from = to + 1
  }
  return issues
}

function addDamage(issues: Issue[], text: string, from: number, to: number): void {
  for (let start = TRIGGERS.next(text, from, to); start >= 0 && issues.length < LIMIT; ) {
    DAMAGE.lastIndex = start
    const hit = DAMAGE.exec(text)
    const end = hit ? DAMAGE.lastIndex : start + 1
    if (hit) issues.push(damageOf(text, hit, end))
    start = TRIGGERS.next(text, end, to)
  }
}

function damageOf(text: string, hit: RegExpExecArray, end: number): Issue {
  const message = MESSAGES[hit.slice(1).findIndex(group => group !== undefined)]
  return { code: 'words-lost', message: `${message}：${around(text, hit.index, end)}`, start: hit.index, end }
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 6), end + 6).replace(/\n/g, ' ')
}
