import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const MODULE = new URL('../../dist/app/tune-engine.js', import.meta.url)

it('the engine that runs knows each flag it is given: of an unknown one it complains on standard error', () => {
  const script = `import { tuneEngine } from ${JSON.stringify(MODULE.href)}; tuneEngine()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
