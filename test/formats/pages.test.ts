import { describe, expect, it } from 'vitest'
import type { Glyphs, Page } from '../../src/formats/page-layout.ts'
import { paragraphsOfPages } from '../../src/formats/page-paragraphs.ts'
import { mapRadicals } from '../../src/formats/radicals.ts'
import { encodeGbk, encodeUtf16 } from '../support/formats/gbk.ts'
import { makeOfd } from '../support/formats/ofd.ts'
import { canPrint, makePdf, reportPage } from '../support/formats/pdf.ts'
import { makeRawPdf } from '../support/formats/raw-pdf.ts'
import { codesOf, PARAGRAPHS, TITLE, textOf } from '../support/formats/report.ts'

const SIZE = 16

/** Lines set at the left margin, `indent` and `size` in ems and points, 20 characters a full line. */
function page(lines: { words: string; indent?: number; y?: number; x?: number; size?: number }[]): Page {
  const glyphs: Glyphs[] = lines.map((line, i) => {
    const size = line.size ?? SIZE
    const x = line.x ?? 80 + (line.indent ?? 0) * SIZE
    return { words: line.words, x, y: line.y ?? 100 + i * 28, width: line.words.length * size, size }
  })
  return { width: 595, height: 842, glyphs }
}

const FULL = '一二三四五六七八九十一二三四五六七八九十'
const BODY = [
  { words: FULL.slice(2), indent: 2 },
  { words: FULL },
  { words: FULL },
  { words: '终。' },
  { words: FULL.slice(2), indent: 2 },
  { words: FULL },
  { words: FULL },
]
const FIRST = `${FULL.slice(2)}${FULL}${FULL}终。`

describe('paragraphsOfPages', () => {
  it('joins full lines, ends a paragraph at a short line and at an indent', () => {
    expect(paragraphsOfPages([page([...BODY, { words: '尾。' }])])).toEqual([
      FIRST,
      `${FULL.slice(2)}${FULL}${FULL}尾。`,
    ])
  })

  it('joins across pages and drops page numbers and running heads between', () => {
    const set = (n: number, lines: typeof BODY) =>
      page([
        { words: '某市政府公报', y: 50 },
        ...lines.map((l, i) => ({ ...l, y: 100 + i * 28 })),
        { words: `— ${n} —`, y: 800, x: 270 },
      ])
    const more = [{ words: FULL }, { words: '尾。' }, ...BODY, { words: '完。' }]
    const paragraphs = paragraphsOfPages([set(1, BODY), set(2, more)])
    expect(paragraphs).toEqual([
      '某市政府公报',
      FIRST,
      `${FULL.slice(2)}${FULL}${FULL}${FULL}尾。`,
      FIRST,
      `${FULL.slice(2)}${FULL}${FULL}完。`,
    ])
  })

  it('joins a line that was cut early because a number had no room: 新增 / 128.65亿元', () => {
    const early = [
      { words: FULL.slice(2), indent: 2 },
      { words: FULL.slice(3) },
      { words: `128.65亿元，${FULL.slice(8)}` },
    ]
    expect(paragraphsOfPages([page([...early, ...BODY])])[0]).toBe(
      `${FULL.slice(2)}${FULL.slice(3)}128.65亿元，${FULL.slice(8)}`,
    )
  })

  it('parts paragraphs without indents by the space between them', () => {
    const spaced = [FULL, FULL, FULL, FULL, FULL].map((words, i) => ({ words, y: 100 + i * 24 + (i >= 3 ? 12 : 0) }))
    expect(paragraphsOfPages([page(spaced)])).toEqual([FULL.repeat(3), FULL.repeat(2)])
  })

  it('joins a title of two lines and keeps it apart from the text', () => {
    const title = [
      { words: '二〇二四年某市人民政', size: 22, x: 130 },
      { words: '府工作报告', size: 22, x: 185 },
    ]
    const [first, second] = paragraphsOfPages([page([...title, ...BODY])])
    expect([first, second]).toEqual(['二〇二四年某市人民政府工作报告', FIRST])
  })

  it('reads the left column of a gazette before the right', () => {
    const column = (x: number, tail: string) =>
      Array.from({ length: 6 }, (_, i) => ({ words: i < 5 ? FULL.slice(0, 13) : tail, x, y: 100 + i * 20 }))
    const glyphs = column(60, '左。').flatMap((l, i) => [l, column(310, '右。')[i]])
    expect(paragraphsOfPages([page(glyphs)])).toEqual([
      `${FULL.slice(0, 13).repeat(5)}左。`,
      `${FULL.slice(0, 13).repeat(5)}右。`,
    ])
  })

  it('reads three columns of a newspaper under title and speaker, the last with a line, page numbers inside the second', () => {
    const words = FULL.slice(0, 10)
    const column = (k: number, rows: number, from = 200) =>
      Array.from({ length: rows }, (_, i) => ({
        words: i < rows - 1 ? words : `${k}。`,
        x: 60 + k * 170,
        y: from + i * 20,
      }))
    const head = [
      { words: '某市政府工作报告', size: 26, x: 190, y: 100 },
      { words: '市长　王某某', x: 250, y: 140 },
    ]
    const foot = (n: number) => ({ words: `${n}`, x: 290, y: 600, size: 9 })
    const first = page([...head, ...column(0, 8), ...column(1, 8), ...column(2, 8), foot(1)])
    const last = page([...column(0, 9, 80), ...column(1, 9, 80), ...column(2, 1, 80), foot(2)])
    const text = (k: number, rows: number) => `${words.repeat(rows - 1)}${k}。`
    expect(paragraphsOfPages([first, last])).toEqual([
      '某市政府工作报告',
      '市长　王某某',
      text(0, 8),
      text(1, 8),
      text(2, 8),
      text(0, 9),
      text(1, 9),
      text(2, 1),
    ])
  })

  it('drops a running head that stands as near as a line, when most pages have it', () => {
    const set = () => page([{ words: '某市政府工作报告', indent: 6 }, ...BODY.slice(0, 4)])
    expect(paragraphsOfPages([set(), set(), set()])).toEqual(['某市政府工作报告', FIRST, FIRST, FIRST])
  })

  it('drops marks of notes that are small and raised, not powers, and gives the notes after the text', () => {
    const mark = (words: string, ems: number, y: number) => ({ words, x: 80 + ems * SIZE, y: y - 5, size: 9 })
    const first = page([{ words: '“三线一单”' }])
    first.glyphs.push(...page([mark('1', 6, 100)]).glyphs)
    first.glyphs.push(...page([{ words: '和12km', x: 80 + 6.5 * SIZE, y: 100 }, mark('2', 11.5, 100)]).glyphs)
    const rest = page([
      { words: FULL, y: 128 },
      { words: FULL, y: 156 },
      { words: '1 三线一单：指生态保护红线', y: 720, size: 9 },
      { words: '和环境质量底线。', y: 732, size: 9 },
    ])
    const one = { ...first, glyphs: [...first.glyphs, ...rest.glyphs] }
    const paragraphs = paragraphsOfPages([one, page([{ words: FULL }, { words: '终。' }])])
    expect(paragraphs[0]).toBe('“三线一单”和12km2')
    expect(paragraphs[1]).toBe(`${FULL}${FULL}${FULL}终。`)
    expect(paragraphs.slice(2)).toEqual(['1 三线一单：指生态保护红线', '和环境质量底线。'])
  })

  it('joins after a line that ends with a footnote mark, and parts a numbered section that no indent shows', () => {
    const marked = page([{ words: FULL.slice(0, 17) }, { words: FULL }, { words: '终。' }])
    marked.glyphs.splice(1, 0, { words: '［12］', x: 80 + 17 * SIZE, y: 96, width: 36, size: 9 })
    expect(paragraphsOfPages([marked])[0]).toBe(`${FULL.slice(0, 17)}${FULL}终。`)
    const full = { words: `${FULL.slice(1)}。` }
    const section = [full, { words: `（二）${FULL.slice(3)}` }, { words: '终。' }]
    expect(paragraphsOfPages([page(section)])).toEqual([full.words, `（二）${FULL.slice(3)}终。`])
  })

  it('ends for pages without a word', () => {
    expect(paragraphsOfPages([])).toEqual([])
    expect(paragraphsOfPages([page([])])).toEqual([])
  })
})

