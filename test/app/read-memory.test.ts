import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-memory-'))
const FILES = 500
/** The heap of each thread, in MB: enough for one file at a time, not for the texts of a fifth of them. */
const HEAP = 48
/** Of the whole process, in MB: it takes 125; their readings in bytes are 135 more. */
const PEAK = 190
const TELL_PEAK = `data:text/javascript,import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS/1024)))`

function textNo(n: number): string {
  const paragraphs = Array.from(
    { length: 300 },
    (_, k) =>
      `全市新建第${k}号标准厂房${n + k}万平方米，完成投资${n}.${k}亿元，比上年增长${(n + k) % 40}.${n % 10}%，` +
      '持续优化营商环境，深入推进重点项目建设，不断提升城市功能品质，着力保障和改善民生。',
  )
  return `沈阳市政府工作报告\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、过去一年工作回顾\n${paragraphs.join('\n')}\n谢谢大家！\n`
}

beforeAll(() => {
  for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `${n}.txt`), textNo(n))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the memory of a reading of many files', () => {
  it('is that of a few', async () => {
    const args = ['bin/jiannuo.js', 'read', folder, '--format', 'jsonl', '--workers', '1']
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, '--import', TELL_PEAK, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', data => (err += data))
    const code = await new Promise(resolve => child.once('close', resolve))
    expect(code, err).toBe(0)
    expect(Number(err)).toBeLessThan(PEAK)
  }, 120_000)
})
