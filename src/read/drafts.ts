import type { DocumentPart } from '../model/document.ts'
import type { Draft } from '../model/draft.ts'
import type { EditedText } from '../model/edited-text.ts'
import { slice } from '../model/edited-text.ts'
import type { Issue } from '../model/issue.ts'
import { cutAdverts } from './clean/adverts.ts'
import { findDamage } from './clean/damage.ts'
import { tidyMarks } from './clean/marks.ts'
import { findRepeats } from './clean/repeats.ts'
import { findColumns } from './commitments/ledger-table.ts'
import { DAMAGED, DATED, findSigns } from './signs.ts'
import { findAnnex, ledgerTitle } from './split/annex.ts'
import type { Body } from './split/assemble.ts'
import { assembleBody } from './split/assemble.ts'
import type { Bounds } from './split/bounds.ts'
import { boundsOf, findBounds, findLast } from './split/bounds.ts'
import { cutFlatLines } from './split/flat.ts'
import { Frame } from './split/frame.ts'
import { findKind } from './split/genre.ts'
import { headOf, titleOf } from './split/heads.ts'
import { joinLines } from './split/joins.ts'
import { type Line, surveyLines } from './split/lines.ts'
import { findItems } from './split/listing.ts'
import { foldPlaces, foldYears } from './text-fold.ts'

/**
 * The reports of one text, cleaned: noise out, broken lines joined, flattened text cut into paragraphs again, each with
 * its body from the first form of address to its last words. A text with no report gives one draft of kind news or
 * other. Pure; linear in the length of the text; never throws.
 */
export function findDrafts(part: DocumentPart): Draft[] {
  const items = findItems(part.content.text)
  const { content, line, label } = part
  if (items.length === 0) return draftsOf(content, { line, label })
  return items.flatMap(item => draftsOf(slice(content, item.start, item.end), { line: line ?? item.line, label }))
}

function draftsOf(content: EditedText, where: Where): Draft[] {
  const tidy = tidyMarks(content)
  let survey = surveyLines(tidy.text)
  const source = survey.adverts.length === 0 ? tidy : cutAdverts(tidy, survey.adverts)
  const { text } = source
  if (source !== tidy) survey = surveyLines(text)
  const folded = foldPlaces(text, survey.wide)
  const frame = new Frame(text, folded, cutFlatLines(text, folded, survey.lines))
  const bounds = findBounds(frame)
  if (bounds.length === 0) return wholeDrafts(source, frame, where)
  return bounds.flatMap(bound => reportDrafts(source, frame, bound, where))
}

type Where = { line: number | null; label: string | null }

/** A report and, when a ledger of items stands after it, a second draft with that. */
function reportDrafts(source: EditedText, frame: Frame, bound: Bounds, where: Where): Draft[] {
  const title = titleOf(frame, bound.from, bound.first, where.label)
  const head = headOf(frame, bound.from, bound.first)
  const tail = headOf(frame, bound.last + 1, bound.to)
  const body = bodyOf(source, frame, range(bound.first, bound.last + 1), bound.end)
  const kind = findKind(title, body.folded, bound.opened)
  const draft = finish({ kind, title, head, tail, complete: bound.complete }, body, where)
  const annex = kind === 'work-report' ? findAnnex(frame, bound.last + 1, bound.to) : []
  if (annex.length === 0) return [draft]
  const named = ledgerTitle(frame, annex) ?? title
  const above = `${title ?? ''}\n${head}`.trim()
  const ledger: Found = { kind: 'task-list', title: named, head: above, tail: '', complete: true }
  return [draft, finish(ledger, bodyOf(source, frame, annex), where)]
}

/** A text without the opening of a report: a report all the same when it has the title and the length, else a whole. */
function wholeDrafts(source: EditedText, frame: Frame, where: Where): Draft[] {
  const count = frame.lines.length
  let first = 0
  while (first < count && first < 30 && !beginsText(frame, first)) first++
  if (first === 30 || first === count) first = Math.max(0, Math.min(1, count - 1))
  const title = titleOf(frame, 0, Math.max(first, Math.min(1, count)), where.label)
  const body = bodyOf(source, frame, range(first, count))
  const kind = findKind(title, body.folded, false)
  if (kind === 'work-report') {
    const bound = boundsOf({ from: 0, first }, findLast(frame, first, count), count, false)
    return reportDrafts(source, frame, bound, where)
  }
  return [finish({ kind, title, head: headOf(frame, 0, first), tail: '', complete: true }, body, where)]
}

/** The first real paragraph: prose, a numbered heading, or the head of a ledger's table (序号 工作任务 牵头单位). */
function beginsText(frame: Frame, i: number): boolean {
  if (frame.isFurniture(i) || frame.isTitle(i) || frame.isSession(i) || frame.isContents(i)) return false
  return (
    /^(?:一、|\(一\)|1[.、])/.test(frame.head(i, 4)) ||
    findColumns(frame.head(i)) !== null ||
    (frame.length(i) >= 20 && /[。!?;:”]$/.test(frame.foot(i, 4)))
  )
}

type Found = Pick<Draft, 'kind' | 'title' | 'head' | 'tail' | 'complete'>

function finish({ kind, title, head, tail, complete }: Found, { body, folded, cuts, bold }: Body, where: Where): Draft {
  const issues: Issue[] = cuts.map(at => ({
    code: 'noise-removed',
    message: '删去了插入正文的广告或页面文字',
    start: at,
    end: at,
  }))
  const signs = findSigns(folded)
  const all = signs.reduce((either, sign) => either | sign, 0)
  if (kind === 'work-report' || kind === 'task-list') {
    if ((all & DAMAGED) !== 0) issues.push(...findDamage(body.text, signs))
    issues.push(...findRepeats(body.text))
  }
  if (!complete) {
    const end = body.text.length
    issues.push({ code: 'text-broken-off', message: '正文在结束语之前中断', start: end, end })
  }
  if (kind === 'news' || kind === 'other') {
    issues.push({ code: 'not-a-report', message: '这不是政府工作报告全文，未按报告读取', start: null, end: null })
  }
  const years = (all & DATED) !== 0 ? foldYears(folded) : folded
  return {
    kind,
    title,
    head,
    body,
    folded: years,
    signs,
    bold,
    tail,
    line: where.line,
    label: where.label,
    complete,
    issues,
  }
}

function bodyOf(source: EditedText, frame: Frame, indexes: readonly number[], end = Number.POSITIVE_INFINITY): Body {
  const lines: Line[] = []
  for (const i of indexes) if (!frame.isFurniture(i) && !frame.isRunningHead(i)) lines.push(frame.lines[i])
  const last = lines.at(-1)
  if (last && last.end > end) lines[lines.length - 1] = { ...last, end }
  return assembleBody(source, frame.folded, joinLines(source.text, lines))
}

function range(from: number, to: number): number[] {
  const indexes: number[] = []
  for (let i = from; i < to; i++) indexes.push(i)
  return indexes
}
