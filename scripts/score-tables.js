// How lists that hold promise and outcome side by side are followed, against the golden list test/golden/follow/tables.jsonl: every
// figure promised in four such lists (济南市 2012, 2016, 2017; 南通市 2013), with its result and verdict as read by eye.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { REPORTS } from './corpus.js'
import { ROOT } from './set-up.js'

const LIST = join(ROOT, 'test', 'golden', 'follow', 'tables.jsonl')
const JUDGED = new Set(['exceeded', 'met', 'nearly', 'missed'])

/** One line for `npm run score`; the misses too when they are asked for. */
export async function scoreTables() {
  const { followReports, readText } = await import(pathToFileURL(join(ROOT, 'dist', 'index.js')).href)
  const golden = readFileSync(LIST, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const count = { right: 0, wrong: 0 }
  const misses = []
  for (const key of new Set(golden.map(row => `${row.place}/${row.year}`))) {
    const [place, year] = key.split('/')
    const read = at => {
      const name = `${place}/${at}.md`
      const text = readFileSync(join(REPORTS, name), 'utf8')
      return readText(text, { name, sha256: '' })
    }
    const next = read(Number(year) + 1)
    const earlier = existsSync(join(REPORTS, place, `${year}.md`))
      ? read(Number(year))
      : [bareReport(next, Number(year))]
    const report = readings => readings.find(it => it.kind === 'work-report')
    const lists = readings => readings.filter(it => it.kind === 'task-list')
    const { links, texts } = followReports(report(earlier), report(next), {
      lists: { from: lists(earlier), to: lists(next) },
    })
    const listed = links.filter(link => inList(link, texts))
    for (const row of golden.filter(it => `${it.place}/${it.year}` === key)) {
      const link = listed.find(
        ({ target }) => target.value === row.value && target.unit === row.unit && target.quote.includes(row.target),
      )
      const verdict = link && JUDGED.has(link.verdict) ? link.verdict : null
      const right = verdict === row.verdict && (verdict === null || (link.result.value ?? null) === row.result)
      if (right) count.right++
      else {
        if (verdict !== null) count.wrong++
        misses.push(
          `${key} ${row.target} ${row.value}${row.unit}: ${verdict} ${link?.result?.value} for ${row.verdict} ${row.result}`,
        )
      }
    }
  }
  const share = ((100 * count.right) / golden.length).toFixed(1)
  const line = `tables: ${golden.length} figures  paired and judged right ${share} %  judged wrong ${count.wrong}`
  return process.argv.includes('--misses') ? [line, ...misses].join('\n') : line
}

function inList({ target, result }, texts) {
  return (
    texts[target.text].kind === 'task-list' ||
    (result !== null && texts[result.text].kind === 'task-list') ||
    result === null
  )
}

/** Where the report of the year is not at hand: one that promises nothing. */
function bareReport(next, year) {
  const { place } = next.find(it => it.kind === 'work-report')
  return {
    ...next[0],
    place,
    year,
    kind: 'work-report',
    text: '',
    outline: [],
    observations: [],
    commitments: [],
    issues: [],
  }
}
