import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of a test's own, in a temporary folder; `database` makes an empty database in it and gives its URL. */
export type Cluster = { database: (name: string) => string; restart: () => void; stop: () => void }

const BIN = serverPrograms()

/** Whether tests can have a server. In CI they must; elsewhere they are skipped, loudly. */
export const HAS_POSTGRES = BIN !== null || process.env.CI === 'true'
if (!HAS_POSTGRES) console.warn('PostgreSQL is not installed: its tests are SKIPPED (apt-get install postgresql)')

export async function startCluster(): Promise<Cluster> {
  if (BIN === null) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-pg-'))
  const port = await freePort()
  const data = join(folder, 'data')
  if (process.getuid?.() === 0) runPlain('chown', ['postgres', folder])
  run(BIN, 'initdb', ['-D', data, '-U', 'jiannuo', '-A', 'trust', '--locale=C.UTF-8', '-N'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=64MB`
  const start = () => run(BIN, 'pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  const stop = () => run(BIN, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  start()
  return {
    database: name => {
      run(BIN, 'psql', [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'jiannuo',
        '-d',
        'postgres',
        '-qc',
        `create database ${name}`,
      ])
      return `postgres://jiannuo@127.0.0.1:${port}/${name}`
    },
    restart: () => {
      stop()
      start()
    },
    stop: () => {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** /usr/lib/postgresql/15/bin, the newest there is. */
function serverPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  const found = versions.map(version => join(root, version, 'bin')).find(bin => existsSync(join(bin, 'initdb')))
  return found ?? null
}

/** The server refuses to run as root: then as the user that Debian made for it. */
function run(bin: string, program: string, args: string[]): void {
  const path = existsSync(join(bin, program)) ? join(bin, program) : program
  if (process.getuid?.() === 0) runPlain('runuser', ['-u', 'postgres', '--', path, ...args])
  else runPlain(path, args)
}

function runPlain(program: string, args: string[]): void {
  const done = spawnSync(program, args, { cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`)
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