it('maps radicals to the characters they stand for and nothing else', () => {
  expect(mapRadicals('⼯作报告，⺠⽣、⻓江⻛电（⻔）')).toBe('工作报告，民生、长江风电（门）')
})

it('OFD: gives the paragraphs, page numbers dropped', async () => {
  const many = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS]
  expect((await textOf(makeOfd(many))).split('\n').map(fold)).toEqual(many.map(fold))
})

describe('PDF', () => {
  it('reads words of a hand-written file, and refuses one without words or with a password', async () => {
    expect(await textOf(makeRawPdf('BT /F1 12 Tf 72 700 Td (GDP grows by 6%) Tj ET'))).toBe('GDP grows by 6%')
    expect(await codesOf(makeRawPdf('0 0 100 100 re f'))).toEqual(['no-text-layer'])
    expect(await codesOf(makeRawPdf('BT /F1 12 Tf (x) Tj ET', { encrypted: true }))).toEqual(['file-encrypted'])
  })

  it.each([
    ['UniGB-UCS2-H', encodeUtf16('各位代表：GDP增长6.5%。', true)],
    ['GBK-EUC-H', encodeGbk('各位代表：GDP增长6.5%。')],
    ['GBKp-EUC-H', encodeGbk('各位代表：GDP增长6.5%。')],
  ])('reads a font that is not embedded, in %s', async (encoding, bytes) => {
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font
      /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
      /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6
      /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 93 >> >>] >>`
    const words = Buffer.from(bytes).toString('hex')
    expect(await textOf(makeRawPdf(`BT /F1 12 Tf 72 700 Td <${words}> Tj ET`, { font }))).toBe(
      '各位代表：GDP增长6.5%。',
    )
  })

  it.skipIf(!canPrint)('gives the paragraphs of a printed report (needs Chromium)', { timeout: 90_000 }, async () => {
    const many = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS]
    const lines = (await textOf(await makePdf(reportPage(TITLE, many)))).split('\n')
    expect(lines.slice(-many.length).map(fold)).toEqual(many.map(fold))
    expect(lines[0]).toBe(TITLE)
  })
})

function fold(words: string): string {
  return words.replace(/\s+/g, '')
}
