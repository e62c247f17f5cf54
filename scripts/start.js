// npm start: sets a fresh checkout up and shows what the sample reports say.
import { spawnSync } from 'node:child_process'
import { checkNode, ensureBuilt, ensurePackages, ROOT } from './set-up.js'

checkNode()
ensurePackages()
ensureBuilt()
const args = process.argv.length > 2 ? process.argv.slice(2) : ['read', 'samples', '--format', 'table']
const shown = spawnSync(process.execPath, ['bin/jiannuo.js', ...args], { cwd: ROOT, stdio: 'inherit' })
process.exitCode = shown.status ?? 1
