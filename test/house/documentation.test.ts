import { describe, expect, it } from 'vitest'
import { READ_CODES } from '../../src/app/failure.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { OPTIONS, FORMATS as OUTPUTS } from '../../src/cli/options.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { INDICATORS } from '../../src/lexicon/indicators.ts'
import { FOLLOW_ISSUES, REASON_CODES, SOFTENINGS, VERDICTS } from '../../src/model/following.ts'
import { ISSUE_CODES } from '../../src/model/issue.ts'
import { filesUnder, textOf } from '../support/tree.ts'

const ROWS = {
  command: Object.keys(COMMANDS).map(name => `jiannuo ${name}`),
  option: Object.keys(OPTIONS).map(name => `--${name}`),
  output: [...OUTPUTS],
  'issue code': Object.keys(ISSUE_CODES),
  'failure code': Object.keys(READ_CODES),
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', file => {
  const text = textOf(file)

  it.each(Object.entries(ROWS))('lists every %s', (_, names) => {
    expect(names.filter(name => !text.includes(`\`${name}`))).toEqual([])
  })

  it('lists every format', () => {
    expect(FORMATS.map(it => it.id).filter(name => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('says how many indicators there are', () => {
    expect(/(\d+) (?:indicators|个指标)/.exec(text)?.[1]).toBe(String(INDICATORS.length))
  })
})

describe('the house', () => {
  const rooms = [...new Set(filesUnder('src').map(path => path.split('/').slice(0, 2).join('/')))]

  it.each(rooms)('ARCHITECTURE.md tells of %s', room => {
    expect(textOf('ARCHITECTURE.md')).toContain(room)
  })

  it('the reading reference has every field', () => {
    const fields = [...textOf('src/model/reading.ts').matchAll(/^ {2}(\w+)\??:/gm)].map(m => m[1])
    expect(fields.filter(field => !textOf('docs/reading.md').includes(`\`${field}\``))).toEqual([])
  })

  it('figures are measured, not told: SCORES.md stands and names the reports and the gold', () => {
    const scores = textOf('SCORES.md')
    expect(scores).toMatch(/reports \d+, [\d.]+ M characters/)
    expect(scores).toMatch(/observations\s+found [\d.]+ %/)
  })
})

describe('docs/follow.md', () => {
  it.each(Object.entries({ verdict: VERDICTS, reason: REASON_CODES, softening: SOFTENINGS, issue: FOLLOW_ISSUES }))(
    'lists every %s',
    (_, codes) => {
      expect(Object.keys(codes).filter(code => !textOf('docs/follow.md').includes(`\`${code}\``))).toEqual([])
    },
  )
})
