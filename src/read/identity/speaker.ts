import { IDENTITY_WORDS, identityPattern } from '../../lexicon/identity.ts'
import { type Head, isPageLine, withoutBlanks } from './head.ts'
import { sessionLine } from './session.ts'

export type Speaker = { name: string; office: string | null }

const OFFICES = [...IDENTITY_WORDS.offices].sort((a, b) => b.length - a.length)
// 市 长, 省 长 are also written with a blank
const ANY_OFFICE = new RegExp(`(?:${OFFICES.map(o => [...o].join('\\s{0,4}')).join('|')})`)
const OFFICE = new RegExp(ANY_OFFICE, 'g')
const FOLLOWERS = IDENTITY_WORDS.speakerFollowers
const DAY = identityPattern('dated', 'g')
const CAPTION = identityPattern('caption')
const CAPTION_NAME = identityPattern('caption-name')
const BEFORE_OFFICE = identityPattern('before-office')
const NAME_AFTER_DAY = identityPattern('name-after-date')
const HAN_NAME = /^[\u3400-\u9fff\u{20000}-\u{3ffff}]{2,4}$/u
const TRANSCRIBED_NAME = new RegExp(`^[${IDENTITY_WORDS.transcription}]{5,7}$`)
const DOTTED_NAME = /^[\u3400-\u9fff]{1,8}(?:[·•・.‧∙][\u3400-\u9fff]{1,8}){1,3}$/
const NOT_A_NAME = new RegExp(IDENTITY_WORDS.notNames.join('|'))

/**
 * Finds who read the report, with the office as written: "沈河区人民政府区长  林宇航", "市 长 周乃翔", "(2003年2月16日 陈良宇)",
 * "…会议上沈阳市人民政府市长姜有为", "韩正市长在上海市第十二届…", an office line with a name line below it. Null: not said.
 */
export function findSpeaker(head: Head): Speaker | null {
  const own = head.lines.map((_, i) => i).filter(i => !isPageLine(head.tight[i]) || /记者|摄/.test(head.tight[i]))
  // the line nearest to the report says it best: "上海市市长韩正" below the title "韩正市长在…", but for words under a picture
  const nearest = own.toReversed()
  const captions = nearest.filter(i => CAPTION.test(head.tight[i]))
  for (const i of [...nearest.filter(i => !captions.includes(i)), ...captions]) {
    const line = head.lines[i].replace(DAY, ' ')
    if (!ANY_OFFICE.test(line)) continue
    const speaker = besideOffice(afterSession(line), head.lines[i + 1]) ?? besideOffice(aheadOfSession(line), undefined)
    if (speaker) return speaker
  }
  const below = sessionLine(head)
  const finders = [
    (i: number) => beforeOffice(head.tight[i]),
    (i: number) => loneName(head.lines[i], i > below),
    (i: number) => inCaption(head.tight[i]),
  ]
  for (const find of finders) {
    for (const i of own) {
      const speaker = find(i)
      if (speaker) return speaker
    }
  }
  return null
}

/** "…第三次会议上沈阳市人民政府市长姜有为" → 沈阳市人民政府市长姜有为. */
function afterSession(line: string): string {
  const at = Math.max(line.lastIndexOf('会议上'), line.lastIndexOf('大会上'))
  return at < 0 ? line : line.slice(at + 3)
}

/** "沈阳市市长 吕志成(2024年1月8日在沈阳市第十七届…" → 沈阳市市长 吕志成. */
function aheadOfSession(line: string): string {
  const at = line.search(/[(—─]*\s*在[^在]{0,30}届/)
  return at < 0 ? '' : line.slice(0, at).trim()
}

function besideOffice(line: string, next: string | undefined): Speaker | null {
  let last: RegExpExecArray | null = null
  OFFICE.lastIndex = 0
  for (let m = OFFICE.exec(line); m; m = OFFICE.exec(line)) last = m
  if (!last) return null
  const end = last.index + last[0].length
  const office = officeWords(line.slice(0, end))
  if (office === null) return null
  const rest = line
    .slice(end)
    .replace(/^[\s::、,?—─–-]+/, '')
    .replace(/^\S*书记\s+/, '')
  const name = nameOf(rest) ?? nameOf(beforeFollower(rest))
  if (name !== null) return { name, office }
  return rest === '' && next !== undefined && nameOf(next) !== null ? { name: nameOf(next)!, office } : null
}

/** The office without dashes, marks or the sentence before it; null when it is too long to be one. */
function officeWords(words: string): string | null {
  const office = withoutBlanks(words.replace(/^.*[,。;:!?》>()—─―-]/s, '')).replace(/^、+/, '')
  return office.length > 40 || /报告|会议/.test(office) ? null : office
}

/** "韩正市长在上海市第十二届人民代表大会第三次会议上的政府工作报告" */
function beforeOffice(tight: string): Speaker | null {
  const m = BEFORE_OFFICE.exec(tight)
  return m && nameOf(m[1]) !== null ? { name: m[1], office: m[2] } : null
}

/** "1月10日上午,尹弘在河南省第十三届人民代表大会第三次会议上作政府工作报告。" under a picture */
function inCaption(tight: string): Speaker | null {
  const name = nameOf(CAPTION_NAME.exec(tight)?.[1] ?? '')
  return name === null ? null : { name, office: null }
}

/** A name with the day in brackets or behind the session ("…第四次会议上 韩俊"), or a line of its own below it ("周乃翔"). */
function loneName(line: string, below: boolean): Speaker | null {
  const dated = NAME_AFTER_DAY.exec(line.replace(/\s+/g, ''))
  const session = afterSession(line)
  const inBrackets = dated ? nameOf(dated[4]) : session === line ? null : nameOf(session)
  if (inBrackets !== null) return { name: inBrackets, office: null }
  const name = below ? nameOf(line) : null
  return name === null ? null : { name, office: null }
}

function beforeFollower(words: string): string {
  let end = words.length
  for (const follower of FOLLOWERS) {
    const at = words.indexOf(follower)
    if (at >= 2 && at < end) end = at
  }
  return words.slice(0, end)
}

/** 王 刚 → 王刚; 艾尔肯·吐尼亚孜; null when the words are no name. */
function nameOf(words: string): string | null {
  const bare = words
    .trim()
    .replace(/^[(]|[)。]$/g, '')
    .trim()
  if (bare.length > 24) return null
  const tight = withoutBlanks(bare)
  if (NOT_A_NAME.test(tight)) return null
  return HAN_NAME.test(tight) || DOTTED_NAME.test(tight) || TRANSCRIBED_NAME.test(tight) ? tight : null
}
