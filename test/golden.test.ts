import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../src/app/read-bytes.ts'
import { ROOT } from './support/tree.ts'

// A case is a folder of test/golden: one file `input.*` (`input.path` names a file of the project instead), and `expected.json`, the readings it must give: of each the
// fields that stand there. A missing expectation is written (never under CI), a difference is left as expected-changed.json.
const CASES = join(ROOT, 'test', 'golden')

describe('golden documents', () => {
  const cases = readdirSync(CASES).filter(name =>
    readdirSync(join(CASES, name)).some(file => file.startsWith('input.')),
  )
  it.each(cases)('%s', async name => {
    const folder = join(CASES, name)
    const input = readdirSync(folder).find(file => file.startsWith('input.'))
    if (!input) throw new Error(`${name} has no file input.*`)
    const path = input === 'input.path' ? readFileSync(join(folder, input), 'utf8').trim() : null
    const bytes = readFileSync(path === null ? join(folder, input) : join(ROOT, path))
    const { readings, failures } = await readBytes(path ?? input, bytes, { origins: false })
    const found: unknown = JSON.parse(JSON.stringify({ readings: [...readings], failures }))
    const expectedFile = join(folder, 'expected.json')
    const changedFile = join(folder, 'expected-changed.json')
    rmSync(changedFile, { force: true })
    if (!existsSync(expectedFile)) {
      if (process.env.CI) throw new Error(`${name} has no expected.json`)
      writeFileSync(expectedFile, `${JSON.stringify(found, null, 1)}\n`)
    }
    const expected: unknown = JSON.parse(readFileSync(expectedFile, 'utf8'))
    const same = shownBy(found, expected)
    if (JSON.stringify(same) !== JSON.stringify(expected))
      writeFileSync(changedFile, `${JSON.stringify(same, null, 1)}\n`)
    expect(same).toEqual(expected)
  })
})

/** What `found` has of the fields that `expected` names; lists are compared whole. */
function shownBy(found: unknown, expected: unknown): unknown {
  if (Array.isArray(expected)) {
    return Array.isArray(found) ? found.map((it, i) => (i < expected.length ? shownBy(it, expected[i]) : it)) : found
  }
  if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    const of = found as Record<string, unknown>
    return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, shownBy(of[key], value)]))
  }
  return found
}
