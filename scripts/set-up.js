// What a fresh checkout needs before anything of it runs. Only Node builtins: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = [20, 19]
const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, '.built')
/** Written by the build itself. */
const LEXICON_DATA = join(ROOT, 'src', 'lexicon', 'data')
const BUILT_FROM = [
  'src',
  'lexicon',
  'scripts/compile-lexicon.js',
  'scripts/bundle-core.js',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
]

export const say = words => process.stderr.write(`jiannuo: ${words}\n`)

/** Runs a program in the checkout; its words go to stderr, so that stdout stays the product's own. */
export function run(command, args, env = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status === 0
}

/** Runs the command a package brings, by this Node, without a shell. */
export function runTool(script, args, env = {}) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], env)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  say(`需要 Node ${OLDEST_NODE.join('.')} 或更新版本，当前是 ${process.versions.node}`)
  say(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}`)
  process.exit(2)
}

/**
 * Installs the versions of the lock file when one is missing. Not by `npm ci`: that refuses a lock file without the
 * packages for other systems, which a registry mirror need not have.
 */
export function ensurePackages() {
  if (packagesStand()) return
  say('安装依赖… / installing packages …')
  const windows = process.platform === 'win32'
  const args = ['install', '--include=dev', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']
  if (run(windows ? 'cmd' : 'npm', windows ? ['/c', 'npm', ...args] : args)) return
  say('依赖安装失败，请检查网络或 npm 源 / npm install failed: see above')
  process.exit(1)
}

function packagesStand() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(([path, it]) => path === '' || it.optional || found[path]?.version === it.version)
}

/** Builds when dist/ is missing or older than what it is made from. */
export function ensureBuilt() {
  if (existsSync(STAMP) && newest() <= statSync(STAMP).mtimeMs) return
  say('编译… / compiling …')
  if (build()) return
  say('编译失败 / the build failed: see above')
  process.exit(1)
}

/**
 * Lexicon, then sources with their core in one module, then the web pages, into a folder that takes the place of dist/ when
 * whole, so that a program running meanwhile never meets half a build. A type error is printed; only `strict` makes it fail the build, because a checkout under
 * work should still run what can run.
 */
export function build({ strict = false } = {}) {
  // made now, or src/lexicon would look newer than the build; a file system may keep finer times than the clock
  mkdirSync(LEXICON_DATA, { recursive: true })
  const began = new Date(Date.now() + 1)
  const fresh = `${DIST}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  if (!run(process.execPath, ['scripts/compile-lexicon.js'])) return false
  const typed = runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh])
  const bundled = run(process.execPath, ['scripts/bundle-core.js', fresh])
  const drawn = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', '--outDir', join(fresh, 'web')], {
    NODE_ENV: 'production',
  })
  const whole = existsSync(join(fresh, 'cli', 'main.js')) && ((typed && bundled && drawn) || !strict)
  if (whole) {
    writeFileSync(join(fresh, '.built'), '')
    utimesSync(join(fresh, '.built'), began, began)
    const old = `${fresh}.old`
    if (existsSync(DIST)) renameSync(DIST, old)
    renameSync(fresh, DIST)
    rmSync(old, { recursive: true, force: true })
  }
  rmSync(fresh, { recursive: true, force: true })
  return whole
}

function newest() {
  const times = []
  const visit = path => {
    if (path === LEXICON_DATA) return
    const stat = statSync(path)
    times.push(stat.mtimeMs)
    if (!stat.isDirectory()) return
    for (const entry of readdirSync(path)) visit(join(path, entry))
  }
  for (const path of BUILT_FROM) visit(join(ROOT, path))
  return Math.max(...times)
}
