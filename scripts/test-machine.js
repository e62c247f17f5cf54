// What the tests need of the machine besides Node: Chromium and a Chinese font, to print the PDFs they read.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say } from './set-up.js'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fontconfig', 'fonts-wqy-zenhei']

const hasBrowser = () => BROWSERS.some(path => existsSync(path))
const hasFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/** Installs them where it may; says loudly what is missing where it may not. */
export function ensureTestMachine() {
  if (hasBrowser() && hasFont()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`安装 ${PACKAGES.join(' ')} … / installing`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES])
  }
  if (hasBrowser() && hasFont()) return
  say('!! 缺少 Chromium 或中文字体，打印 PDF 的测试无法进行')
  say(
    `!! Chromium or a Chinese font is missing, the tests that print PDF files cannot run: apt-get install ${PACKAGES.join(' ')}`,
  )
}
