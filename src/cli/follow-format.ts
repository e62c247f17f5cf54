import { writeScoreCsv } from '../app/score-csv.ts'
import { promiseRows } from '../app/score-rows.ts'
import { type Following, LINK_CHOICES, PROVENANCE, VERDICTS } from '../model/following.ts'
import { alignColumns } from './columns.ts'
import type { FOLLOW_FORMATS } from './options.ts'
import type { Style } from './style.ts'
import { paint } from './style.ts'
import { fitWidth, printable, textWidth } from './text-width.ts'

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

/** Promise, verdict and result in columns, then the counts; for people. */
function renderFollowing(following: Following, style: Style): string {
  const { place, from, to, texts, links, counts, tasks, claims, issues } = following
  const zh = style.language === 'zh'
  const half = Math.max(16, (style.width - 18) >> 1)
  const rows = links.map(({ target, result, verdict, reasons, provenance, decision }) => [
    [
      zh ? VERDICTS[verdict].zh : verdict,
      ...(decision ? [`${zh ? LINK_CHOICES[decision.choice].zh : decision.choice}: ${decision.author}`] : []),
      ...(provenance === 'broken' ? [zh ? '出处已损' : 'provenance broken'] : []),
    ].join(' '),
    fitWidth(printable(target.quote), half),
    fitWidth(printable(result?.quote ?? (zh ? reasons.at(-1)!.message : reasons.at(-1)!.code)), half),
  ])
  const head = `${place?.name ?? '?'} ${from ?? '?'} → ${to ?? '—'}`
  const total = Object.entries(counts)
    .map(([verdict, count]) => `${zh ? VERDICTS[verdict as keyof typeof VERDICTS].zh : verdict} ${count}`)
    .join(zh ? '，' : ', ')
  const rest = zh
    ? `另有没有数字的承诺 ${tasks.length} 项；没有找到承诺的结果 ${claims.length} 项`
    : `${tasks.length} promises without a figure; ${claims.length} results without a promise`
  const said = [
    ...texts.flatMap(({ name, provenance = 'holds' }) =>
      provenance === 'holds'
        ? []
        : [`! ${zh ? '出处已损' : 'provenance broken'}: ${printable(name)}: ${PROVENANCE[provenance][style.language]}`],
    ),
    ...issues.map(it => `! ${printable(it.message)} (${it.code})`),
  ]
  return `${[paint('bold', head, style), ...said, ...alignColumns(rows, Math.max(style.width, textWidth(head))), '', total, rest].join('\n')}\n`
}
