import { writeScoreCsv } from '../app/score-csv.ts'
import { promiseRows } from '../app/score-rows.ts'
import type { Following } from '../model/following.ts'
import { renderFollowing } from './follow-table.ts'
import type { FOLLOW_FORMATS } from './options.ts'
import type { Style } from './style.ts'

export type FollowFormat = (typeof FOLLOW_FORMATS)[number]

/** How a following is written in a format. */
export function encoderOf(format: FollowFormat, style: Style): (following: Following) => string {
  switch (format) {
    case 'json':
      return following => `${JSON.stringify(following)}\n`
    case 'csv':
      return writeCsv
    case 'table':
      return following => renderFollowing(following, style)
  }
}

/** The links of a following as rows of CSV: the promises with a figure. */
export function writeCsv(following: Following): string {
  const { place, from, to, texts } = following
  const rows = promiseRows(following, new Map()).filter(it => it.measured)
  const card = {
    place: place ?? NOWHERE,
    from: from ?? 0,
    to,
    texts: texts.map(it => ({ ...it, report: null, title: null })),
  }
  return writeScoreCsv(rows, card)
}

const NOWHERE = { code: '', name: '', fullName: '', level: 'county' } as const
