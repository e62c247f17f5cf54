// npm run bench [-- --json]: how fast a whole reading is, beside jieba cutting the same text into words and the plainest
// regular expression that finds numbers; how time grows with length; how time and memory grow with files and workers.
import { availableParallelism, cpus } from 'node:os'
import { measureFiles } from './bench-files.js'
import { measureSpeed, median, WARM } from './bench-speed.js'
import { filesUnder, hasCorpus, REPORTS } from './corpus.js'
import { checkNode, ensureBuilt, ensurePackages, ROOT } from './set-up.js'

checkNode()
ensurePackages()
ensureBuilt()
const { readSource } = await import('../dist/formats/index.js')
const { readPart } = await import('../dist/read/read.js')

const RUNS = 5
/** Of the corpus every so manieth report, for the comparison on one thread. */
const EVERY = 10
const HOSTILE = ['1', '、', '（', '亿', ' ', '一', '%', '\n', '各位代表：']
const HOSTILE_LENGTHS = [1.25e6, 2.5e6, 5e6]

const report = {
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}`,
  speed: [measureSpeed('samples', filesUnder(`${ROOT}/samples`), RUNS)],
  hostile: [],
  files: [],
}
if (hasCorpus()) {
  const reports = filesUnder(REPORTS)
  report.speed.push(
    measureSpeed(
      'corpus, every 10th',
      reports.filter((_, i) => i % EVERY === 0),
      RUNS,
    ),
  )
  report.files = measureFiles(reports, [100, 400, reports.length], [1, 2], RUNS)
}
for (const char of HOSTILE) report.hostile.push(await measureHostile(char))
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(report, null, 1)}\n` : render(report))

async function measureHostile(char) {
  const seconds = []
  for (const length of HOSTILE_LENGTHS) {
    const bytes = Buffer.from(char.repeat(length / char.length))
    const times = []
    for (let run = 0; run < 3; run++) {
      const began = performance.now()
      const { documents } = await readSource('hostile.txt', bytes)
      for (const { source, parts } of documents) for (const part of parts) readPart(source, part)
      times.push((performance.now() - began) / 1000)
    }
    seconds.push(median(times))
  }
  return { text: JSON.stringify(char), seconds }
}

function render({ machine, speed, hostile, files }) {
  const lines = [
    machine,
    '',
    `whole reading on one thread, million characters a second (medians of ${RUNS}, after ${WARM / 1e6} M characters to warm up)`,
  ]
  const two = x => x.toFixed(2).padStart(8)
  lines.push('  text                  M chars  reading    jieba    regex  reading/jieba')
  for (const it of speed) {
    lines.push(
      `  ${it.name.padEnd(20)} ${two(it.characters / 1e6)} ${two(it.reading)} ${two(it.jieba)} ${two(it.regex)} ${two(it.reading / it.jieba)}`,
    )
  }
  if (files.length > 0) lines.push('', 'jiannuo read over the corpus', '  files  workers  seconds  peak MB')
  for (const it of files) {
    lines.push(
      `  ${String(it.files).padStart(5)}  ${String(it.workers).padStart(7)}  ${two(it.seconds)}  ${it.megabytes.toFixed(0).padStart(7)}`,
    )
  }
  lines.push('', `one text repeated, seconds for ${HOSTILE_LENGTHS.map(n => `${n / 1e6} M`).join(', ')} characters`)
  for (const it of hostile) lines.push(`  ${it.text.padEnd(10)} ${it.seconds.map(two).join(' ')}`)
  return `${lines.join('\n')}\n`
}
