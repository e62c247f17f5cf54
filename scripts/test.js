// npm test: sets up, checks types and style, builds, runs every test; closes with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, ensurePackages, run, runTool, say } from './set-up.js'
import { ensureTestMachine } from './test-machine.js'

checkNode()
ensurePackages()
ensureTestMachine()

const steps = [
  ['词表 / lexicon', () => run(process.execPath, ['scripts/compile-lexicon.js'])],
  ['类型 / types', () => runTool('typescript/bin/tsc', ['--noEmit'])],
  ['纯净部分 / pure rooms', () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.pure.json', '--noEmit'])],
  ['网页类型 / types of the pages', () => runTool('typescript/bin/tsc', ['-p', 'src/web/tsconfig.json', '--noEmit'])],
  ['风格 / style', () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
  ['编译 / build', () => build({ strict: true })],
]
const failedSteps = steps.filter(([name, step]) => {
  say(`${name} …`)
  return !step()
})
const tests = runTests()
for (const [name] of failedSteps) say(`未通过 / failed: ${name}`)
const failed = tests.failed + failedSteps.length
process.stdout.write(`${tests.passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1

/** A test file that cannot be loaded counts as one failure, and so does a skipped test where CI runs. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-test-'))
  const report = join(folder, 'report.json')
  try {
    const ok = runTool('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const unloaded = testResults.filter(
      it => it.status === 'failed' && it.assertionResults.every(a => a.status !== 'failed'),
    )
    if (numPendingTests > 0) say(`跳过了 ${numPendingTests} 项测试 / ${numPendingTests} tests skipped`)
    const skipped = process.env.CI ? numPendingTests : 0
    const found = numFailedTests + unloaded.length + skipped
    return { passed: numPassedTests, failed: ok ? found : Math.max(1, found) }
  } catch (error) {
    say(`测试没有跑完 / the tests did not run to their end: ${error.message}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
