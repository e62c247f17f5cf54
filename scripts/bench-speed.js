// The speed of a whole reading beside jieba cutting the same text into words and the plainest regular expression that finds
// numbers; each set of files in a process of its own, for what the engine has learned of one weighs on the next.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Characters that each task has before the first round that counts: the engine compiles what runs often, jieba comes compiled. */
export const WARM = 20e6

/** Million characters a second of each task over the files, medians of `runs`. */
export function measureSpeed(name, paths, runs) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(runs), ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`measuring ${name} ended with ${done.status ?? done.signal}`)
  return { name, ...JSON.parse(done.stdout) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs, ...paths] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(await speedOver(paths, Number(runs))))
}

async function speedOver(paths, runs) {
  const { readSource } = await import('../dist/formats/index.js')
  const { readPart } = await import('../dist/read/read.js')
  const { Jieba } = await import('@node-rs/jieba')
  const { dict } = await import('@node-rs/jieba/dict.js')
  const jieba = Jieba.withDict(dict)
  const documents = []
  for (const path of paths) documents.push(...(await readSource(path, readFileSync(path))).documents)
  const texts = documents.flatMap(document => document.parts.map(part => part.content.text))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const speed = medians(Math.ceil(WARM / characters), runs, {
    reading: () => {
      let found = 0
      for (const { source, parts } of documents) for (const part of parts) found += readPart(source, part).length
      return found
    },
    jieba: () => {
      let found = 0
      for (const text of texts) for (const line of text.split('\n')) found += jieba.cut(line, true).length
      return found
    },
    regex: () => {
      let found = 0
      for (const text of texts) for (const _ of text.matchAll(/\d+(\.\d+)?/g)) found++
      return found
    },
  })
  const rate = seconds => characters / seconds / 1e6
  return { characters, reading: rate(speed.reading), jieba: rate(speed.jieba), regex: rate(speed.regex) }
}

/** The tasks by turns, so that a slow moment of the machine meets them all; the first `warm` rounds do not count. */
function medians(warm, runs, tasks) {
  const times = Object.fromEntries(Object.keys(tasks).map(name => [name, []]))
  for (let run = 1 - warm; run <= runs; run++) {
    for (const [name, task] of Object.entries(tasks)) {
      const began = performance.now()
      task()
      if (run > 0) times[name].push((performance.now() - began) / 1000)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

export function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1]
}
