import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/formats/index.ts'
import type { Observation, Reading } from '../../src/model/reading.ts'
import { readPart } from '../../src/read/read.ts'
import { encodeGbk } from '../support/formats/gbk.ts'
import { makeOfd } from '../support/formats/ofd.ts'
import { makeDocx, makeXlsx } from '../support/formats/office.ts'
import { makeCsv, makeHtmlPage } from '../support/formats/page.ts'
import { canPrint, makePdf, reportPage } from '../support/formats/pdf.ts'
import { makeZip } from '../support/formats/zip.ts'

/** Lines of a real report (沈阳市沈河区 2022), its page's menus left out. */
const lines = readFileSync(new URL('../../samples/003_f989ecd701cfe58a.txt', import.meta.url), 'utf8').split('\n')
const title = '2022年沈阳市沈河区政府工作报告'
const body = lines
  .slice(
    lines.findIndex(line => line.startsWith('——2021')),
    -3,
  )
  .map(line => line.replace(/[\u00a0\u2002\u2003]/g, '　').trim())
  .filter(line => line !== '')
const paragraphs = body.map(line => line.replace(/,/g, '，').replace(/;/g, '；').replace(/:/g, '：'))
const plain = [title, ...paragraphs].join('\n\n')

const keyOf = (o: Observation): string =>
  JSON.stringify([o.subject, o.measure, o.value, o.upper, o.unit, o.comparator, o.status, o.period, o.indicator])

async function readBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  const { documents, failures } = await readSource(name, bytes)
  expect(failures).toEqual([])
  const readings = documents.flatMap(({ source, parts }) => parts.flatMap(part => readPart(source, part)))
  return readings.find(({ kind }) => kind === 'work-report')!
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const wanted = await readBytes('a.md', utf8(`# ${title}\n\n${paragraphs.join('\n\n')}\n`))

function agreement(reading: Reading): number {
  const left = new Map<string, number>()
  for (const o of wanted.observations) left.set(keyOf(o), (left.get(keyOf(o)) ?? 0) + 1)
  let same = 0
  for (const o of reading.observations) {
    const count = left.get(keyOf(o)) ?? 0
    if (count > 0) same++
    left.set(keyOf(o), count - 1)
  }
  return same / Math.max(wanted.observations.length, reading.observations.length)
}

const containers: [string, () => Uint8Array][] = [
  ['report.txt', () => utf8(plain)],
  ['report.gbk.txt', () => encodeGbk(plain)],
  ['report.html', () => makeHtmlPage(title, paragraphs, { charset: 'gbk' })],
  ['report.docx', () => makeDocx([title, ...paragraphs])],
  [
    'report.xlsx',
    () =>
      makeXlsx([
        ['标题', '正文'],
        [title, paragraphs.join('\n')],
      ]),
  ],
  [
    'report.csv',
    () =>
      utf8(
        makeCsv([
          ['title', 'text'],
          [title, paragraphs.join('\n')],
        ]),
      ),
  ],
  ['report.ofd', () => makeOfd([title, ...paragraphs])],
  ['report.zip', () => makeZip({ 'a/report.md': plain })],
]

describe('the same report in every container', () => {
  it('has many observations', () => {
    expect(wanted.observations.length).toBeGreaterThan(200)
    expect(wanted.place?.code).toBe('210103')
  })

  it.each(containers)('%s gives the same observations', async (name, make) => {
    const reading = await readBytes(name, make())
    expect([reading.place, reading.year, reading.session]).toEqual([wanted.place, wanted.year, wanted.session])
    expect(agreement(reading)).toBeGreaterThanOrEqual(0.99)
  })

  it.skipIf(!canPrint)(
    'report.pdf gives the same observations',
    async () => {
      const reading = await readBytes('report.pdf', await makePdf(reportPage(title, paragraphs)))
      expect([reading.place, reading.year, reading.session]).toEqual([wanted.place, wanted.year, wanted.session])
      expect(agreement(reading)).toBeGreaterThanOrEqual(0.99)
    },
    60_000,
  )
})
