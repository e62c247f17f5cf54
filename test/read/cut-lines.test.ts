import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/model/draft.ts'
import { unedited } from '../../src/model/edited-text.ts'
import { findDrafts } from '../../src/read/drafts.ts'

const read = (text: string): Draft[] => findDrafts({ content: unedited(text), line: null, label: null })
const bodies = (text: string) => read(text).map(draft => draft.body.text)

const OPENING = '各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n\n'
const CLOSING =
  '各位代表，让我们更加紧密地团结在以习近平同志为核心的党中央周围，在市委的坚强领导下，真抓实干，为建设美丽富饶新家园而努力奋斗！'
describe('findDrafts: text cut into lines', () => {
  const SENTENCES = '全市生产总值增长5%以上，改造老旧小区800个，新增就业12万人，推进产业转型升级。'.repeat(9)
  const LINES = [
    `（一）加快发展。${SENTENCES}`,
    `（二）改善民生。${SENTENCES}`,
    `（三）深化改革。${SENTENCES}`,
    CLOSING,
  ]
  const whole = [OPENING.trim().split('\n\n'), LINES].flat().join('\n')
  const cut = (words: string, width: number) => words.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  const wrapped = whole.split('\n').flatMap(line => cut(line, 37))

  it('finds the closing that goes over several lines, above the remarks of a page', () => {
    const [draft] = read([...wrapped, '文档评价', '暂无评论', '加入会员 免费下载', '相关推荐'].join('\n'))
    expect(draft.body.text).toBe(whole)
    expect(draft.complete).toBe(true)
  })

  it('leaves out page numbers that stand alone and count on, and the head of each page', () => {
    const title = '2021年某某市政府工作报告'
    const pages = (mark: (n: number) => string[]) =>
      [title, ...wrapped.flatMap((line, i) => ((i + 1) % 10 === 0 ? [line, ...mark((i + 1) / 10)] : [line]))].join('\n')
    expect(bodies(pages(n => [`${n}`]))).toEqual([whole])
    expect(bodies(pages(n => [`— ${n} —`, title]))).toEqual([whole])
  })

  it('keeps numbers alone on a line that number the items of a list', () => {
    const list = '改造老旧小区800个\n1\n新建学校3所\n2\n新增学位900个\n3\n新建公园4个'
    expect(bodies(`${OPENING}${list}\n${CLOSING}`)[0]).toContain('新建学校3所\n2\n')
  })

  it('joins a ratio that was cut, not a short sentence that heads a paragraph', () => {
    const ratio = `${SENTENCES}三次产业结构调整为15.3:37.8:`
    expect(bodies(`${OPENING}${ratio}\n46.9，结构更优。\n${CLOSING}`)[0]).toContain('15.3:37.8:46.9，结构更优。')
    const full = `${SENTENCES.slice(0, 37 * 6 - 1)}。`
    const lines = [full, `做大做强工业。${SENTENCES}`, full, `办好民生实事。${SENTENCES}`].flatMap(line =>
      cut(line, 37),
    )
    const text = `${OPENING}${lines.join('\n')}\n${cut(CLOSING, 37).join('\n')}`
    expect(
      bodies(text)[0]
        .split('\n')
        .slice(2, -1)
        .map(line => line.slice(0, 6)),
    ).toEqual([full, '做大做强工业。', full, '办好民生实事。'].map(line => line.slice(0, 6)))
  })
})
