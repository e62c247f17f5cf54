import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/model/draft.ts'
import { unedited } from '../../src/model/edited-text.ts'
import { findDrafts } from '../../src/read/drafts.ts'

const read = (text: string): Draft[] => findDrafts({ content: unedited(text), line: null, label: null })
const bodies = (text: string) => read(text).map(draft => draft.body.text)

const OPENING = '各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n\n'
const REVIEW =
  '一、2020年工作回顾\n\n过去一年，全市地区生产总值增长5%，一般公共预算收入增长6%，城镇新增就业5.5万人，各项工作取得新成绩。\n\n'
const CLOSING =
  '各位代表，让我们更加紧密地团结在以习近平同志为核心的党中央周围，在市委的坚强领导下，真抓实干，为建设美丽富饶新家园而努力奋斗！'
const LONG = REVIEW.repeat(100)
const REPORT = OPENING + REVIEW + CLOSING

describe('findDrafts: one report', () => {
  it('cuts page furniture before and after', () => {
    const [draft] = read(
      `无障碍辅助浏览工具条\n首页 > 政务公开 > 工作报告\n某某市2021年政府工作报告\n[字体: ] 打印\n——2021年1月6日在某某市第九届人民代表大会第一次会议上\n${REPORT}\n主办：某某市人民政府\n政府网站标识码:2101030004`,
    )
    expect(draft.kind).toBe('work-report')
    expect(draft.title).toBe('某某市2021年政府工作报告')
    expect(draft.head).toContain('第九届人民代表大会第一次会议')
    expect(draft.body.text.startsWith('各位代表：\n现在，我代表')).toBe(true)
    expect(draft.body.text.endsWith('而努力奋斗！')).toBe(true)
    expect(draft.tail).toContain('主办')
    expect(draft.complete).toBe(true)
    expect(draft.issues).toEqual([])
  })

  it('ends before the source in brackets, the glossary and the secretariat', () => {
    for (const tail of [
      '（开封日报）',
      '\n\n（《人民日报》19540924第1至2版）',
      '\n\n**名词解释**\n\n1.六稳：稳就业、稳金融。',
      '\n\n市十五届人大三次会议秘书处 2014年1月6日印',
    ]) {
      const [draft] = read(REPORT + tail)
      expect(draft.body.text.endsWith('而努力奋斗！')).toBe(true)
      expect(draft.complete).toBe(true)
    }
  })

  it('says when the text breaks off', () => {
    const [draft] = read(`${OPENING}${REVIEW}（一）加快发展。新改建供水管网93公\n221381\n领取福利\n微信扫码领取福利`)
    expect(draft.complete).toBe(false)
    expect(draft.body.text.endsWith('新改建供水管网93公')).toBe(true)
    expect(draft.issues.map(issue => issue.code)).toEqual(['text-broken-off'])
  })

  it('says when a paragraph stands in it a second time', () => {
    const figures =
      '全年完成地区生产总值928.2亿元，增长14%；财政总收入100亿元，增长32.5%；城镇居民人均可支配收入增长9%，农民人均纯收入增长8%。'
    const [draft] = read(`${OPENING}${REVIEW}（一）加快发展。\n\n${figures}\n\n（一）加快发展。\n\n${figures}`)
    const [first, second] = draft.issues.filter(issue => issue.code === 'text-repeated')
    expect(draft.body.text.slice(first.start!, first.end!)).toBe(figures)
    expect(first.start).toBe(draft.body.text.lastIndexOf(figures))
    expect(second).toBeUndefined()
    // as long as it, with the same character in the middle
    const [other] = read(`${OPENING}${REVIEW}${figures}\n\n${figures.replace('全年', '去年')}\n\n${figures}`)
    expect(other.issues.filter(issue => issue.code === 'text-repeated')).toHaveLength(1)
  })

  it('reads the ledger after a report as a task list', () => {
    const annex =
      '附件1\n\n**某某市2018年十件惠民实事**\n\n**一、 实施住房工程**\n\n改造棚户区1000套。\n\n牵头单位：市住建局\n\n责任单位：各县（市）区政府\n\n附件2\n\n名词解释\n\n1.六稳：稳就业。'
    const [report, ledger] = read(`${REPORT}\n\n${annex}`)
    expect(report.kind).toBe('work-report')
    expect(ledger.kind).toBe('task-list')
    expect(ledger.title).toBe('某某市2018年十件惠民实事')
    expect(ledger.body.text).toBe(
      '附件1\n某某市2018年十件惠民实事\n一、实施住房工程\n改造棚户区1000套。\n牵头单位：市住建局\n责任单位：各县（市）区政府',
    )
  })
})

