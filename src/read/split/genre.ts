import { framePattern } from '../../lexicon/genres.ts'
import type { Kind } from '../../model/reading.ts'
import { foldWidth } from '../text-fold.ts'

const TITLES = (['communique', 'plan', 'other-report', 'task-list', 'about'] as const).map(id => ({
  id,
  rule: framePattern(id),
}))
const TITLE = framePattern('title')
const STUB = framePattern('stub')
const INTRODUCTION = framePattern('self-introduction')
const OTHER_ORGAN = framePattern('other-organ')
const STATE_ORGAN = framePattern('state-organ')
const SPEAKS = framePattern('speaks')
const SPEECH = framePattern('speech')
const OTHER_SPEAKER = framePattern('other-speaker')
const TOLD = framePattern('told')
const NEWS_LEAD = framePattern('news-lead')

const WHOLE = 5000
const SHORT = 600
const NEWS = 200

/**
 * The kind of a text by its title and its folded beginning. `opened`: it begins with a form of address and an announcement.
 * A text about a report (解读, 摘要, 未找到全文, a title and nothing else) is news or other, never a work report.
 */
export function findKind(title: string | null, folded: string, opened: boolean): Kind {
  const name = foldWidth(title ?? '')
  const genre = TITLES.find(({ rule }) => rule.test(name))?.id ?? null
  if (genre === 'communique' || genre === 'plan') return genre
  if (genre === 'other-report') return 'other'
  if (genre === 'task-list' && !opened) return 'task-list'
  if (genre === 'about' && folded.length < WHOLE) return folded.length < NEWS ? 'other' : 'news'
  const begins = folded.slice(0, 300)
  const announcement = INTRODUCTION.exec(begins)?.[0] ?? ''
  if (OTHER_ORGAN.test(announcement) && !STATE_ORGAN.test(announcement)) return 'other'
  if (announcement === '' && (SPEECH.test(name) || OTHER_SPEAKER.test(folded.slice(0, 400)))) return 'other'
  if (folded.length < SHORT && (STUB.test(folded) || !opened)) return folded.length < NEWS ? 'other' : 'news'
  if (opened) return 'work-report'
  if (TITLE.test(name) && !TOLD.test(name) && isReportLike(folded)) return 'work-report'
  return folded.length < NEWS ? 'other' : 'news'
}

/** Without a form of address only a long text in the parts of a report is one: 一、2005年工作回顾 … 二、2006年工作安排. */
function isReportLike(folded: string): boolean {
  const begins = folded.slice(0, 300)
  if (folded.length < WHOLE || STUB.test(begins) || NEWS_LEAD.test(begins)) return false
  const stops = folded.split('。').length - 1
  return stops >= folded.length / 150 && SPEAKS.test(folded)
}
