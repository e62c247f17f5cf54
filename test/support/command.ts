import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './tree.ts'

// the build, should it be older than the sources, speaks here and not into a test
spawnSync(process.execPath, [join(ROOT, 'scripts', 'start.js'), 'version'], { stdio: ['ignore', 'ignore', 'inherit'] })

export type Ran = { code: number | null; out: string; err: string }

/** Runs `jiannuo` as a user does, in the project's folder. */
export function jiannuo(args: readonly string[], input: string | Uint8Array = ''): Ran {
  const done = spawnSync(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), ...args], {
    cwd: ROOT,
    input,
    env: { ...process.env, JIANNUO_LANG: '' },
    maxBuffer: 1 << 28,
  })
  return { code: done.status, out: done.stdout.toString(), err: done.stderr.toString() }
}
