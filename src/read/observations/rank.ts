import { enteringVerbs } from '../../lexicon/clauses.ts'
import { rankVerbs, scopeWords } from '../../lexicon/grammar.ts'
import { rankFields } from '../../lexicon/numerals.ts'
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

/** Reads the words before 第N位, 第一, 首位. */
export function readRank(words: string): RankWords {
  const each = /均|双双|分别|都|分居|分列|分获/.test(words)
  const found = /连续([两二三四五六七八九]|\d)年/.exec(words)
  const shared = {
    each,
    held: /连续|蝉联/.test(words),
    running: found ? yearsCounted(found[1]) : null,
    origin: /[从由][^,]{0,10}$/.test(words),
  }
  for (let at = 0; at < words.length; at++) {
    const verb = rankVerbs.at(words, at)
    if (verb === null || (verb.length === 1 && !isVerbAlone(words, at))) continue
    const named = subjectOf(words.slice(0, fieldBefore(words, at)))
    const subject = named === '' && enteringVerbs.has(verb) ? words.slice(at + verb.length) : named
    return { subject, field: words.slice(at + verb.length), ...shared }
  }
  // 改善幅度全省第一: the field stands right before
  for (let at = 0; at < words.length; at++) {
    const field = rankFields.at(words, at)
    if (field !== null && field.length >= 2 && /^(?:全|国内|省内|世界|东北|西部|中部|东部)/.test(field) && at >= 2)
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
const REGION = /^(?:全[国省市区州盟疆球]|[珠长]三角|国内|省内|世界|东北|[东中西]部)/

// 居东北城市第一、|副省级城市第二; 在考核中|第3名
const FIELD = /^[、和及在以从由于]|(?:城市|省份|[中上里内])$|全[国省]/

// 居民收入, 列车, 排放 are no verbs
function isVerbAlone(words: string, at: number): boolean {
  const next = words[at + 1] ?? ''
  const before = at > 0 ? words[at - 1] : ' '
  if (next === '') return !'一下系陈并宜定安邻移'.includes(before)
  return !'民住家委车入出放水污查练名获环'.includes(next) && !'一下系陈并宜定安邻移'.includes(before)
}

function subjectOf(words: string): string {
  const trimmed = words.replace(
    /(?:均|都|双双|分别|分|继续|持续|稳定|连续(?:[两三四五六七八九十\d]+(?:年|季度|个季度|届|次))?|并|且|已|也|虽然?|在[^,在]{0,24}[中上]|在(?:全[国省市区州]|[东西中]部|世界)[^,在]{0,8}|从|由|再次|首次|跃){1,6}$/g,
    '',
  )
  if (trimmed === '') return ''
  const left = readLeftSide(trimmed)
  // 投入总额、|增速均居全省第一: a figure of its own
  const own = left.linkWord !== '' && trimmed.endsWith(`、${left.linkWord}`) ? `、${left.linkWord}` : ''
  const subject = (left.subject || (left.action ?? '')).replace(/、$/, '') + own
  return scopeWords.has(subject) ? '' : subject
}
