// What the tests need of the machine besides Node: Chromium and a Chinese font, to print the PDFs they read and to look at
// the web pages, and a PostgreSQL server to keep readings in.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { run, say } from './set-up.js'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fontconfig', 'fonts-wqy-zenhei', 'postgresql']
const POSTGRES = '/usr/lib/postgresql'

const hasBrowser = () => BROWSERS.some(path => existsSync(path))
const hasFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

const hasPostgres = () =>
  existsSync(POSTGRES) && readdirSync(POSTGRES).some(version => existsSync(`${POSTGRES}/${version}/bin/initdb`))
const isReady = () => hasBrowser() && hasFont() && hasPostgres()

/** Installs them where it may; says loudly what is missing where it may not. */
export function ensureTestMachine() {
  if (isReady()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`安装 ${PACKAGES.join(' ')} … / installing`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES])
  }
  if (isReady()) return
  say('!! 缺少 Chromium、中文字体或 PostgreSQL，有关测试无法进行')
  say(
    `!! Chromium, a Chinese font or PostgreSQL is missing, the tests that need them cannot run: apt-get install ${PACKAGES.join(' ')}`,
  )
}
