import { setFlagsFromString } from 'node:v8'

/**
 * What suits a thread that reads many files, told to V8 before the first worker starts. Each worker compiles for itself
 * what runs often, and on two cores that takes what the second worker should have: by its own measure V8 compiles 630
 * times over 1,494 reports, most of it again after a rare rule was met.
 */
const FLAGS = [
  // compile later, when more of the rare rules have been met, and inline less: 15.7 → 12.5 s of all threads, two workers.
  // Engines after that of Node 20 count calls, do not know this flag and say so on standard error; their own counts serve as well
  ...(process.versions.v8.startsWith('11.3.') ? ['--interrupt-budget=300000'] : []),
  '--max-inlined-bytecode-size-cumulative=400',
  // new objects of a worker get their full space at once; that of this thread stays small, so that the bytes of readings
  // already written are given back soon (held at the end: 47 → 10 MB); the old space is looked through early
  '--min-semi-space-size=16',
  '--semi-space-growth-factor=1',
  '--initial-old-space-size=32',
  // nothing of a reading outlives it: where the engine thinks otherwise it puts new objects among the old ones, 60 MB of them
  // before it looks there (215 → 152 MB, and a little faster)
  '--no-allocation-site-pretenuring',
]

let tuned = false

/** Tunes the engine for reading; the second call does nothing. */
export function tuneEngine(): void {
  if (tuned) return
  tuned = true
  for (const flag of FLAGS) setFlagsFromString(flag)
}
