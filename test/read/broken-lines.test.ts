import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/model/draft.ts'
import { unedited } from '../../src/model/edited-text.ts'
import { findDrafts } from '../../src/read/drafts.ts'

const read = (text: string): Draft[] => findDrafts({ content: unedited(text), line: null, label: null })

const OPENING = '各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n\n'
const CLOSING =
  '各位代表，让我们更加紧密地团结在以习近平同志为核心的党中央周围，在市委的坚强领导下，真抓实干，为建设美丽富饶新家园而努力奋斗！'

describe('findDrafts: paragraphs broken into lines of a page', () => {
  const clean = (line: string) => read(`${OPENING}${line}\n\n${CLOSING}`)[0].body.text.split('\n').slice(2, -1)

  it('goes on after what looked like its closing where much of it stands below, broken into narrow lines', () => {
    const lines = (words: string) => words.replace(/.{25}/g, '$&\n')
    const praise = lines(
      '五年来，我们在市委的正确领导下，团结实干，战胜了各种困难与挑战，“十五”成为历史上发展最快最好的时期。',
    )
    const rest = lines(`（一）坚持发展。${'坚持深化改革扩大开放，不断改善民生福祉，取得了新的进展。'.repeat(60)}`)
    const [draft, ...others] = read(`某某市2021年政府工作报告\n${OPENING}一、工作回顾\n${praise}\n${rest}`)
    expect(others).toEqual([])
    expect(draft.body.text.length).toBeGreaterThan(1500)
  })

  it('keeps a heading apart that follows a paragraph as wide as the page', () => {
    const row = '各县区各部门坚持稳中求进，扎实推进各项重点工作任务，经济社会发展取得新成绩，'
    const full = `${`${row}\n`.repeat(14)}${row.slice(0, -1)}。\n扎实苦干，决胜全面建成小康社会\n${row}\n${row.slice(0, -1)}。`
    expect(clean(full)[1]).toBe('扎实苦干，决胜全面建成小康社会')
  })

  it('joins a title that stands over two lines, the second of which goes on with 和', () => {
    expect(clean('2020年工作\n\n和“十三五”成就回顾\n\n2020年是极不平凡的一年。')[0]).toBe(
      '2020年工作和“十三五”成就回顾',
    )
  })

  it('begins before the first 各位代表 among its prose, be it broken into lines of a page', () => {
    const page = (words: string) => words.replace(/.{38}/g, '$&\n')
    const past = page(`过去一年，我们${'坚持稳中求进工作总基调，扎实推进各项工作，'.repeat(8)}取得新成绩。`)
    const rest = page(`各位代表，五年来，我们${'坚持深化改革扩大开放，'.repeat(600)}取得新进展。`)
    const [draft, ...others] = read(
      `2021年政府工作报告\n（2021年1月6日在某某市第九届人民代表大会第一次会议上）\n一、2020年工作回顾\n${past}\n${past}\n${rest}\n${CLOSING}`,
    )
    expect(others).toEqual([])
    expect(draft.body.text.startsWith('一、2020年工作回顾')).toBe(true)
  })

  it('goes on with 一、二、三次产业 at the head of a line broken by the width of a page', () => {
    expect(
      clean(
        '三次产业协调发展，一、二、三次产业增加值均有较大增长，其中一、二产业分别增长百分之五，结构趋于合理，\n一、二、三次产业增加值分别达到12亿元。',
      ),
    ).toEqual([
      '三次产业协调发展，一、二、三次产业增加值均有较大增长，其中一、二产业分别增长百分之五，结构趋于合理，一、二、三次产业增加值分别达到12亿元。',
    ])
  })
})

describe('findDrafts: a report in one line', () => {
  it('cuts a flattened report at its opening, without a form of address too, and at the title of its glossary', () => {
    const body = `一、2020年工作回顾过去一年，${'全市经济稳中有进，各项工作取得新成绩。'.repeat(300)}`
    const flat = (opening: string, tail: string) => read(`某某市2021年政府工作报告${opening}${body}${CLOSING}${tail}`)
    const announced = '现在，我代表市人民政府向大会报告工作，请予审议，并请政协委员提出意见。'
    for (const opening of [
      `——2021年1月6日在某某市第九届人民代表大会第一次会议上市长李明${announced}`,
      '（2021年1月6日在某某市第九届人民代表大会第一次会议上）',
    ])
      for (const tail of [
        '',
        '名词解释1、“六稳”：稳就业、稳金融。',
        '---附件《政府工作报告》有关名词解释“六保”：保居民就业。',
      ]) {
        const [draft, ...others] = flat(opening, tail)
        expect([opening.length, tail, draft.kind, draft.complete, others.length]).toEqual([
          opening.length,
          tail,
          'work-report',
          true,
          0,
        ])
        expect(draft.body.text.endsWith('而努力奋斗！')).toBe(true)
        expect(draft.body.text).toMatch(/(?:^|\n)一、2020年工作回顾\n过去一年/)
      }
  })
})
