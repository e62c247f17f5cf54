import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Ran } from './command.ts'
import './command.ts'
import { ROOT } from './tree.ts'

type Environment = Record<string, string>

/** `jiannuo` with an environment of its own, as a process that goes on. */
export function start(args: readonly string[], env: Environment): ChildProcess {
  const { DATABASE_URL: _, ...rest } = process.env
  return spawn(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), ...args], {
    cwd: ROOT,
    env: { ...rest, JIANNUO_LANG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs it to its end. */
export function ran(args: readonly string[], env: Environment): Promise<Ran> {
  return ended(start(args, env))
}

/** Runs a script given as its text; threads that it starts take no flag from it. */
export function runScript(script: string, env: Environment): Promise<Ran> {
  const { DATABASE_URL: _, ...rest } = process.env
  const args = ['-e', `(async () => {${script}})()`]
  return ended(
    spawn(process.execPath, args, { cwd: ROOT, env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
}

async function ended(child: ChildProcess): Promise<Ran> {
  let out = ''
  let err = ''
  child.stdout?.on('data', data => (out += data))
  child.stderr?.on('data', data => (err += data))
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, out, err }
}
