// Time and memory of `jiannuo read` over many files, in a process of its own each time.
import { spawnSync } from 'node:child_process'
import { openSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './set-up.js'

const PEAK = join(tmpdir(), `jiannuo-peak-${process.pid}`)
/** Said at the end by the process itself: the most memory it ever held, in KB. */
const TELL_PEAK = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(PEAK)},String(process.resourceUsage().maxRSS)))`

/** Medians over `runs` for each number of files and of workers. */
export function measureFiles(reports, counts, workers, runs) {
  const rows = []
  for (const files of counts) for (const n of workers) rows.push(measure(reports.slice(0, files), n, runs))
  rmSync(PEAK, { force: true })
  return rows
}

function measure(paths, workers, runs) {
  const args = [
    '--import',
    TELL_PEAK,
    join(ROOT, 'bin', 'jiannuo.js'),
    'read',
    ...paths,
    '--format',
    'jsonl',
    '--workers',
    String(workers),
  ]
  const times = []
  let kilobytes = 0
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    const done = spawnSync(process.execPath, args, { stdio: ['ignore', openSync(devNull, 'w'), 2] })
    if (done.status !== 0) throw new Error(`jiannuo read ended with ${done.status ?? done.signal}`)
    times.push((performance.now() - began) / 1000)
    kilobytes = Math.max(kilobytes, Number(readFileSync(PEAK, 'utf8')))
  }
  const seconds = times.sort((a, b) => a - b)[runs >> 1]
  return { files: paths.length, workers, seconds, megabytes: kilobytes / 1024 }
}
