// npm run score: reads seeds and corpus and judges the readings by the gold files and the outside data beside the
// checkout; writes SCORES.md. `node scripts/score.js --misses` prints what was missed and writes nothing.
import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { GOLD, hasCorpus, REPORTS, SEEDS, SHARED } from './corpus.js'
import { scoreFollow } from './score-follow.js'
import { checkNode, ensureBuilt, ensurePackages, ROOT, say } from './set-up.js'

checkNode()
ensurePackages()
ensureBuilt()
if (!hasCorpus() || !existsSync(GOLD)) {
  say('没有 ../shared，无法评分 / there is no ../shared to score against')
  process.exit(1)
}
const OWN = join(ROOT, 'test', 'gold')
const misses = process.argv.includes('--misses')
const folder = mkdtempSync(join(tmpdir(), 'jiannuo-score-'))
try {
  const gold = readdirSync(GOLD).filter(file => file.endsWith('.json') && !file.endsWith('.follow.json'))
  const seeds = read([SEEDS], 'seeds')
  const goldRows = judge('score.mjs', [seeds.file, ...gold.map(file => join(GOLD, file))])
  const own = readdirSync(OWN).filter(file => file.endsWith('.json'))
  const annotated = read([...new Set(own.map(file => sourceOf(join(OWN, file))))], 'own')
  const ownRows = judge('score.mjs', [annotated.file, ...own.map(file => join(OWN, file))])
  const corpus = read([REPORTS], 'corpus')
  const corpusRows = judge('corpus-score.mjs', [corpus.file, join(SHARED, 'corpus', 'gdp-targets.tsv')])
  const followRows = await scoreFollow(folder, judge)
  const figures = await countFigures(corpus.file)
  const page = render({ goldRows, ownRows, corpusRows, followRows, figures, seconds: corpus.seconds })
  process.stdout.write(page)
  if (!misses) {
    writeFileSync(join(ROOT, 'SCORES.md'), page)
    const totals = ownRows.slice(ownRows.indexOf('\n\n')).trim()
    for (const readme of ['README.md', 'README.zh-CN.md']) fillIn(join(ROOT, readme), `${totals}\n\n${corpusRows}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The file that a gold file is of: a report of the corpus, or a seed file, which may hold several. */
function sourceOf(gold) {
  const { source } = JSON.parse(readFileSync(gold, 'utf8'))
  const seed = join(SEEDS, source)
  return existsSync(seed) ? seed : join(REPORTS, source)
}

function read(paths, name) {
  const file = join(folder, `${name}.jsonl`)
  const began = performance.now()
  const done = spawnSync(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), 'read', ...paths, '--format', 'jsonl'], {
    stdio: ['ignore', openSync(file, 'w'), 2],
  })
  if (done.status !== 0) say(`${name}: read ended with ${done.status ?? done.signal}`)
  return { file, seconds: (performance.now() - began) / 1000 }
}

function judge(script, args) {
  const all = [join(SHARED, 'eval', script), ...args, ...(misses ? ['--misses'] : [])]
  const done = spawnSync(process.execPath, all, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 2] })
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status}`)
  return done.stdout.trim()
}

/** A numeral: a run of digits with its point and separators, or of Chinese digits, as `number-unread` counts them. */
async function countFigures(file) {
  const numeral = /\d+(?:[.,]\d+)*|[〇一二三四五六七八九十百千万亿两零]+/g
  const count = { readings: 0, characters: 0, numerals: 0, arabic: 0, observations: 0, commitments: 0, livelihood: 0 }
  const issues = {}
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { text, observations, commitments, issues: found } = JSON.parse(line)
    count.readings++
    count.characters += text.length
    for (const [words] of text.matchAll(numeral)) {
      count.numerals++
      if (/\d/.test(words)) count.arabic++
    }
    count.observations += observations.length
    count.commitments += commitments.length
    count.livelihood += commitments.filter(it => it.kind === 'livelihood').length
    for (const { code } of found) issues[code] = (issues[code] ?? 0) + 1
  }
  return { count, issues }
}

function render({ goldRows, ownRows, corpusRows, followRows, figures: { count, issues }, seconds }) {
  const unread = issues['number-unread'] ?? 0
  const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
  const codes = Object.keys(issues).sort()
  return `# Scores

Written by \`npm run score\` on ${new Date().toISOString().slice(0, 10)}${commit()}. The gold files are made by hand; the corpus's paths and
GDP targets by others.

## Gold

\`\`\`
${goldRows}
\`\`\`

## Gold of our own (test/gold)

\`\`\`
${ownRows}
\`\`\`

## Following

\`\`\`
${followRows}
\`\`\`

## Corpus

\`\`\`
${corpusRows}
\`\`\`

| figure | |
|---|---|
| readings | ${count.readings} |
| characters | ${(count.characters / 1e6).toFixed(2)} M |
| numerals | ${count.numerals}, of these Arabic ${count.arabic} |
| numerals unread | ${unread}: ${share(unread, count.numerals)} of all, ${share(unread, count.arabic)} of the Arabic |
| observations | ${count.observations} |
| commitments | ${count.commitments}, of these livelihood items ${count.livelihood} |
| time, all cores | ${seconds.toFixed(1)} s |

| issue | times |
|---|---|
${codes.map(code => `| ${code} | ${issues[code]} |`).join('\n')}
`
}

/** Puts the figures between the marks that stand for them in a page. */
function fillIn(page, figures) {
  const marks = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/
  const written = readFileSync(page, 'utf8')
  if (!marks.test(written)) throw new Error(`${page} has no place for the figures`)
  writeFileSync(
    page,
    written.replace(marks, (_, open, close) => `${open}\`\`\`\n${figures}\n\`\`\`\n${close}`),
  )
}

function commit() {
  const git = args => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  const found = git(['rev-parse', '--short', 'HEAD'])
  if (found.status !== 0) return ''
  const changed = git(['status', '--porcelain', '--', 'src', 'lexicon']).stdout !== ''
  return `, commit ${found.stdout.trim()}${changed ? ' with changes' : ''}`
}
