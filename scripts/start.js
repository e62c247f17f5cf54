// npm start: sets a fresh checkout up, shows what the sample reports say, then serves the pages and the API until it is told to end.
import { spawn, spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { checkNode, ensureBuilt, ensurePackages, ROOT, say } from './set-up.js'

const PORT = process.env.JIANNUO_PORT || '8377'

checkNode()
ensurePackages()
ensureBuilt()
const given = process.argv.slice(2)
if (given.length > 0) {
  process.exitCode = command(given)
} else {
  command(['read', 'samples', '--format', 'table'])
  await serve()
}

/** Runs a command to its end; gives its exit code. */
function command(args) {
  return spawnSync(process.execPath, ['bin/jiannuo.js', ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
}

/** The server, on another port where somebody else has the usual one; what ends this ends it. */
async function serve() {
  const port = (await isTaken(Number(PORT))) ? '0' : PORT
  if (port !== PORT) say(`端口 ${PORT} 已被占用，另选一个 / port ${PORT} is taken, choosing another`)
  say('在浏览器中打开下面的地址，Ctrl+C 停止 / open this address in a browser; Ctrl+C ends it:')
  const env = { ...process.env, JIANNUO_LOG: process.env.JIANNUO_LOG || 'warn' }
  const server = spawn(process.execPath, ['bin/jiannuo.js', 'serve', '--port', port], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', code => {
    process.exitCode = code ?? 1
  })
}

function isTaken(port) {
  return new Promise(resolve => {
    const line = connect(port, '127.0.0.1')
    line.on('connect', () => {
      line.destroy()
      resolve(true)
    })
    line.on('error', () => resolve(false))
  })
}
