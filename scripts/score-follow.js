// What `jiannuo follow` makes of the gold pairs and of the golden list of headline targets (test/golden/follow), for `npm run score`.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GOLD, hasCorpus, REPORTS, SEEDS } from './corpus.js'
import { scoreTables } from './score-tables.js'
import { ROOT } from './set-up.js'

const LIST = join(ROOT, 'test', 'golden', 'follow', 'headline.jsonl')

/** One line a gold pair, and one for the golden list. `judge(script, args)` runs a script of the scoreboard. */
export async function scoreFollow(folder, judge) {
  const rows = []
  for (const name of readdirSync(GOLD).filter(it => it.endsWith('.follow.json'))) {
    const gold = JSON.parse(readFileSync(join(GOLD, name), 'utf8'))
    const file = join(folder, name)
    writeFileSync(file, follow(gold.place, gold.from, SEEDS))
    rows.push(`${name}\n${judge('score-follow.mjs', [file, join(GOLD, name)])}`)
  }
  return [...rows, scoreHeadline(), await scoreTables()].join('\n')
}

/** The golden list: place, year and value of target and result, as they were checked by eye. */
function scoreHeadline() {
  const golden = readFileSync(LIST, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const followings = new Map()
  const count = { paired: 0, verdicts: 0 }
  const misses = []
  for (const row of golden) {
    const key = `${row.place} ${row.year}`
    if (!followings.has(key)) followings.set(key, JSON.parse(follow(row.place, row.year, join(REPORTS, row.place))))
    const [subject, member] = row.target.split(':')
    const link = followings.get(key).links.find(it => {
      const sameValue = it.target.value === row.value && it.target.period === String(row.year)
      return (
        it.kind === 'target' && sameValue && it.target.subject === subject && (it.target.member ?? undefined) === member
      )
    })
    const paired = link !== undefined && (link.result?.value ?? null) === row.result
    if (paired) count.paired++
    else misses.push(`${key} ${row.target}: ${link?.result?.value ?? 'nothing'} for ${row.result}`)
    if (paired && link.verdict === row.verdict) count.verdicts++
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`
  const line = `headline list: ${golden.length} targets  paired right ${share(count.paired, golden.length)}  verdict right of those ${share(count.verdicts, count.paired)}`
  return process.argv.includes('--misses') ? [line, ...misses].join('\n') : line
}

function follow(place, year, path) {
  const args = ['follow', String(place), String(year), '--format', 'json', '--from', path]
  const done = spawnSync(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (done.status !== 0) throw new Error(`follow ${place} ${year}: ${done.stderr}`)
  return done.stdout
}

if (import.meta.url === pathToFileURL(process.argv[1]).href && hasCorpus())
  process.stdout.write(`${scoreHeadline()}\n${await scoreTables()}\n`)
