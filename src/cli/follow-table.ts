import { attained } from '../app/panel-report.ts'
import { type Following, LINK_CHOICES, type Link, PROVENANCE, SOFTENINGS, VERDICTS } from '../model/following.ts'
import { alignColumns } from './columns.ts'
import type { Style } from './style.ts'
import { paint } from './style.ts'
import { fitWidth, printable, textWidth } from './text-width.ts'

const LEAST = 16
/** What stands in a row beside promise and result. */
const TAKEN = 18

/** Verdict, promise and result in columns, below each what has to be known of it, then the counts; for people. */
export function renderFollowing(following: Following, style: Style): string {
  const { place, from, to, texts, links, issues } = following
  const zh = style.language === 'zh'
  const half = Math.max(LEAST, (style.width - TAKEN) >> 1)
  const rows = links.map(link => [
    verdictCell(link, style),
    fitWidth(printable(link.target.quote), half),
    fitWidth(printable(link.result?.quote ?? reasonOf(link, style)), half),
  ])
  const head = `${place?.name ?? '?'} ${from ?? '?'} → ${to ?? '—'}`
  const said = [
    ...texts.flatMap(({ name, provenance = 'holds' }) =>
      provenance === 'holds'
        ? []
        : [`! ${zh ? '出处已损' : 'provenance broken'}: ${printable(name)}: ${PROVENANCE[provenance][style.language]}`],
    ),
    ...issues.map(it => `! ${printable(it.message)} (${it.code})`),
  ]
  const body = alignColumns(rows, Math.max(style.width, textWidth(head))).flatMap((row, i) => {
    const notes = notesOf(links[i], style)
    return notes === '' ? [row] : [row, paint('dim', `  ${notes}`, style)]
  })
  return `${[paint('bold', head, style), ...said, ...body, '', ...sums(following, style)].join('\n')}\n`
}

/** The verdict; who decided; whether the texts no longer hold. */
function verdictCell({ verdict, decision, provenance }: Link, { language }: Style): string {
  const zh = language === 'zh'
  return [
    zh ? VERDICTS[verdict].zh : verdict,
    ...(decision ? [`${zh ? LINK_CHOICES[decision.choice].zh : decision.choice}: ${decision.author}`] : []),
    ...(provenance === 'broken' ? [zh ? '出处已损' : 'provenance broken'] : []),
  ].join(' ')
}

function reasonOf({ reasons }: Link, { language }: Style): string {
  const { code, message } = reasons.at(-1)!
  return language === 'zh' ? message : code
}

/** The strict verdict where it is another; in what the next target is softer, or that it is promised again. */
function notesOf({ verdict, strict, softening, carriedOver }: Link, { language }: Style): string {
  const zh = language === 'zh'
  const notes = strict === verdict ? [] : [zh ? `从严：${VERDICTS[strict].zh}` : `strict: ${strict}`]
  const softer = softening.map(it => (zh ? SOFTENINGS[it].zh : it)).join(zh ? '、' : ', ')
  if (softer !== '') notes.push(zh ? `下一年：${softer}` : `next year: ${softer}`)
  else if (carriedOver !== null) notes.push(zh ? '下一年再次提出' : 'carried over')
  return notes.join(zh ? '；' : '; ')
}

function sums({ links, counts, tasks, claims }: Following, { language }: Style): string[] {
  const zh = language === 'zh'
  const total = Object.entries(counts)
    .map(([verdict, count]) => `${zh ? VERDICTS[verdict as keyof typeof VERDICTS].zh : verdict} ${count}`)
    .join(zh ? '，' : ', ')
  const [strict, lenient] = (['strict', 'lenient'] as const).map(reading => {
    const judged = links.map(it => attained(it[reading])).filter(it => it !== null)
    return `${judged.filter(it => it).length}/${judged.length}`
  })
  const softer = links.filter(it => it.softening.length > 0).length
  const again = links.filter(it => it.carriedOver !== null).length
  return zh
    ? [
        total,
        `完成/可判断（共 ${links.length} 项）：从严 ${strict}，从宽 ${lenient}`,
        `下一年目标弱化 ${softer} 项，再次提出 ${again} 项；另有没有数字的承诺 ${tasks.length} 项；没有找到承诺的结果 ${claims.length} 项`,
      ]
    : [
        total,
        `kept/judged of ${links.length}: strict ${strict}, lenient ${lenient}`,
        `${softer} softer next year, ${again} carried over; ${tasks.length} promises without a figure; ${claims.length} results without a promise`,
      ]
}
