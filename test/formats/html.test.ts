import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/formats/index.ts'
import { makeHtmlPage } from '../support/formats/page.ts'
import { PARAGRAPHS, TITLE, textOf, utf8 } from '../support/formats/report.ts'

const LONG = PARAGRAPHS[5]
const page = (html: string) => textOf(utf8(html))

describe('readHtml', () => {
  it.each(['utf-8', 'gbk'] as const)('finds title and paragraphs in a portal page in %s', async charset => {
    const text = await textOf(makeHtmlPage(TITLE, PARAGRAPHS, { charset }))
    const lines = text.split('\n')
    expect(lines[0]).toBe(TITLE)
    expect(lines.slice(-PARAGRAPHS.length)).toEqual(PARAGRAPHS)
    for (const noise of ['首页', '政务公开', '隐藏字段', '分享到', '附件', '主办', '访问量'])
      expect(text).not.toContain(noise)
  })

  it('does not trust the declared charset: a page that says gb2312 and is UTF-8', async () => {
    const html = `<html><head><meta charset="gb2312"></head><body><p>${LONG}</p></body></html>`
    expect(await page(html)).toBe(LONG)
  })

  it('reads paragraphs made by <br> and indents made by &nbsp; and &emsp;', async () => {
    const html = `<div><font id="zoom">&nbsp;&nbsp;各位代表：<br><br/>&emsp;&emsp;${LONG}<br>　　谢谢大家。</font></div>`
    expect(await page(html)).toBe(`各位代表：\n${LONG}\n谢谢大家。`)
  })

  it('puts no blank between inline elements: Word cuts 6.5% into spans', async () => {
    expect(await page('<p>增长<span>6</span><span>.</span><b>5</b><span>%</span>，<o:p></o:p>好于预期。</p>')).toBe(
      '增长6.5%，好于预期。',
    )
  })

  it('leaves out the raised marks of notes, not powers', async () => {
    const html =
      '<p>“三线一单”<sup>1</sup>落实，投资120亿元<sup><a href="#_ftn2">[2]</a></sup>，<span style="vertical-align: super">③</span>面积30km<sup>2</sup>、10<sup>4</sup>吨，<sup>注</sup>。</p>'
    expect(await page(html)).toBe('“三线一单”落实，投资120亿元，面积30km2、104吨，注。')
  })

  it('drops line ends of the source between Chinese characters and folds blanks', async () => {
    expect(await page('<p>地区生\n    产总值，\r\n\t增长  6%</p>')).toBe('地区生产总值，增长 6%')
  })

  it('keeps a table of data as rows and a table that lays out the page as paragraphs', async () => {
    const ledger =
      '<table><tr><th>事项</th><th>牵头<br>单位</th></tr><tr><td><p>改造小区</p></td><td><p>住建局</p><p>财政局</p></td></tr></table>'
    const html = `<table><tr><td>菜单</td><td><p>${LONG}</p>${ledger}<p>谢谢，各位。</p></td></tr></table>`
    expect(await page(html)).toBe(`${LONG}\n事项\t牵头 单位\n改造小区\t住建局 财政局\n谢谢，各位。`)
  })

  it('reads one cell a paragraph in a box that is named like a share button', async () => {
    const rows = PARAGRAPHS.map(p => `<tr><td>${p}</td></tr>`).join('')
    expect(await page(`<div class="scroll share-main"><table>${rows}</table></div>`)).toBe(PARAGRAPHS.join('\n'))
  })

  it('keeps what WeChat hides until its script runs, drops what no reader sees', async () => {
    const html = `<h1 id="activity-name">${TITLE}</h1><div id="js_content" style="visibility: hidden;"><p>${LONG}</p></div><p style="display:none">x</p>`
    expect(await page(html)).toBe(`${TITLE}\n${LONG}`)
  })

  it('keeps an article that is split over flat siblings, and one whose box is closed too early', async () => {
    const halves = `<div class="TRS_Editor"><p>${LONG}</p></div></div></div><p>${PARAGRAPHS[8]}</p>`
    expect(await page(`<body><div><div>${halves}</body>`)).toBe(`${LONG}\n${PARAGRAPHS[8]}`)
  })

  it('keeps session and speaker that stand between the title and the box of the article', async () => {
    const html = `<title>某市人民政府</title><div class="menu"><a>首页</a></div><h2>${TITLE}</h2><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><div id="UCAP-CONTENT"></div><div class="TRS_Editor">${LONG}</div>`
    expect(await page(html)).toContain(`${TITLE}\n${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}\n${LONG}`)
  })

  it('puts the title of the page first when the article does not hold it', async () => {
    expect(await page(`<title>${TITLE}_某市人民政府</title><body><p>${LONG}</p></body>`)).toBe(
      `${TITLE}_某市人民政府\n${LONG}`,
    )
  })

  it('leads every piece to the same characters; no piece covers what an entity stands for', async () => {
    const html = `<p>&ldquo;十四五&rdquo;规划，&#22686;长6&#46;5%，&amp;其他。</p>`
    const { documents } = await readSource('a', utf8(html))
    const { decoded, parts } = documents[0]
    const { text, pieces } = parts[0].content
    expect(text).toBe('“十四五”规划，增长6.5%，&其他。')
    expect(
      pieces.map(
        ([start, source, length]) => text.slice(start, start + length) === decoded.slice(source, source + length),
      ),
    ).not.toContain(false)
    expect(pieces.reduce((sum, p) => sum + p[2], 0)).toBe(text.length - '“”增.'.length)
  })

  it('keeps the bold words that a line begins with, as Markdown writes them; not where most is bold', async () => {
    const line = `<p><b>（一）强工业。</b>${LONG}</p>`
    expect(await page(`${line}<p>增长<b>5</b>%，<span style="font-weight:700">稳定</span>。</p>`)).toBe(
      `**（一）强工业。**${LONG}\n增长5%，稳定。`,
    )
    expect(await page(`<p><strong>${LONG}</strong></p>`)).toBe(LONG)
  })

  const article = `<p>各位代表：</p>${PARAGRAPHS.map(p => `<p>${p}</p>`)
    .join('')
    .repeat(4)}`
  it.each([
    [
      'a hidden field',
      `<textarea id="txt" style="display:none">${article.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</textarea>`,
    ],
    ['a field with tags', `<textarea>${article}</textarea>`],
    [
      'JSON',
      `<script type="application/json">${JSON.stringify({ id: 7, content: article }).replace(/</g, '\\u003c')}</script>`,
    ],
    ['a string', `<script>var t='它',c=${JSON.stringify(article).replace(/<\//g, '<\\/')};show(c)</script>`],
    ['CDATA', `<div><![CDATA[${article}]]></div>`],
  ])('reads an article that a script would draw: %s', async (_, html) => {
    const bytes = utf8(`<title>${TITLE}</title><body><a href="/">首页</a><div id="c"></div>${html}</body>`)
    const { documents } = await readSource('a', bytes)
    const { decoded, parts } = documents[0]
    const { text, pieces } = parts[0].content
    expect(text).toBe([TITLE, '各位代表：', ...Array(4).fill(PARAGRAPHS).flat()].join('\n'))
    expect(pieces.every(([at, from, n]) => text.slice(at, at + n) === decoded.slice(from, from + n))).toBe(true)
  })

  it('does not take Markdown with a <br> for a page', async () => {
    const { documents } = await readSource('a', utf8(`**${TITLE}**\n\n各位代表：<br>${LONG}<br>`))
    expect(documents[0].source.mediaType).toBe('text/markdown')
  })

  it('refuses a page without text and one nested deeper than any page', async () => {
    const empty = await readSource('a', utf8('<html><body><script>var a=1</script></body></html>'))
    expect(empty.failures.map(f => f.code)).toEqual(['file-empty'])
    const deep = await readSource('a', utf8('<div>'.repeat(300_000)))
    expect(deep.failures.map(f => f.code)).toEqual(['file-broken'])
  })
})