describe('findDrafts: cleaning', () => {
  const clean = (line: string) => bodies(`${OPENING}${line}\n\n${CLOSING}`)[0].split('\n').slice(2, -1)

  it.each([
    ['**一、2023年工作回顾**', '一、2023年工作回顾'],
    ['## 一、2023年工作回顾', '一、2023年工作回顾'],
    ['达到 97. 5%，完成1 8万套，清零。', '达到97.5%，完成18万套，清零。'],
    ['推动AI PC、AI手机发展&nbsp;。', '推动AI PC、AI手机发展。'],
    ['新建5 G基站，PM 2.5下降，GDP 7319亿元。', '新建5G基站，PM2.5下降，GDP 7319亿元。'],
    ['推进产 — 3 — 业升级。', '推进产业升级。'],
    ['落实“三线一单”[3]生态管控。', '落实“三线一单”生态管控。'],
    ['策应全省“5511”工程輥輱訛，深化合作。', '策应全省“5511”工程，深化合作。'],
    ['打好“千吨万人”①乡镇水源保护。', '打好“千吨万人”乡镇水源保护。'],
    ['包括：①新增就业1.74万人。②建设学校5所。', '包括：①新增就业1.74万人。②建设学校5所。'],
    ['抢抓国发〔2022〕2号文件机遇。', '抢抓国发〔2022〕2号文件机遇。'],
    ['园区\u200b建设\ue004提速。', '园区建设提速。'],
    ['研发经费（R&amp;D）投入增长10%。', '研发经费（R&D）投入增长10%。'],
    ['充分**园区发展活力，推进改革。', '充分**园区发展活力，推进改革。'],
  ])('%s', (line, cleaned) => expect(clean(line)).toEqual([cleaned]))

  it('cuts literal escapes and <br> into paragraphs', () => {
    expect(clean('第一段结束。\\r\\n第二段结束。<br>第三段结束。')).toEqual([
      '第一段结束。',
      '第二段结束。',
      '第三段结束。',
    ])
  })

  it('joins a sentence that an advertisement or a line break cut', () => {
    expect(clean('积极争创全国更多资料+AAA:xx\n营商环境创新试点城市。')).toEqual(['积极争创全国营商环境创新试点城市。'])
    expect(clean('（三）加强城乡建设，功能不断完善。新改建供水管网93公\n里。')).toEqual([
      '（三）加强城乡建设，功能不断完善。新改建供水管网93公里。',
    ])
    expect(clean('全面提升乡村产业发展和治理水平，加快建设农业强市，努力\n在全省当好排头兵。')).toEqual([
      '全面提升乡村产业发展和治理水平，加快建设农业强市，努力在全省当好排头兵。',
    ])
    const [draft] = read(`${OPENING}实施项目20个,更多资料uk:xx整理,开工30个。\n\n${CLOSING}`)
    const cut = draft.issues.find(issue => issue.code === 'noise-removed')
    expect(draft.body.text.slice(cut!.start! - 6, cut!.start!)).toBe('项目20个,')
  })

  it('keeps headings without punctuation apart', () => {
    expect(
      clean('**（一）大力深化项目建设，全面塑强省会发展引擎**\n\n推动项目建设提速。统筹抓好2000个项目。'),
    ).toHaveLength(2)
  })

  it('reports words a filter destroyed and leaves them', () => {
    const [draft] = read(`${OPENING}贯彻X的二十大精神，坚持ZZ引领，新建5基站7000个，构建“543X”格局。\n\n${CLOSING}`)
    const lost = draft.issues.filter(issue => issue.code === 'words-lost')
    expect(lost.map(issue => draft.body.text.slice(issue.start!, issue.end!))).toEqual(['X', 'ZZ', '5'])
  })
})

