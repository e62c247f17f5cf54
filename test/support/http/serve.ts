import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import '../command.ts'
import { ROOT } from '../tree.ts'

export type Served = {
  address: string
  process: ChildProcess
  log: () => string
  /** Sends the signal and waits for the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts `jiannuo serve` as a user does; resolves when it has printed its address. */
export async function serve(home: string, env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'jiannuo.js'), 'serve', '--port', '0'], {
    env: { ...process.env, JIANNUO_LANG: '', DATABASE_URL: '', JIANNUO_TOKEN: '', JIANNUO_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', chunk => {
    log += chunk
  })
  const ended = once(child, 'exit')
  const address = await Promise.race([
    once(child.stdout, 'data').then(([chunk]) => String(chunk).trim()),
    ended.then(([code]) => Promise.reject(new Error(`jiannuo serve ended with ${code}: ${log}`))),
  ])
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    const [code] = await ended
    return code as number | null
  }
  return { address, process: child, log: () => log, stop }
}
