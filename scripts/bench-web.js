// node scripts/bench-web.js --home FOLDER [--turns 5] [--browser PATH] [--json]: starts `jiannuo serve` over a store that is there
// and opens its pages in Chromium. Prints figures; never fails by time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, ROOT } from './set-up.js'

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    turns: { type: 'string', default: '5' },
    browser: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** A page is usable when nothing in it has changed and nothing was asked for so long. */
const QUIET = 400
/** What does not show what it is for in so long is said not to. */
const PATIENCE = 8000

/**
 * The pages: what is looked at, its address (`report` is the longest of those richest in facts), what must stand in it, and what
 * was asked for in milliseconds, where something was. A page that lacks what it is for is printed as such.
 */
const PAGES = [
  { name: 'start page', path: () => '/', shows: 'main .grid-report', asked: 1500 },
  { name: 'report', path: it => `/report/${it.report}`, shows: '.report-text [data-fact]', asked: 1000 },
  { name: 'report, at a fact', path: it => it.fact, shows: '.report-text [data-lit]', asked: 1000 },
  { name: 'editions', path: it => `/report/${it.several}/editions`, shows: 'main .rows li' },
  { name: 'search', path: () => '/search?q=营商环境', shows: 'main mark', asked: 500 },
  { name: 'search: how others put it', path: () => '/search?like=持续优化营商环境', shows: 'main h2, main li' },
  { name: 'indicator, all places', path: it => `/indicator/gdp?year=${it.year}`, shows: 'main canvas', asked: 1000 },
  { name: 'indicator, one place', path: it => `/indicator/gdp?place=${it.place}`, shows: 'main canvas' },
  { name: 'cascade', path: it => `/cascade/gdp?year=${it.year}`, shows: 'main table, main canvas' },
  { name: 'words', path: () => '/words?terms=营商环境,就业', shows: 'main canvas' },
  { name: 'check', path: () => '/check', shows: 'main li, main table' },
  { name: 'follow', path: () => '/follow', shows: 'main table' },
  { name: 'scorecard', path: it => `/follow/${it.place}/${it.year}`, shows: 'main table, main li' },
]