describe('findDrafts: several texts', () => {
  const flat = (year: number) =>
    `在某某县第九届人民代表大会第一次会议上 某某县人民政府县长王某 各位代表:现在,我代表县政府向大会报告工作,请予审议。 一、${year}年工作回顾过去一年,${'全县各项工作稳步推进。'.repeat(150)} 二、${year + 1}年工作安排${year + 1}年是关键之年,${'我们要真抓实干。'.repeat(20)}各位代表,让我们紧密团结在党中央周围,为建设幸福新县而努力奋斗!`

  it('splits a portal listing and numbers its lines', () => {
    const news = `某某县推进招商引资。${'项目建设提速增效，'.repeat(30)}发展向好。`
    const drafts = read(
      [
        '-',
        '【招商】新闻一则',
        news,
        '2025-07-09',
        '-',
        '2020年某某县政府工作报告',
        flat(2019),
        '2025-07-08',
        '-',
        '2021年某某县政府工作报告',
        flat(2020),
        '2025-07-08',
      ].join('\n'),
    )
    expect(drafts.map(({ kind, line }) => [kind, line])).toEqual([
      ['news', 3],
      ['work-report', 7],
      ['work-report', 11],
    ])
    expect(drafts[1].title).toBe('2020年某某县政府工作报告')
    expect(drafts[1].body.text.split('\n').slice(0, 4)).toEqual([
      '各位代表:',
      '现在,我代表县政府向大会报告工作,请予审议。',
      '一、2019年工作回顾',
      expect.stringContaining('过去一年,'),
    ])
    expect(drafts[1].body.text).toContain('\n二、2020年工作安排\n2020年是关键之年')
  })

  it('splits one report a line', () => {
    expect(read(`${flat(2018)}\n${flat(2019)}\n${flat(2020)}`).map(({ kind, line }) => [kind, line])).toEqual([
      ['work-report', 1],
      ['work-report', 2],
      ['work-report', 3],
    ])
  })

  it('splits a compilation after its contents list', () => {
    const filler = `${'全市各项工作稳步推进，取得新成绩。'.repeat(60)}\n`
    const one = (place: string) =>
      `2024年${place}政府工作报告\n2024年1月10日在${place}第八届人民代表大会第三次会议上\n${OPENING}${REVIEW}${filler}${CLOSING}\n`
    const drafts = read(`目 录\n1.2024年甲市政府工作报告 1\n2.2024年乙市政府工作报告 23\n${one('甲市')}${one('乙市')}`)
    expect(drafts.map(({ kind, title, complete }) => [kind, title, complete])).toEqual([
      ['work-report', '2024年甲市政府工作报告', true],
      ['work-report', '2024年乙市政府工作报告', true],
    ])
    expect(drafts[0].head).not.toContain('乙市')
  })
})

