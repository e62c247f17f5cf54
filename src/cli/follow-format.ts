import { csvCell } from '../app/export-csv.ts'
import { type Following, type Link, VERDICTS } from '../model/following.ts'
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

/** The columns of the CSV: one row a promise with a figure. */
const COLUMNS: { [name: string]: (link: Link, following: Following) => string | number | null } = {
  place: (_, { place }) => place?.code ?? null,
  place_name: (_, { place }) => place?.name ?? null,
  from: (_, { from }) => from,
  to: (_, { to }) => to,
  kind: ({ kind }) => kind,
  indicator: ({ target }) => target.indicator,
  target: ({ target }) => target.quote,
  target_subject: ({ target }) => target.subject,
  target_comparator: ({ target }) => target.comparator,
  target_value: ({ target }) => target.value,
  target_upper: ({ target }) => target.upper,
  target_unit: ({ target }) => target.unit,
  target_force: ({ target }) => target.force,
  target_period: ({ target }) => target.period,
  result: ({ result }) => result?.quote ?? null,
  result_value: ({ result }) => result?.value ?? null,
  result_unit: ({ result }) => result?.unit ?? null,
  result_status: ({ result }) => result?.status ?? null,
  verdict: ({ verdict }) => verdict,
  strict: ({ strict }) => strict,
  lenient: ({ lenient }) => lenient,
  reasons: ({ reasons }) => reasons.map(it => it.code).join(' '),
  carried_over: ({ carriedOver }) => carriedOver?.quote ?? null,
  softening: ({ softening }) => softening.join(' '),
  target_source: ({ target }, { texts }) => texts[target.text].name,
  target_sha256: ({ target }, { texts }) => texts[target.text].sha256,
  target_start: ({ target }) => target.start,
  target_end: ({ target }) => target.end,
  result_source: ({ result }, { texts }) => result && texts[result.text].name,
  result_sha256: ({ result }, { texts }) => result && texts[result.text].sha256,
  result_start: ({ result }) => result?.start ?? null,
  result_end: ({ result }) => result?.end ?? null,
}

/** The first line of the CSV. */
export const CSV_HEAD = `${Object.keys(COLUMNS).join(',')}\r\n`

/** The links of a following as rows of RFC 4180. */
export function writeCsv(following: Following): string {
  return following.links
    .map(
      link =>
        `${Object.values(COLUMNS)
          .map(cell => csvCell(cell(link, following)))
          .join(',')}\r\n`,
    )
    .join('')
}

/** Promise, verdict and result in columns, then the counts; for people. */
export function renderFollowing(following: Following, style: Style): string {
  const { place, from, to, links, counts, tasks, claims, issues } = following
  const zh = style.language === 'zh'
  const half = Math.max(16, (style.width - 18) >> 1)
  const rows = links.map(({ target, result, verdict, reasons }) => [
    zh ? VERDICTS[verdict].zh : verdict,
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
  const said = issues.map(it => `! ${printable(it.message)} (${it.code})`)
  return `${[paint('bold', head, style), ...said, ...alignColumns(rows, Math.max(style.width, textWidth(head))), '', total, rest].join('\n')}\n`
}
