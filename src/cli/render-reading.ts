import type { Commitment, Reading } from '../model/reading.ts'
import { alignColumns } from './columns.ts'
import type { Words } from './language.ts'
import { observationCells } from './observation-cells.ts'
import * as words from './reading-words.ts'
import { paint, type Style } from './style.ts'
import { fitWidth, printable, textWidth } from './text-width.ts'

/** At most so many rows of one kind; the rest is counted. */
const ROWS = 30
const INDENT = 2

/**
 * One reading for people: what it is, how much was read, its headline targets, its livelihood items, its issues. No
 * line is wider than the style's width.
 */
export function renderReading(reading: Reading, style: Style): string {
  const { source } = reading
  const say = (it: Words) => it[style.language]
  const where =
    source.line === null
      ? source.name
      : `${source.name} ${say({ zh: `第 ${source.line} 行`, en: `line ${source.line}` })}`
  const lines = [
    paint('bold', fitWidth(printable(reading.title ?? say(words.TABLE_WORDS.untitled)), style.width), style),
    paint('dim', fitWidth(printable(where), style.width), style),
    ...flow(identityOf(reading, say), style),
    ...flow(countsOf(reading, say), style),
    ...targetRows(reading, style),
    ...livelihoodRows(reading, style),
    ...issueRows(reading, style),
  ]
  return `${lines.join('\n')}\n`
}

type Say = (it: Words) => string

/** `政府工作报告 · 沈阳市 210100 地级 · 2021 · 第16届第4次 · …` */
function identityOf(reading: Reading, say: Say): string[] {
  const { place, year, session, delivered, speaker } = reading
  const facts = [
    say(words.KIND_WORDS[reading.kind]),
    place
      ? `${place.fullName} ${place.code} ${say(words.LEVEL_WORDS[place.level])}`
      : say(words.TABLE_WORDS.placeUnknown),
    year === null ? say(words.TABLE_WORDS.yearUnknown) : String(year),
  ]
  if (session) {
    facts.push(
      say({
        zh: `第${session.congress}届第${session.meeting}次会议`,
        en: `congress ${session.congress}, meeting ${session.meeting}`,
      }),
    )
  }
  if (delivered) facts.push(delivered)
  if (speaker) facts.push([speaker.office, speaker.name].filter(Boolean).join(' '))
  if (!reading.complete) facts.push(say(words.TABLE_WORDS.incomplete))
  return facts
}

/** `正文 21,304 字 · 标题 52 · 指标值 310(完成 180 预计 2 目标 128) · 承诺 …` */
function countsOf({ text, outline, observations, commitments }: Reading, say: Say): string[] {
  const { TABLE_WORDS } = words
  return [
    `${say(TABLE_WORDS.text)} ${text.length.toLocaleString('en')} ${say(TABLE_WORDS.characters)}`,
    `${say(TABLE_WORDS.headings)} ${outline.length}`,
    tally(
      say(TABLE_WORDS.observations),
      observations.map(it => it.status),
      words.STATUS_WORDS,
      say,
    ),
    tally(
      say(TABLE_WORDS.commitments),
      commitments.map(it => it.kind),
      words.COMMITMENT_WORDS,
      say,
    ),
  ]
}

function tally<K extends string>(head: string, list: K[], names: Record<K, Words>, say: Say): string {
  const kinds = Object.keys(names) as K[]
  const counted = kinds
    .map(kind => [kind, list.filter(it => it === kind).length] as const)
    .filter(([, count]) => count > 0)
  const each = counted.map(([kind, count]) => `${say(names[kind])} ${count}`).join(', ')
  return each ? `${head} ${list.length} (${each})` : `${head} ${list.length}`
}

/** `  地区生产总值        增长  6.5%以上   力争  2021` */
function targetRows(reading: Reading, style: Style): string[] {
  const targets = ofKind(reading, 'target').flatMap(it => it.observations.map(index => reading.observations[index]))
  const cells = targets.map(it => [...observationCells(it, reading.text, style.language), it.period])
  return section(words.COMMITMENT_WORDS.target, alignColumns(cells, style.width - INDENT), style)
}

function livelihoodRows(reading: Reading, style: Style): string[] {
  const items = ofKind(reading, 'livelihood')
  const rows = items.map((it, i) => `${i + 1}. ${reading.text.slice(it.start, it.end)}`)
  return section(words.COMMITMENT_WORDS.livelihood, rows, style)
}

/** One row a code: `number-unread ×3  “一二三” 未能读作数值` */
function issueRows({ issues }: Reading, style: Style): string[] {
  const codes = [...new Set(issues.map(it => it.code))]
  const rows = codes.map(code => {
    const same = issues.filter(it => it.code === code)
    return `${code} ×${same.length}  ${same[0].message}`
  })
  return section(words.TABLE_WORDS.issues, rows, style)
}

function ofKind(reading: Reading, kind: Commitment['kind']): Commitment[] {
  return reading.commitments.filter(it => it.kind === kind)
}

function section(head: Words, rows: string[], style: Style): string[] {
  if (rows.length === 0) return []
  const shown = rows.slice(0, ROWS).map(row => ' '.repeat(INDENT) + fitWidth(printable(row), style.width - INDENT))
  const left = rows.length - shown.length
  if (left > 0) shown.push(`${' '.repeat(INDENT)}${words.TABLE_WORDS.more[style.language]} ${left}`)
  return [paint('head', fitWidth(`${head[style.language]} ${rows.length}`, style.width), style), ...shown]
}

/** Facts one after the other, a new line where the next does not fit. */
function flow(facts: string[], style: Style): string[] {
  const lines: string[] = []
  for (const fact of facts.map(printable)) {
    const last = lines.at(-1)
    const joined = last === undefined ? fact : last + BETWEEN + fact
    if (last !== undefined && textWidth(joined) <= style.width) lines[lines.length - 1] = joined
    else lines.push(fitWidth(fact, style.width))
  }
  return lines
}

const BETWEEN = ' · '
