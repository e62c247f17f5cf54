import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { runScript } from '../support/keep-command.ts'
import { ROOT, textOf } from '../support/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-many-'))
const files = join(folder, 'files')
const env = { JIANNUO_HOME: join(folder, 'home'), JIANNUO_LANG: 'en', FILES: files }
const FILES = 10_000
/** Every so manieth file is one that came before, or holds nothing. */
const AGAIN = 100
const EMPTY = 500

/** Names of prefectures, so that no two files are of one place and year. */
const PLACES = textOf('lexicon/places.tsv')
  .split('\n')
  .map(line => line.split('\t'))
  .filter(([code, name, , to]) => /^\d\d(?!00)\d\d00$/.test(code) && /市$/.test(name) && !to)
  .map(([, name]) => name)

function textNo(n: number): string {
  const place = PLACES[n % PLACES.length]
  const year = 2025 - Math.floor(n / PLACES.length)
  return `${year}年${place}政府工作报告\n各位代表：\n生产总值增长${n % 9}.${n % 7}%。\n${year}年工作安排\n生产总值增长6%以上。谢谢大家！\n`
}

beforeAll(() => {
  for (let n = 0; n < FILES; n++) {
    const part = join(files, String(Math.floor(n / 250)))
    if (n % 250 === 0) mkdirSync(part, { recursive: true })
    const text = n % EMPTY === 1 ? '' : textNo(n % AGAIN === 0 && n > 0 ? 0 : n)
    writeFileSync(join(part, `${n}.txt`), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SCRIPT = `
const { main } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/cli/main.js')).href)})
await main(['import', process.env.FILES])
process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
`

describe('an import of 10,000 files', () => {
  it('keeps each once, names what it cannot read, and needs no more memory than for some', async () => {
    const empty = FILES / EMPTY
    const again = FILES / AGAIN - 1
    const { out, err } = await runScript(SCRIPT, env)
    const [told, megabytes] = out.split('\n')
    expect(told).toBe(
      `${FILES - empty - again} new, 0 further editions, ${again} known already, 0 not reports, ${empty} failed`,
    )
    expect(err.match(/\(file-empty\)/g)).toHaveLength(empty)
    expect(Number(megabytes)).toBeLessThan(600)
    const store = await openStore({ home: env.JIANNUO_HOME })
    const sources = FILES - empty - again
    expect(await store.counts()).toMatchObject({ sources, editions: sources, reports: sources })
    expect((await store.search({ text: '生产总值增长6%以上', countTo: 20_000 })).total).toBe(sources)
    await store.close()
  }, 240_000)
})
