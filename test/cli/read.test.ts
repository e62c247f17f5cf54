import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/cli/text-width.ts'
import type { Reading } from '../../src/model/reading.ts'
import { jiannuo } from '../support/command.ts'
import { filesUnder, ROOT } from '../support/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-read-'))
const sample = filesUnder('samples').at(-1)!

beforeAll(() => {
  mkdirSync(join(folder, '市'))
  for (const name of ['二.txt', '一.txt', '市/三.txt'])
    writeFileSync(join(folder, name), readFileSync(join(ROOT, sample)))
  writeFileSync(join(folder, '空.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

const readingsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Reading)

describe('jiannuo read', () => {
  it('prints one reading a line, named and hashed as the file is', () => {
    const { code, out, err } = jiannuo(['read', sample])
    expect(code).toBe(0)
    expect(err).toBe('')
    const sha256 = createHash('sha256')
      .update(readFileSync(join(ROOT, sample)))
      .digest('hex')
    for (const reading of readingsOf(out)) expect(reading.source).toMatchObject({ name: sample, sha256 })
    expect(out.endsWith('}\n')).toBe(true)
  })

  it('goes through a folder in a stable order, says what could not be read, and goes on', () => {
    const { code, out, err } = jiannuo(['read', folder, join(folder, '没有.txt')])
    expect(code).toBe(1)
    const names = [...new Set(readingsOf(out).map(reading => reading.source.name))]
    expect(names).toEqual(['一.txt', '二.txt', '市/三.txt'].map(name => `${folder}/${name}`))
    expect(err).toContain(`jiannuo: ${folder}/空.txt: `)
    expect(err).toContain('(file-empty)')
    expect(err).toContain(`jiannuo: ${folder}/没有.txt: 文件不存在。 (file-unreadable)`)
  })

  it('prints the same bytes on one worker and on three', () => {
    const one = jiannuo(['read', 'samples', folder, '--workers', '1'])
    const three = jiannuo(['read', 'samples', folder, '--workers', '3'])
    expect(three.out).toBe(one.out)
    expect(three.err).toBe(one.err)
  })

  it('reads standard input as -, in its turn', () => {
    const { code, out } = jiannuo(['read', '-', sample], readFileSync(join(ROOT, sample)))
    expect(code).toBe(0)
    const readings = readingsOf(out)
    expect([...new Set(readings.map(reading => reading.source.name))]).toEqual(['-', sample])
    const half = readings.length / 2
    expect(readings.slice(0, half).map(reading => reading.text)).toEqual(
      readings.slice(half).map(reading => reading.text),
    )
  })

  it('prints one JSON array, also of nothing', () => {
    const lines = readingsOf(jiannuo(['read', sample]).out)
    expect(JSON.parse(jiannuo(['read', sample, '--format', 'json']).out)).toEqual(lines)
    expect(JSON.parse(jiannuo(['read', join(folder, '空.txt'), '--format', 'json']).out)).toEqual([])
  })

  it('leads every character back to the source with --origins', () => {
    const [reading] = readingsOf(jiannuo(['read', sample, '--origins']).out)
    const source = readFileSync(join(ROOT, sample), 'utf8')
    expect(reading.origins!.length).toBeGreaterThan(0)
    for (const [start, from, length] of reading.origins!) {
      expect(reading.text.slice(start, start + length)).toBe(source.slice(from, from + length))
    }
    expect(readingsOf(jiannuo(['read', sample]).out)[0]).not.toHaveProperty('origins')
  })

  it('prints a table without colours into a pipe, no line wider than 80 columns', () => {
    const { out } = jiannuo(['read', 'samples', '--format', 'table'])
    expect(out).not.toContain('\u001b')
    expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(80)
    for (const name of filesUnder('samples')) expect(out).toContain(name)
  })

  it('ends quietly when nobody reads on', () => {
    const script = `"${process.execPath}" bin/jiannuo.js read samples samples samples | head -c 10 | wc -c; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: ROOT, encoding: 'utf8' })
    expect(stdout.split('\n').map(line => line.trim())).toEqual(['10', '0', ''])
    expect(stderr).toBe('')
  })
})

describe('wrong use', () => {
  it.each([[['read']], [['reed', 'x']], [['read', 'x', '--format', 'xml']], [[]], [['help', 'reed']]])(
    '%j exits with 2',
    args => {
      const { code, err, out } = jiannuo(args)
      expect(code).toBe(2)
      expect(err + out).not.toBe('')
    },
  )
})

describe('help and version', () => {
  it('help lists the commands in Chinese, or in English', () => {
    expect(jiannuo(['help'])).toMatchObject({ code: 0, out: expect.stringContaining('用法') })
    expect(jiannuo(['help', 'read', '--lang', 'en']).out).toContain('Usage: jiannuo read PATH…')
  })

  it('version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(jiannuo(['version']).out).toBe(`${version}\n`)
  })
})
