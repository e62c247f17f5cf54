import { describe, expect, it, vi } from 'vitest'
import { parseAt, passageAddress, readableAddress, wordsOfLink } from '../../src/web/addresses.ts'
import { type Cited, cite } from '../../src/web/parts/cite.ts'

const CITED: Cited = {
  title: '2021年沈阳市政府工作报告',
  placeFullName: '辽宁省沈阳市',
  placeName: '沈阳市',
  office: '市长',
  speaker: '王新伟',
  delivered: '2021-01-14',
  year: 2021,
  quote: '地区生产总值增长6%以上',
  address: 'http://127.0.0.1:8377/report/210100-2021?edition=3&at=12-24&words=6%25',
  read: '2026-11-22',
  sha256: 'ab'.repeat(32),
}

describe('a citation', () => {
  it('GB/T 7714: author, title, kind, date, when it was read, where', () => {
    expect(cite(CITED, 'gbt7714')).toBe(
      `辽宁省沈阳市人民政府. 2021年沈阳市政府工作报告[R/OL]. (2021-01-14)[2026-11-22]. ${CITED.address}.`,
    )
    expect(cite({ ...CITED, kind: 'news' }, 'gbt7714')).toContain('[EB/OL]')
  })

  it('BibTeX: the address unchanged, everything else unable to end its field', () => {
    const text = cite({ ...CITED, title: '工作报告}, url={javascript:alert(1)' }, 'bibtex')
    expect(text).toContain(`  url = {${CITED.address}}`)
    expect(text).toContain('  author = {{辽宁省沈阳市人民政府}}')
    expect(text.match(/^ {2}url = /gm)).toHaveLength(1)
    expect(text).toContain('6\\%以上')
    expect(text).toContain('SHA-256 abab')
  })

  it('plain: the words first, on one line whatever they hold', () => {
    const text = cite({ ...CITED, quote: '地区生产总值\n\u202e增长6%' }, 'plain')
    expect(text).toMatch(
      /^“地区生产总值 增长6%”——辽宁省沈阳市人民政府：《2021年沈阳市政府工作报告》（2021-01-14），http/,
    )
    expect(text).not.toContain('\n')
  })
})

describe('a link to words', () => {
  it('carries them, both ends of long ones', () => {
    const address = passageAddress({ report: '210100-2021', edition: 3 }, { start: 12, end: 24 }, '增长6%以上')
    const query = new URL(address, 'http://x').searchParams
    expect([query.get('edition'), query.get('at'), query.get('words')]).toEqual(['3', '12-24', '增长6%以上'])
    expect(wordsOfLink(`${'甲'.repeat(50)}${'乙'.repeat(50)}`)).toBe(`${'甲'.repeat(10)}…${'乙'.repeat(10)}`)
  })

  it('can be read: characters as such, what would end or break the address not', () => {
    vi.stubGlobal('location', { origin: 'http://127.0.0.1:8377' })
    const words = '增长 6%以上（预计），“𠮷”&a=1'
    const path = passageAddress({ report: '210100-2021', edition: 3 }, { start: 12, end: 24 }, words)
    const readable = readableAddress(path)
    expect(readable).toBe(
      'http://127.0.0.1:8377/report/210100-2021?edition=3&at=12-24&words=增长+6%25以上%EF%BC%88预计%EF%BC%89%EF%BC%8C%E2%80%9C𠮷%E2%80%9D%26a%3D1',
    )
    expect(new URL(readable).searchParams.get('words')).toBe(words)
    expect(readableAddress('/report/x?words=%E5%A2')).toContain('%E5%A2')
    vi.unstubAllGlobals()
  })

  it('names a place or none', () => {
    expect(parseAt('12-24')).toEqual({ start: 12, end: 24 })
    for (const wrong of [null, '', '24-12', '5-5', '-1-3', '1-2-3', '1e3-2e3']) expect(parseAt(wrong)).toBe(null)
  })
})
