// node scripts/bench-http.js [--home FOLDER] [--clients 50] [--seconds 60] [--varied] [--json]: starts `jiannuo serve` over a store
// that is there (JIANNUO_HOME or DATABASE_URL), times its first answer, lets clients read at once, and exports all observations.
// --varied: places, words and indicators are drawn from all that is kept, so that hardly a question comes twice and none is answered
// from what is remembered.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, ROOT } from './set-up.js'

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    varied: { type: 'boolean', default: false },
  },
})
const CLIENTS = Number(values.clients)
const SECONDS = Number(values.seconds)

/** What readers of the pages ask for, each as often as the next; the words between braces change from one to the next. */
const QUESTIONS = [
  '/api/reports?limit=50&place={place}&sort=-year',
  '/api/reports?year=2020..&level=prefecture&count=true&place={place}',
  '/api/reports/grid?limit=50&place={place}',
  '/api/search?q={word}&limit=20',
  '/api/search?q={word}&place={place}&year=2019..',
  '/api/search?q={word}&role=plan&sort=best',
  '/api/observations?indicator={indicator}&status=target&limit=100',
  '/api/observations?place={place}&limit=100',
  '/api/commitments?place={place}&limit=100',
  '/api/indicators?limit=100&place={place}',
  '/api/indicators/{indicator}/panel?status=target',
  '/api/similar?q=推进{word}，加强{word}&limit=10',
  '/api/editions/{edition}',
  '/api/editions/{edition}/text',
]
const FILLINGS = {
  place: '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'
    .split(' ')
    .map(it => `${it}0000`),
  word: '营商环境 就业 养老 教育 老旧小区 高质量发展 乡村振兴 数字经济 污染防治 科技创新 招商引资 消费 医疗 住房 交通 粮食 生态 安全 改革 开放 文旅 产业链 民生 财政 投资 项目 城镇化 碳达峰 5G 人才'.split(
    ' ',
  ),
  indicator: 'gdp general-budget-revenue retail-sales fixed-asset-investment urban-new-jobs cpi'.split(' '),
  edition: Array.from({ length: 1400 }, (_, i) => String(i + 1)),
}

ensureBuilt()
const began = performance.now()
const server = spawn(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), 'serve', '--port', '0'], {
  env: { ...process.env, JIANNUO_LOG: 'warn', ...(values.home && { JIANNUO_HOME: values.home }) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [address] = (await once(server.stdout, 'data')).map(chunk => String(chunk).trim())
const base = new URL(address)
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
await ask('/api/reports?limit=1')
const start = performance.now() - began
if (values.varied) await drawFillings()

const times = QUESTIONS.map(() => [])
const errors = []
const until = performance.now() + SECONDS * 1000
await Promise.all(Array.from({ length: CLIENTS }, (_, i) => readOn(i)))
const before = residentMegabytes()
let most = before
const watch = setInterval(() => (most = Math.max(most, residentMegabytes())), 50)
const exported = await timeExport()
clearInterval(watch)
server.kill('SIGTERM')
await once(server, 'exit')

const all = times.flat().sort((a, b) => a - b)
const result = {
  start: Math.round(start),
  clients: CLIENTS,
  seconds: SECONDS,
  answers: all.length,
  errors: errors.length,
  p50: at(all, 0.5),
  p95: at(all, 0.95),
  p99: at(all, 0.99),
  questions: QUESTIONS.map((question, i) => ({
    question,
    p95: at(
      [...times[i]].sort((a, b) => a - b),
      0.95,
    ),
  })),
  export: { ...exported, megabytesBefore: before, megabytesMost: most },
}
if (values.json) process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
else {
  const { questions, export: csv, ...plain } = result
  const lines = Object.entries(plain).map(([name, value]) => `${name.padEnd(8)} ${value}`)
  const slow = questions.map(it => `  ${String(it.p95).padStart(7)} ms p95  ${it.question}`)
  process.stdout.write(
    `${[...lines, ...slow].join('\n')}\nexport   ${csv.rows} rows, ${csv.perSecond} a second; memory ${csv.megabytesBefore} → ${csv.megabytesMost} MB\n`,
  )
}
for (const error of errors.slice(0, 5)) process.stderr.write(`${error}\n`)
process.exitCode = errors.length > 0 ? 1 : 0

async function readOn(client) {
  for (let turn = 0; performance.now() < until; turn++) {
    const which = (turn + client) % QUESTIONS.length
    const asked = performance.now()
    try {
      await ask(fill(QUESTIONS[which], turn * CLIENTS + client))
      times[which].push(performance.now() - asked)
    } catch (error) {
      errors.push(`${QUESTIONS[which]}: ${error.message}`)
    }
  }
}

/** Every place, indicator and edition that is kept, and words of two to four characters from the texts. */
async function drawFillings() {
  const items = async path => JSON.parse(await ask(path)).items
  FILLINGS.place = [...new Set((await items('/api/reports?limit=1000')).map(it => it.placeCode ?? '000000'))]
  FILLINGS.indicator = (await items('/api/indicators?limit=1000')).map(it => it.id)
  FILLINGS.word = []
  for (let edition = 1; edition <= 40; edition++) {
    const text = await ask(`/api/editions/${edition}/text`)
    for (let at = 100; at + 4 < text.length && at < 8000; at += 31) {
      const word = text.slice(at, at + 2 + (at % 3))
      if (/^\p{Script=Han}+$/u.test(word)) FILLINGS.word.push(word)
    }
  }
}

/** Each word of a question by another stride, so that few questions are asked twice. */
function fill(question, turn) {
  let stride = values.varied ? 7919 : 1
  return question.replace(/\{(\w+)\}/g, (_, name) => {
    const words = FILLINGS[name]
    stride *= 7
    return words[(turn * stride) % words.length]
  })
}

function ask(path, onChunk = null) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: base.hostname, port: base.port, path: encodeURI(path), agent }, answer => {
      const chunks = []
      answer.on('data', onChunk ?? (chunk => chunks.push(chunk)))
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(String(Buffer.concat(chunks)))
        else reject(new Error(`status ${answer.statusCode}`))
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function timeExport() {
  let lines = 0
  const asked = performance.now()
  await ask('/api/exports/observations', chunk => {
    for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) lines++
  })
  const seconds = (performance.now() - asked) / 1000
  return { rows: lines - 1, perSecond: Math.round((lines - 1) / seconds) }
}

/** What the server holds in memory now, on Linux; else 0. */
function residentMegabytes() {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    )
  } catch {
    return 0
  }
}

function at(sorted, share) {
  return sorted.length === 0
    ? null
    : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10
}
