import { charTable } from '../../lexicon/char-table.ts'
import { enteringVerbs, notLinks } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { rankVerbs, scopeWords } from '../../lexicon/grammar.ts'
import { rankFields } from '../../lexicon/numerals.ts'
import { valuePattern } from '../../lexicon/values.ts'
import { readLeftSide } from './left-side.ts'
import { yearsCounted } from './span-marks.ts'

/** What the words before a rank say: `垃圾分类考评` `位居` `全国大城市` 第5名. `held`: kept for years (蝉联); `running`: 连续两年; `origin`: 从第9名. */
export type RankWords = {
  subject: string
  field: string
  each: boolean
  held: boolean
  running: number | null
  origin: boolean
}

const EACH = valuePattern('each-ranked')
const RUNNING = valuePattern('years-running')
const HELD = valuePattern('rank-held')
const ORIGIN = valuePattern('from-rank')
const WIDE = valuePattern('wide-field')
const BETWEEN = valuePattern('before-ranked')

/** Reads the words before 第N位, 第一, 首位. */
export function readRank(words: string): RankWords {
  const each = EACH.test(words)
  const found = RUNNING.exec(words)
  const shared = {
    each,
    held: HELD.test(words),
    running: found ? yearsCounted(found[1]) : null,
    origin: ORIGIN.test(words),
  }
  for (let at = 0; at < words.length; at++) {
    const verb = rankVerbs.at(words, at)
    if (verb === null || (verb.length === 1 && !isVerbAlone(words, at)) || endsScore(words, at)) continue
    // 县域经济|综合排名|全省第一: no verb
    const name = at + verb.length
    const named = subjectOf(words.slice(0, notLinks.endingAt(words, name) === null ? fieldBefore(words, at) : name))
    const subject = named === '' && enteringVerbs.has(verb) ? words.slice(at + verb.length) : named
    return { subject, field: words.slice(at + verb.length), ...shared }
  }
  // 改善幅度全省第一: the field stands right before
  for (let at = 0; at < words.length; at++) {
    const field = rankFields.at(words, at)
    if (field !== null && field.length >= 2 && WIDE.test(field) && at >= 2)
      return { subject: subjectOf(words.slice(0, at)), field: words.slice(at), ...shared }
  }
  // 政府服务能力|第5位
  const named = words.length >= 4 && rankFields.at(words, 0) === null && !FIELD.test(words) ? subjectOf(words) : ''
  return { subject: named, field: words, ...shared }
}

// 数量|全省排名第二, 珠三角|排名第一: where the field stands before the verb
function fieldBefore(words: string, at: number): number {
  const field = rankFields.endingAt(words, at)
  return field !== null && REGION.test(field) ? at - field.length : at
}
const REGION = valuePattern('region')

// 居东北城市第一、|副省级城市第二; 在考核中|第3名
const FIELD = valuePattern('only-field')

// 居民收入, 列车, 排放 are no verbs
function isVerbAlone(words: string, at: number): boolean {
  const next = words[at + 1] ?? ''
  const before = at > 0 ? words[at - 1] : ' '
  if (next === '') return !'一下系陈并宜定安邻移'.includes(before)
  return !'民住家委车入出放水污查练名获环'.includes(next) && !'一下系陈并宜定安邻移'.includes(before)
}

// 综合得分|列第二: no 分列
const SCORES = charTable('总评得积')
const endsScore = (words: string, at: number): boolean =>
  codeAt(words, at) === PART && SCORES[codeOrNone(words, at - 1)] === 1
const [PART] = codesOf('分')

function subjectOf(words: string): string {
  const trimmed = words.replace(BETWEEN, '')
  if (trimmed === '') return ''
  const left = readLeftSide(trimmed)
  // 投入总额、|增速均居全省第一: a figure of its own
  const own = left.linkWord !== '' && trimmed.endsWith(`、${left.linkWord}`) ? `、${left.linkWord}` : ''
  const subject = (left.subject || (left.action ?? '')).replace(/、$/, '') + own
  return scopeWords.has(subject) ? '' : subject
}
