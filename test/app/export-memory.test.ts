import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMAT_NAMES } from '../../src/app/export-rows.ts'
import '../support/command.ts'
import { ROOT } from '../support/tree.ts'

const MB = 1024 * 1024

describe('the memory of an export does not grow with its rows', () => {
  it.each(EXPORT_FORMAT_NAMES)(
    '%s: 200,000 rows in a heap of 96 MB',
    format => {
      const script = join(ROOT, 'test', 'support', 'export-memory.js')
      const done = spawnSync(process.execPath, ['--max-old-space-size=96', script, format, '200000'], {
        encoding: 'utf8',
      })
      expect([done.status, done.stderr]).toEqual([0, ''])
      const { peak, bytes } = JSON.parse(done.stdout)
      expect(peak).toBeLessThan(300 * MB)
      expect(bytes).toBeGreaterThan(5 * MB)
    },
    120_000,
  )
})
