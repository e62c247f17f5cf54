import { NOISE } from '../../lexicon/noise.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import type { Issue } from '../../model/issue.ts'

const MESSAGES = NOISE.damage.map(({ message }) => message)
const DAMAGE = new RegExp(NOISE.damage.map(({ pattern }) => `(${pattern})`).join('|'), 'y')
const TRIGGERS = new WordSet(NOISE.damage.flatMap(({ trigger }) => trigger))
/** Words of which one stands in a text that has any damage: rare ones that begin it, and those before common ones (到万头). */
export const DAMAGE_WORDS: readonly [plain: readonly string[], before: readonly string[]] = [
  NOISE.damage.flatMap(({ trigger, needs }) => (needs === undefined ? trigger : [])),
  NOISE.damage.flatMap(({ needs = [] }) => needs),
]
const LIMIT = 200

/** Words that a filter has destroyed (X的二十大, ZZ建设, 充分**园区, 新建5基站): one issue a place, nothing changed. */
export function findDamage(text: string): Issue[] {
  const issues: Issue[] = []
  for (let start = TRIGGERS.next(text, 0); start >= 0; ) {
    DAMAGE.lastIndex = start
    const hit = DAMAGE.exec(text)
    const end = hit ? DAMAGE.lastIndex : start + 1
    if (hit) issues.push(damageOf(text, hit, end))
    if (issues.length === LIMIT) break
    start = TRIGGERS.next(text, end)
  }
  return issues
}

function damageOf(text: string, hit: RegExpExecArray, end: number): Issue {
  const message = MESSAGES[hit.slice(1).findIndex(group => group !== undefined)]
  return { code: 'words-lost', message: `${message}：${around(text, hit.index, end)}`, start: hit.index, end }
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 6), end + 6).replace(/\n/g, ' ')
}
