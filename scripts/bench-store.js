// node scripts/bench-store.js [postgres://…] [--exact] [--json]: import, the same import again, search, one indicator over everything, all
// observations as a stream, and how import and search grow, over the reports of ../shared. The server's database must be empty and
// is filled. --exact: also compares what 200 searches find with a scan of all texts (some minutes).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesUnder, hasCorpus, REPORTS } from './corpus.js'
import { checkNode, ensureBuilt, ensurePackages, ROOT, say } from './set-up.js'

checkNode()
ensurePackages()
ensureBuilt()
if (!hasCorpus()) {
  say('没有 ../shared 里的语料，无法测量 / the corpus is not there')
  process.exit(1)
}
const { openStore } = await import('../dist/store/open.js')
const { foldSearch } = await import('../dist/store/search/fold.js')
const databaseUrl = process.argv.find(word => word.startsWith('postgres')) ?? null
const QUERIES = 200
/** `again`: the same words a second time, when the texts of their hits are remembered. In a small store nearly all are after a few words. */
const FILTERS = {
  none: {},
  again: {},
  province: { place: '210000' },
  years: { yearFrom: 2020 },
  role: { roles: ['plan'] },
}

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-bench-'))
const reports = filesUnder(REPORTS)
const report = {
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}`,
  engine: databaseUrl ? 'postgres' : 'sqlite',
  growth: [],
}
try {
  // a server has one database: it grows; embedded stores are made anew
  for (const count of databaseUrl ? [reports.length] : [100, 400, reports.length]) {
    const files = count === reports.length ? reports : reports.slice(0, count)
    report.growth.push(await measure(join(folder, String(count)), files))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(report, null, 1)}\n` : render(report))

async function measure(home, files) {
  const first = runImport(home, files)
  const again = runImport(home, files)
  const began = performance.now()
  const store = await openStore({ home, databaseUrl })
  await store.ping()
  const opened = performance.now() - began
  const words = await drawWords(store)
  const search = {}
  for (const [name, filter] of Object.entries(FILTERS)) {
    const times = []
    for (const text of words) times.push(await timeOf(() => store.search({ text, filter })))
    search[name] = percentiles(times)
  }
  const exact = process.argv.includes('--exact') && files === reports ? await compareWithScan(store, words) : null
  const panel = []
  const frequent = (await store.indicatorCounts()).slice(0, 20)
  for (let turn = 0; turn < 5; turn++) {
    for (const { indicator } of frequent) panel.push(await timeOf(() => store.panel(indicator)))
  }
  let rows = 0
  const streaming = await timeOf(async () => {
    for await (const batch of store.stream('observations')) rows += batch.length
  })
  await store.close()
  return {
    reports: files.length,
    ...{ importSeconds: first.seconds, importMegabytes: first.megabytes, againSeconds: again.seconds },
    ...{ openMilliseconds: Math.round(opened), search, panel: percentiles(panel) },
    streamRowsPerSecond: Math.round(rows / (streaming / 1000)),
    exact,
  }
}

function runImport(home, files) {
  const env = { ...process.env, JIANNUO_HOME: home, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
  const script = `import(${JSON.stringify(join(ROOT, 'dist', 'cli', 'main.js'))}).then(async ({ main }) => {
    await main(['import', ...JSON.parse(require('node:fs').readFileSync(0, 'utf8'))])
    process.stderr.write(String(process.resourceUsage().maxRSS / 1024))
  })`
  const began = performance.now()
  const done = spawnSync(process.execPath, ['-e', script], { env, input: JSON.stringify(files), encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  return {
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    megabytes: Math.round(Number(done.stderr)),
  }
}

/** Words of two characters and phrases of three to fourteen, drawn evenly from the texts; the same for the same texts. */
async function drawWords(store) {
  const { editions } = await store.counts()
  const words = []
  let state = 42
  const next = n => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  while (words.length < QUERIES) {
    const text = (await store.edition(1 + next(editions)))?.text ?? ''
    const length = words.length % 2 === 0 ? 2 : 3 + next(12)
    const word = text.slice(next(text.length - length)).slice(0, length)
    if (/^[\u4e00-\u9fff，、“”0-9%]+$/.test(word)) words.push(word)
  }
  return words
}

/** Every place where each word stands, by search page by page and by a scan of the texts. */
async function compareWithScan(store, words) {
  const texts = new Map()
  for await (const batch of store.stream('editions', { editions: 'all' }))
    for (const { id } of batch) texts.set(id, foldSearch((await store.edition(id)).text))
  let places = 0
  const differing = []
  for (const text of words) {
    const found = new Set()
    let after = null
    do {
      const page = await store.search({ text, filter: { editions: 'all' }, limit: 200, countTo: 0, after })
      for (const { edition, ranges } of page.hits) for (const [start] of ranges) found.add(`${edition}:${start}`)
      after = page.next
    } while (after !== null)
    const folded = foldSearch(text)
    let missing = 0
    let scanned = 0
    for (const [edition, body] of texts)
      for (let at = body.indexOf(folded); at >= 0; at = body.indexOf(folded, at + 1)) {
        scanned++
        if (!found.has(`${edition}:${at}`)) missing++
      }
    places += scanned
    if (missing > 0 || found.size !== scanned) differing.push(text)
  }
  return { searches: words.length, places, differing }
}

async function timeOf(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = share => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

function render({ machine, engine, growth }) {
  const lines = [`${engine} · ${machine}`]
  for (const it of growth) {
    lines.push(
      `${it.reports} reports: import ${it.importSeconds} s, ${it.importMegabytes} MB; again ${it.againSeconds} s; open ${it.openMilliseconds} ms`,
      ...Object.entries(it.search).map(([name, { p50, p95 }]) => `  search, ${name}: p50 ${p50} ms, p95 ${p95} ms`),
      `  one indicator (the 20 most frequent, 5 times each): p50 ${it.panel.p50} ms, p95 ${it.panel.p95} ms`,
      `  all observations: ${it.streamRowsPerSecond} rows a second`,
      ...(it.exact
        ? [
            `  against a scan: ${it.exact.searches} searches, ${it.exact.places} places, ${it.exact.differing.length} differ ${it.exact.differing.join(' ')}`,
          ]
        : []),
    )
  }
  return `${lines.join('\n')}\n`
}
