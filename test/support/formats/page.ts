import { encodeGbk } from './gbk.ts'
import { escapeXml } from './zip.ts'

/** A page as a government portal serves it: menus, crumbs, share buttons, counters and a footer around the article. */
export function makeHtmlPage(
  title: string,
  paragraphs: readonly string[],
  options: { charset: 'utf-8' | 'gbk' } = { charset: 'utf-8' },
): Uint8Array {
  const article = paragraphs.map(p => `<p style="text-indent: 2em;">&emsp;&emsp;${spansOf(p)}</p>`).join('\n')
  const page = `<!DOCTYPE html>
<html><head><meta charset="${options.charset === 'gbk' ? 'gb2312' : 'utf-8'}"><title>${escapeXml(title)}_某市人民政府门户网站</title>
<style>.TRS_Editor p{margin:0}</style><script>var hits = "访问量：12345，今日：67";</script></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/fw">政务服务</a></li></ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
<div class="main"><h1 class="title">${escapeXml(title)}</h1>
<div class="info">发布时间：2024-02-01　来源：市政府办公室　浏览次数：<span id="hits">1024</span> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<input type="hidden" value="隐藏字段，不是正文。"><div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="TRS_Editor">${article}</div>
<div class="fujian">附件：<a href="/1.docx">1.重点任务分工表.docx</a></div></div>
<div class="footer">主办：某市人民政府办公室　网站标识码：0000000000</div></body></html>`
  return options.charset === 'gbk' ? encodeGbk(page) : new TextEncoder().encode(page)
}

/** Word's HTML cuts words anywhere: `<span>增长6</span><span>.5%</span>`. */
function spansOf(words: string): string {
  const spans: string[] = []
  for (let at = 0; at < words.length; at += 41)
    spans.push(`<span lang="ZH-CN">${escapeXml(words.slice(at, at + 41))}</span>`)
  return spans.join('')
}

/** A CSV of these rows, every cell quoted, with Windows line ends. */
export function makeCsv(rows: readonly (readonly string[])[], separator = ','): string {
  return rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
}
