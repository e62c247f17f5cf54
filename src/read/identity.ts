import { identityPattern } from '../lexicon/identity.ts'
import { type PlaceEntry, placeOfEntry } from '../lexicon/place-table.ts'
import { entriesByName, isWithin } from '../lexicon/places.ts'
import type { Draft } from '../model/draft.ts'
import type { Issue, IssueCode } from '../model/issue.ts'
import type { Place } from '../model/reading.ts'
import { readHead } from './identity/head.ts'
import { decideByContext, findPlace, type PlaceClues } from './identity/place.ts'
import { findCommuniqueYear, findListYear, findPlanYear } from './identity/plan-year.ts'
import { findSitting } from './identity/session.ts'
import { findSourceName } from './identity/source-name.ts'
import { findSpeaker } from './identity/speaker.ts'
import { foldWidth } from './text-fold.ts'

/** Whose report it is, of which year, where, when and by whom it was delivered. Null: the text does not say. */
export type Identity = {
  place: Place | null
  year: number | null
  session: { congress: number; meeting: number } | null
  delivered: string | null
  speaker: { name: string; office: string | null } | null
  title: string | null
  issues: Issue[]
}

const OPENING = 700
const COUNCIL_OFFICE = identityPattern('council-office')
const FOR_COUNCIL = identityPattern('for-council')

/**
 * Reads the identity of a report from its own words; the name of its file decides only what the text leaves open, with an issue
 * (place-from-name, year-from-name), and is compared with what the text says (place-disagrees, year-disagrees).
 * `text` is the body of the draft, `body` the same folded; `sourceName` the path as given.
 */
export function findIdentity(draft: Draft, text: string, sourceName: string, body: string = draft.folded): Identity {
  const head = readHead(draft, text)
  const opening = body.slice(0, OPENING)
  const sitting = findSitting(head, opening)
  const speaker = findSpeaker(head)
  const national = sitting.national || COUNCIL_OFFICE.test(speaker?.office ?? '') || FOR_COUNCIL.test(opening)
  const isCommunique = draft.kind === 'communique'
  const planned =
    (isCommunique ? findCommuniqueYear(head) : null) ??
    findPlanYear({ head, body, dated: sitting.dated, national, label: draft.label })
  const named = findSourceName(sourceName)
  if (isCommunique && named.year !== null) named.year++
  if (draft.kind === 'task-list') planned.year ??= findListYear(head)
  const issues: Issue[] = []
  const report = (code: IssueCode, message: string) => issues.push({ code, message, start: null, end: null })

  const year = planned.year ?? named.year
  if (year === null) report('year-unknown', '文中和文件名都没有说明是哪一年的报告')
  else if (planned.year === null) report('year-from-name', `文中没有说明年份,取自文件名:${year}`)
  else if (named.year !== null && named.year !== year)
    report('year-disagrees', `文中为${year}年,文件名为${named.year}年;以文中为准`)
  else if (planned.title !== null && planned.title !== year)
    report('year-disagrees', `正文为${year}年,标题为${planned.title}年;以正文为准`)

  const clues: PlaceClues = {
    head,
    sitting,
    speaker,
    opening,
    body,
    page: () => foldWidth(`${draft.head.slice(0, 3000)}\n${draft.tail.slice(-3000)}`),
    label: draft.label,
    year,
  }
  const found = findPlace(clues)
  let entry = found.entry
  const byName = named.place === null ? [] : entriesByName(named.place, { year })
  if (entry === null) {
    const open =
      found.candidates.length > 0 ? byName.filter(e => found.candidates.some(c => c.code === e.code)) : byName
    entry = decideByContext(open, year, clues)
    if (entry) report('place-from-name', `文中没有说明地区,取自文件名:${entry.name}`)
    else if (found.candidates.length + open.length > 0)
      report('place-ambiguous', ambiguous(found.candidates.length > 0 ? found.candidates : open, year))
    else report('place-unknown', '文中和文件名都没有说明是哪个地区的报告')
  } else if (byName.length > 0 && !byName.some(e => isWithin(entry!.code, e.code))) {
    report('place-disagrees', `文中为${entry.name},文件名为${named.place};以文中为准`)
  }
  return {
    place: entry && placeOfEntry(entry, year),
    year,
    session: sitting.session,
    delivered: sitting.delivered ?? dayOf(year, sitting.day),
    speaker,
    title: draft.title,
    issues,
  }
}

/** A day of the year that a report plans for; one of its last months is of the year before. */
function dayOf(year: number | null, day: string | null): string | null {
  if (year === null || day === null) return null
  return `${day >= LAST_MONTHS ? year - 1 : year}-${day}`
}

const LAST_MONTHS = '11-01'

function ambiguous(entries: readonly PlaceEntry[], year: number | null): string {
  return `地区名称有多个可能:${entries.map(e => `${e.code} ${placeOfEntry(e, year).fullName}`).join('、')}`
}
