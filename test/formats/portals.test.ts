import { expect, it } from 'vitest'
import { utf8 } from '../support/formats/report.ts'
import { readHere } from '../support/read-here.ts'

const TITLE = '2021年沈阳市政府工作报告'
const HEAD = ['——2021年2月5日在沈阳市第十六届人民代表大会第四次会议上', '沈阳市人民政府代市长　王新伟']
const sentence =
  '全市地区生产总值增长6.5%，一般公共预算收入增长5.8%，城镇新增就业12万人，改造老旧小区800个，群众获得感不断增强。'
const BODY = [
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员和其他列席人员提出意见。',
  '一、2020年工作回顾',
  ...['经济运行稳中有进。', '城市品质持续提升。', '民生福祉不断增进。'].map(it => it + sentence.repeat(3)),
  '二、2021年工作安排',
  ...['推动产业转型升级。', '提升城市功能品质。', '办好民生重点实事。'].map(it => it + sentence.repeat(3)),
  '各位代表！让我们更加紧密地团结在以习近平同志为核心的党中央周围，为建设现代化沈阳而努力奋斗！',
]
const paragraphs = BODY.map(it => `<p>　　${it}</p>`).join('\n')
const head = HEAD.map(it => `<p align="center">${it}</p>`).join('')
const foot = '<div>主办：沈阳市人民政府办公室　网站标识码：2101000001　辽ICP备05000001号</div>'

/** The same report as pages and as texts copied from pages, with what different sites put around and into it. */
const PAGES: Record<string, string> = {
  'an index table above, how it is published below': `<table><tr><td>索引号：</td><td>11210100MB1/2021-00088</td><td>发布机构：</td><td>沈阳市人民政府办公室</td></tr><tr><td>标题：</td><td colspan="3">${TITLE}</td></tr><tr><td>发布日期：</td><td>2021-02-10</td><td>有效性：</td><td>有效</td></tr></table>${head}<div id="xxgk">${paragraphs}</div><table><tr><td>公开方式：</td><td>主动公开</td><td>公开时限：</td><td>长期公开</td></tr></table><div>【<a href="#">打印</a>】【<a href="#">关闭</a>】</div>${foot}`,
  'a blog with comments': `<header><a href="/">公文写作网</a></header><article><h1>${TITLE}</h1><div>2021年2月10日 由 <a href="#">admin</a> 发布 · 阅读 1,234</div><div class="entry-content">${head}${paragraphs}</div></article><div id="comments"><h2>2条评论</h2><ol><li>张三说道：<p>写得好，学习了，支持！</p></li></ol><p>您的邮箱地址不会被公开。必填项已用 * 标注</p></div>`,
  'a player, captions, pages': `<div class="article"><h1>${TITLE}</h1><video>您的浏览器不支持 video 标签。</video><div>播放 00:00/35:12 倍速</div>${head}${paragraphs.replace('<p>　　二、', '<p align="center">市长代表市人民政府作工作报告。记者 王强 摄</p><p>上一页 1 2 3 下一页</p><p>　　二、')}<p>关联文件：</p><p><a href="a.pdf">${TITLE}.pdf</a></p></div>${foot}`,
  'old tables and line breaks': `<table><tr><td><a href="1">政府领导</a></td><td><table><tr><td align="center"><b>${TITLE}</b></td></tr><tr><td align="center">${HEAD.join('<br>')}</td></tr><tr><td><font size="3">　　${BODY.join('<br><br>\r\n&nbsp;&nbsp;&nbsp;&nbsp;')}</font></td></tr><tr><td>责任编辑：admin</td></tr></table></td></tr></table>`,
  'Word saved as a page': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>${TITLE}</title><!--[if gte mso 9]><xml><o:Author>用户</o:Author></xml><![endif]--></head><body><div class=Section1><p class=MsoNormal><b>${TITLE}<o:p></o:p></b></p>${head}${paragraphs.replace(/(\d+(?:\.\d+)?)/g, '<span lang=EN-US>$1</span>')}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>`,
}

const TEXTS: Record<string, [string[], string[]]> = {
  'a site with menus, a glossary, related titles': [
    [
      '无障碍 | 关怀版',
      '首页',
      '政务公开',
      '当前位置：首页 > 政务公开 > 政府工作报告',
      TITLE,
      '来源：市政府办公室 发布时间：2021-02-10 09:00 点击：',
      '1234次',
      ...HEAD,
    ],
    [
      '名词解释',
      '1.“六稳”：稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。',
      '相关阅读',
      '• 代表委员热议政府工作报告',
      '上一篇：没有了',
      '版权所有：沈阳市人民政府',
    ],
  ],
  'an account of WeChat': [
    [TITLE, '沈阳发布', '2021-02-10 18:30', '收录于合集', '点击蓝字 关注我们', ...HEAD],
    [
      '来源：沈阳发布',
      '编辑：小明',
      '预览时标签不可点',
      '阅读 1.2万',
      '写留言',
      '微信扫一扫',
      '知道了',
      '轻点两下取消赞 Wow ，轻点两下取消在看',
    ],
  ],
  'a library of documents': [
    [TITLE, ...HEAD],
    [
      `本文档为【${TITLE}】，请使用软件OFFICE或WPS软件打开。`,
      '作品中的文字与图均可以修改和编辑， 图片更改请在作品中右键图片并更换，文字修改请直接点击文字进行修改。',
      '[版权声明] 本站所有资料为用户分享产生，若发现您的权利被侵害，请联系客服邮件。',
      '下载需要：免费 已有0 人下载',
      '最新资料',
    ],
  ],
}

const expectReport = async (text: string) => {
  const { readings, failures } = await readHere('page', utf8(text))
  expect(failures).toEqual([])
  expect(readings).toHaveLength(1)
  const [{ text: body, place, year, session, delivered, speaker, complete, outline }] = readings
  expect(body).toBe(BODY.join('\n'))
  expect({ place: place?.code, year, session, delivered, complete, speaker: speaker?.name }).toEqual({
    place: '210100',
    year: 2021,
    session: { congress: 16, meeting: 4 },
    delivered: '2021-02-05',
    complete: true,
    speaker: '王新伟',
  })
  expect(outline).toHaveLength(8)
}

it.each(Object.entries(PAGES))('reads exactly the report from %s', (_, html) => expectReport(html))

it.each(Object.entries(TEXTS))('reads exactly the report from the text of %s', (_, [above, below]) =>
  expectReport([...above, '', ...BODY, '', ...below].join('\n')),
)

it('keeps the last words of a report that calls on no one, above the remarks of a page', async () => {
  const old = [
    ...BODY.slice(0, -1),
    '在完成国家计划的道路上，我们一定能够取得更大的胜利，把社会主义建设事业推向前进，使人民的生活一天比一天好，使祖国一天比一天富强，为实现宏伟目标而奋斗。',
  ]
  const { readings } = await readHere(
    'page',
    utf8([TITLE, ...HEAD, ...old, '监制：小刚', '阅读 1.2万', '写留言', '× 分析'].join('\n')),
  )
  expect(readings[0].text).toBe(old.join('\n'))
  expect(readings[0].complete).toBe(true)
})

it('keeps cries after the closing, whatever stands below', async () => {
  const cries = [...BODY, '全国各族人民大团结万岁！', '伟大的中华人民共和国万岁！']
  const below = ['责任编辑：小明', '打印', '关闭', '相关链接', '网站地图', '联系我们', '版权所有：沈阳市人民政府']
  const { readings } = await readHere('page', utf8([TITLE, ...HEAD, ...cries, '', ...below].join('\n')))
  expect(readings[0].text).toBe(cries.join('\n'))
})
