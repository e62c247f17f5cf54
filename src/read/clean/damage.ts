import { NOISE } from '../../lexicon/noise.ts'
import type { Issue } from '../../model/issue.ts'

const MESSAGES = NOISE.damage.map(({ message }) => message)
const DAMAGE = new RegExp(NOISE.damage.map(({ pattern }) => `(${pattern})`).join('|'), 'g')
const LIMIT = 200

/** Words that a filter has destroyed (X的二十大, ZZ建设, 充分**园区, 新建5基站): one issue a place, nothing changed. */
export function findDamage(text: string): Issue[] {
  const issues: Issue[] = []
  for (const hit of text.matchAll(DAMAGE)) {
    if (issues.length === LIMIT) break
    const [start, end] = [hit.index, hit.index + hit[0].length]
    const message = MESSAGES[hit.slice(1).findIndex(group => group !== undefined)]
    issues.push({ code: 'words-lost', message: `${message}：${around(text, start, end)}`, start, end })
  }
  return issues
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 6), end + 6).replace(/\n/g, ' ')
}