ensureBuilt()
const { chromium } = await import('playwright-core')
const server = spawn(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), 'serve', '--port', '0'], {
  env: { ...process.env, JIANNUO_LOG: 'warn', ...(values.home && { JIANNUO_HOME: values.home }) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [address] = (await once(server.stdout, 'data')).map(chunk => String(chunk).trim())
const browser = await chromium.launch({
  executablePath: values.browser ?? BROWSERS.find(path => existsSync(path)),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
try {
  const sample = await findSample()
  const script = await firstPageScript()
  const pages = []
  for (const page of PAGES) pages.push(await timePage(page, sample))
  print({
    reports: sample.reports,
    report: `${sample.report}: ${sample.characters} characters, ${sample.facts} facts`,
    load: loadavg()[0].toFixed(1),
    script,
    pages,
    scrolling: await timeScrolling(`/report/${sample.report}`),
  })
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function ask(path) {
  const answer = await fetch(address + encodeURI(path))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

/** A report of about 20,000 characters with many facts, one with several editions, a place and year of which there is one. */
async function findSample() {
  const { items, total } = await ask('/api/reports?sort=-observations&limit=20&count=true')
  const found = items.find(it => it.characters >= 20_000) ?? items[0]
  if (found === undefined) throw new Error('the store holds no report: jiannuo import PATH')
  const { items: all } = await ask(`/api/reports?sort=-year&limit=1000`)
  const { items: facts } = await ask(`/api/observations?report=${found.id}&sort=edition&limit=1000`)
  const fact = facts[Math.floor(facts.length / 2)]
  const usual = all.find(it => it.kind === 'work-report' && it.placeCode !== null) ?? found
  return {
    reports: total,
    report: found.id,
    characters: found.characters,
    facts: found.observations,
    fact: `/report/${found.id}?edition=${found.edition}&at=${fact.start}-${fact.end}`,
    several: all.find(it => it.editions > 1)?.id ?? found.id,
    place: usual.placeCode,
    year: usual.year,
  }
}

/** The scripts that the first page loads, in bytes as they come over the line. */
async function firstPageScript() {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(it => it.name.endsWith('.js'))
      .map(it => it.encodedBodySize),
  )
  await context.close()
  return { files: sizes.length, gzipped: sizes.reduce((sum, it) => sum + it, 0) }
}

/** Opens a page once to warm it up, then some times as a reader does who was there before. */
async function timePage({ name, path, shows, asked }, sample) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(watchPage, shows)
  const times = []
  const theres = []
  const work = []
  let shown = false
  // every second turn counts the work, which slows the page down, and so tells no time
  for (let turn = 0; turn <= 2 * Number(values.turns); turn++) {
    const page = await context.newPage()
    const cpu = turn % 2 === 0 ? await workOf(context, page) : null
    await page.goto(address + encodeURI(path(sample)))
    const { there, usable } = await page.evaluate(quiet => globalThis.whenUsable(quiet), [QUIET, PATIENCE])
    shown = there !== null
    if (cpu === null) {
      times.push(usable)
      theres.push(there ?? PATIENCE)
    } else if (turn > 0) work.push(await cpu())
    await page.close()
  }
  await context.close()
  return {
    name,
    shown,
    asked: asked ?? null,
    there: median(theres),
    median: median(times),
    worst: Math.round(Math.max(...times)),
    work: median(work),
  }
}

/** What the page's own thread has worked so far, in milliseconds of processor time: the same on a busy machine as on an idle one. */
async function workOf(context, page) {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(it => it.name === 'TaskDuration').value * 1000
  }
}

/** Runs in the page before anything else: notes when its content last changed, and since when `shows` stands in it. */
function watchPage(shows) {
  let last = 0
  let there = null
  const note = () => {
    last = performance.now()
    if (there === null && document.querySelector(shows) !== null) there = last
  }
  const begin = () =>
    new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true })
  begin()
  let open = 0
  const fetch = globalThis.fetch
  globalThis.fetch = (...input) => {
    open++
    return fetch(...input).finally(() => {
      open--
    })
  }
  globalThis.whenUsable = ([quiet, patience]) =>
    new Promise(resolve => {
      const look = () => {
        const now = performance.now()
        const isThere = now > patience || there !== null
        if (isThere && open === 0 && now - last > quiet) resolve({ there, usable: last })
        else setTimeout(look, 20)
      }
      look()
    })
}

/** Scrolls a report from its beginning to its end, as fast as one leafs through, and times every frame. */
async function timeScrolling(path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(watchPage, '.report-text')
  const page = await context.newPage()
  const cpu = await workOf(context, page)
  await page.goto(address + path)
  await page.evaluate(quiet => globalThis.whenUsable(quiet), [QUIET, PATIENCE])
  const before = await cpu()
  const frames = await page.evaluate(
    () =>
      new Promise(resolve => {
        const times = []
        let before = performance.now()
        const step = now => {
          times.push(now - before)
          before = now
          scrollBy(0, 40)
          const ended = scrollY + innerHeight >= document.documentElement.scrollHeight - 1
          if (ended || times.length > 1200) resolve(times.slice(1))
          else requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
  )
  const work = (await cpu()) - before
  await context.close()
  const sorted = [...frames].sort((a, b) => a - b)
  const at = share => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10
  const late = frames.filter(it => it > 25).length
  return {
    frames: frames.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: at(1),
    late,
    work: Math.round((work / frames.length) * 10) / 10,
  }
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round(sorted[(sorted.length - 1) >> 1])
}

function print(result) {
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
    return
  }
  const { pages, script, scrolling, ...plain } = result
  const lines = [
    ...Object.entries(plain).map(([name, value]) => `${name.padEnd(10)} ${value}`),
    `script     ${(script.gzipped / 1000).toFixed(1)} kB gzipped in ${script.files} files (first page; asked: under 350)`,
    '',
    `${'page'.padEnd(28)} ${'there ms'.padStart(8)} ${'settled'.padStart(9)} ${'worst'.padStart(6)} ${'work'.padStart(6)} ${'asked'.padStart(6)}`,
    ...pages.map(
      it =>
        `${it.name.padEnd(28)} ${String(it.there).padStart(8)} ${String(it.median).padStart(9)} ${String(it.worst).padStart(6)} ${String(it.work).padStart(6)} ${String(it.asked ?? '').padStart(6)}${it.shown ? '' : '  (does not show what it is for)'}`,
    ),
    '',
    `scrolling  ${scrolling.frames} frames: median ${scrolling.median} ms, p95 ${scrolling.p95}, p99 ${scrolling.p99}, worst ${scrolling.worst}; later than 25 ms: ${scrolling.late}; work ${scrolling.work} ms a frame`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
