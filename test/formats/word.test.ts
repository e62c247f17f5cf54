import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/formats/index.ts'
import { makeDocx, makeDocxOf } from '../support/formats/office.ts'
import { PARAGRAPHS, textOf } from '../support/formats/report.ts'

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
const paragraph = (content: string) => `<w:p>${content}</w:p>`

/** What the same document says in each of the three formats, as an office program saved it. */
const SAVED = `某县政府工作报告
各位代表：
现在，我代表县人民政府，向大会报告工作。
序号\t事项\t牵头单位
1\t改造老旧小区800个\t县住建局 县财政局
2\t\t县教育局
2021年，地区生产总值增长6%以上，详见附件。
GDP grows.`

describe('DOCX', () => {
  it('gives the paragraphs, words of several runs joined', async () => {
    expect(await textOf(makeDocx(PARAGRAPHS))).toBe(PARAGRAPHS.join('\n'))
  })

  it('leaves out deleted and moved words, field codes, hidden words, phonetic guides and second drawings', async () => {
    const body = paragraph(
      `${run('增长')}<w:del><w:r><w:delText>7%</w:delText></w:r></w:del><w:ins>${run('6%')}</w:ins>` +
        `<w:moveFrom>${run('移走')}</w:moveFrom><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>` +
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>` +
        `<mc:AlternateContent><mc:Choice>${run('左右')}</mc:Choice><mc:Fallback>${run('左右')}</mc:Fallback></mc:AlternateContent>` +
        `<w:ruby><w:rt>${run('zeng')}</w:rt><w:rubyBase>${run('。')}</w:rubyBase></w:ruby>`,
    )
    expect(await textOf(makeDocxOf(body))).toBe('增长6%左右。')
  })

  it('leaves out the raised marks of notes, not powers', async () => {
    const raised = (words: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${words}</w:t></w:r>`
    const body = paragraph(`${run('投资120亿元')}${raised('3')}${run('，面积30km')}${raised('2')}${run('。')}`)
    expect(await textOf(makeDocxOf(body))).toBe('投资120亿元，面积30km2。')
  })

  it('keeps the bold words that a paragraph begins with, as Markdown writes them', async () => {
    const bold = (words: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`
    const body =
      paragraph(
        `${bold('一、')}${bold('强工业。')}${run('全年增长6%，')}${bold('居全省第一')}${run('，预计明年更好。')}`,
      ) + paragraph(`<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${run('持续向好。')}`)
    const { documents } = await readSource('a', makeDocxOf(body))
    expect(documents[0].parts[0].content.text).toBe(
      '**一、强工业。**全年增长6%，居全省第一，预计明年更好。\n持续向好。',
    )
    expect(documents[0].decoded).not.toContain('*')
  })

  it('keeps soft line breaks and tabs, not the tab stops of a paragraph, and gives table rows as lines', async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map(l => paragraph(run(l))).join('')}</w:tc>`
    const body =
      paragraph(
        `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:pPrChange><w:pPr><w:tab/></w:pPr></w:pPrChange></w:pPr>${run('市长')}<w:r><w:tab/></w:r>${run('王某')}<w:r><w:br/></w:r>${run('各位代表：')}`,
      ) +
      `<w:tbl><w:tr>${cell('事项')}${cell('牵头', '单位')}</w:tr><w:tr>${cell('改造')}${cell('住建局')}</w:tr></w:tbl>`
    expect(await textOf(makeDocxOf(body))).toBe('市长\t王某\n各位代表：\n事项\t牵头 单位\n改造\t住建局')
  })

  it('writes the numbers that Word draws: 一、（一）（二）二、（一）', async () => {
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
    const styles = `<w:styles><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style></w:styles>`
    const heading = (at: number, words: string) =>
      paragraph(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr></w:pPr>${run(words)}`)
    const body =
      heading(0, '回顾') +
      heading(1, '投资') +
      heading(1, '消费') +
      paragraph(`<w:pPr><w:pStyle w:val="H1a"/></w:pPr>${run('安排')}`) +
      heading(1, '项目') +
      heading(2, '开工')
    const text = await textOf(makeDocxOf(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))
    expect(text).toBe('一、回顾\n（一）投资\n（二）消费\n二、安排\n（一）项目\n1.开工')
  })
})

describe.each(['doc', 'rtf'])('%s', extension => {
  it('gives paragraphs and table rows of a file that an office program saved', async () => {
    expect((await textOf(readFileSync(`test/fixtures/report.${extension}`))).trim()).toBe(SAVED)
  })
})

describe('RTF', () => {
  const rtf = (body: string) =>
    textOf(Uint8Array.from(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}${body}}`, c => c.charCodeAt(0)))

  it('reads GBK bytes, Unicode with its substitute, and skips groups that hold no text', async () => {
    expect(
      await rtf(
        "\\'b8\\'f7\\'ce\\'bb{\\*\\x hidden}\\uc1\\u20195?\\u34920 ?\\u8212\\'a1A{\\footer 1}\\par 2024\\~\\{\\}",
      ),
    ).toBe('各位代表—A\n2024 {}')
  })
})