describe('findDrafts: refusing', () => {
  it.each([
    ['一图读懂2024年某某市政府工作报告\n2023年地区生产总值增长5%，主要目标全面完成。2024年目标增长5.5%。', 'other'],
    ['2019年某某县政府工作报告\n未找到该报告全文，请访问县政府网站查询。', 'other'],
    ['2019年某某县政府工作报告', 'other'],
    ['2023年某某市国民经济和社会发展统计公报\n全年地区生产总值增长5%。', 'communique'],
    [
      '关于2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n各位代表：\n受市人民政府委托，现向大会报告计划执行情况。',
      'plan',
    ],
    ['2024年某某市民生实事项目清单\n1.改造老旧小区20个。\n2.新建学校3所。', 'task-list'],
    ['', 'other'],
    [
      `中国共产党某某市第九次代表大会报告\n同志们：\n现在，我代表中国共产党某某市第八届委员会向大会作报告。\n${LONG}`,
      'other',
    ],
    [`在全市经济工作会议上的讲话\n同志们：\n这次会议部署全年工作。\n${LONG}`, 'other'],
    [`同志们：\n今天我们召开市政府全体会议，主要任务是部署全年工作。\n${LONG}`, 'other'],
    [`在审议政府工作报告时的发言\n各位代表：\n今天听了市长的报告，很受鼓舞。\n${LONG}`, 'other'],
    [`关于《政府工作报告（征求意见稿）》起草情况的说明\n各位代表：\n现就起草情况作如下说明。\n${LONG}`, 'other'],
    [`大会隆重开幕\n李某作政府工作报告\n昨日，大会开幕，市长李某代表市人民政府作报告。\n${LONG}`, 'news'],
    [`2024年某某市政府工作报告\n本报讯（记者 张三）昨日，大会开幕，市长作政府工作报告。\n${LONG}`, 'news'],
    [`代表热议政府工作报告\n一年来的成绩来之不易，代表们说。\n${LONG}`, 'news'],
  ])('%.80s', (text, kind) => {
    const drafts = read(text)
    expect(drafts.map(draft => draft.kind)).toEqual([kind])
    expect(drafts[0].issues.some(issue => issue.code === 'not-a-report')).toBe(kind === 'other' || kind === 'news')
  })

  it('reads a report all the same that stands under words about it', () => {
    const above = '大会隆重开幕\n本报讯（记者 张三）昨日，市长李某作政府工作报告，全文如下。\n政府工作报告\n'
    expect(read(above + REPORT).map(draft => draft.kind)).toEqual(['work-report'])
    expect(bodies(above + REPORT)[0].startsWith('各位代表：')).toBe(true)
  })
})

describe('findDrafts: any text', () => {
  const words = fc.constantFrom(
    ...'各位代表：|现在，我代表市政府报告工作。|一、2020年工作回顾|让我们努力奋斗！|附件1|名词解释|**|\n|\n\n|\r\n| |　|<br>|&nbsp;|-|2025-07-09|①|[3]|更多资料+AAA:xx|X|ZZ|97. 5%|\t|| a | b ||公众号'.split(
      '|',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map(list => list.join('')),
  )

  it('gives drafts whose pieces lead back to the same characters, and issues inside the body', () => {
    fc.assert(
      fc.property(texts, text => {
        const drafts = read(text)
        expect(drafts.length).toBeGreaterThan(0)
        for (const { body, issues } of drafts) {
          for (const [start, source, length] of body.pieces) {
            expect(body.text.slice(start, start + length)).toBe(text.slice(source, source + length))
          }
          for (const { start, end } of issues) {
            if (start !== null && end !== null) expect(0 <= start && start <= end && end <= body.text.length).toBe(true)
          }
          expect(body.text).not.toMatch(/[\u0002\u0003\r]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads a report cut off at any character up to there', () => {
    for (let end = 0; end <= REPORT.length; end++) {
      const [draft] = read(REPORT.slice(0, end))
      if (end === REPORT.length) expect(draft.complete).toBe(true)
      else if (draft.kind === 'work-report' && draft.body.text.length > 60 && end < REPORT.length - 8)
        expect(draft.complete).toBe(false)
    }
  })

  it.each(['1', '、', '（', ' ', '\n', '。', '*', '|', '<', '各位代表：', '一、', '更多', '- \n'])(
    'is linear: %j',
    unit => {
      const time = (size: number) => {
        const text = unit.repeat(size / unit.length)
        const start = performance.now()
        read(text)
        return performance.now() - start
      }
      time(20_000)
      expect(time(1_000_000)).toBeLessThan(4000)
    },
  )
})
