import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/index.ts'
import { IDENTITY_WORDS } from '../../src/lexicon/identity.ts'
import type { Draft } from '../../src/model/draft.ts'
import { unedited } from '../../src/model/edited-text.ts'
import { findIdentity } from '../../src/read/identity.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

function draft(head: string, body: string, more: Partial<Draft> = {}): Draft {
  const fixed = { kind: 'work-report', line: null, complete: true, issues: [] } as const
  return {
    ...fixed,
    issues: [],
    title: null,
    head,
    body: unedited(body),
    folded: foldWidth(body),
    bold: [],
    signs: [],
    tail: '',
    label: null,
    ...more,
  }
}

const identify = (head: string, body: string, name = 'x.md', more: Partial<Draft> = {}) =>
  findIdentity(draft(head, body, more), body, name)
const codes = (found: ReturnType<typeof findIdentity>) => found.issues.map(issue => issue.code)

describe('examples of lexicon/identity.yaml', () => {
  it.each(IDENTITY_WORDS.examples.map(example => [example.head, example] as const))('%s', (_, example) => {
    const found = identify(example.head, example.opening ?? '各位代表：')
    expect({
      place: found.place?.code ?? null,
      year: found.year,
      congress: found.session?.congress ?? null,
      meeting: found.session?.meeting ?? null,
      delivered: found.delivered,
      speaker: found.speaker?.name ?? null,
      office: found.speaker?.office ?? null,
    }).toEqual({
      place: example.place ?? null,
      year: example.year ?? null,
      congress: example.congress ?? null,
      meeting: example.meeting ?? null,
      delivered: example.delivered ?? null,
      speaker: example.speaker ?? null,
      office: example.office ?? null,
    })
  })
})

describe('places', () => {
  it('lists the candidates of a name that several places bear', () => {
    const found = identify('2020年鼓楼区人民政府工作报告', '各位代表：')
    expect(found.place).toBeNull()
    expect(found.issues).toHaveLength(1)
    expect(found.issues[0].code).toBe('place-ambiguous')
    for (const name of ['320106 江苏省南京市鼓楼区', '350102 福建省福州市鼓楼区'])
      expect(found.issues[0].message).toContain(name)
  })

  it('lets the areas around it decide', () => {
    expect(identify('鼓楼区政府工作报告', '各位代表：福州……福州市……').place?.code).toBe('350102')
    expect(identify('鼓楼区政府工作报告', '各位代表：玄武区……秦淮区……').place?.code).toBe('320106')
  })

  it('lets the file name decide between candidates, and says so', () => {
    const found = identify('2020年鼓楼区政府工作报告', '各位代表：', '江苏省/徐州市/鼓楼区.html')
    expect(found.place?.fullName).toBe('江苏省徐州市鼓楼区')
    expect(codes(found)).toEqual(['place-from-name'])
  })

  it('takes place and year from the file name when the text names none', () => {
    const found = identify('', '各位代表：', '河北省/邢台市/桥东区/2015.md')
    expect([found.place?.fullName, found.year, codes(found)]).toEqual([
      '河北省邢台市桥东区',
      2015,
      ['year-from-name', 'place-from-name'],
    ])
  })

  it('follows the text against the file name', () => {
    const found = identify(
      '池州市政府工作报告\n2016年1月6日在池州市第三届人民代表大会第五次会议上',
      '各位代表：',
      '沧州市/2015.md',
    )
    expect([found.place?.name, found.year]).toEqual(['池州市', 2016])
    expect(codes(found)).toEqual(['year-disagrees', 'place-disagrees'])
  })

  it('lets the body decide between a session line and a title', () => {
    const head = '宿州市政府工作报告\n——2015年1月19日在苏州市第四届人民代表大会第四次会议上'
    expect(identify(head, '各位代表：宿州发展……宿州……宿州……宿州经开区').place?.code).toBe('341300')
  })

  it('finds the name that recurs in a report that only says 全市', () => {
    const body = '各位代表：现在,我代表市人民政府,向大会报告工作。佳木斯……桦南县……佳木斯……黑龙江省……佳木斯市'
    expect(identify('——2021年1月11日在市第十六届人民代表大会第五次会议上', body).place?.code).toBe('230800')
  })

  it('reads the code of the site and the cells beside the text', () => {
    expect(identify('', '各位代表：', 'x', { tail: '主办:某某 政府网站标识码:2101030004' }).place?.name).toBe('沈河区')
    expect(identify('', '各位代表：', 'x', { label: '东营区\t2021' })).toMatchObject({
      place: { code: '370502' },
      year: 2021,
    })
  })

  it('names a place as it was called in the year', () => {
    expect(identify('2008年襄樊市政府工作报告', '').place).toMatchObject({ code: '420600', name: '襄樊市' })
    expect(identify('2009年毕节市政府工作报告', '').place).toMatchObject({ code: '522401', level: 'county' })
    expect(identify('2015年毕节市政府工作报告', '').place).toMatchObject({ code: '520500', level: 'prefecture' })
  })

  it('reports that nothing is said', () => {
    expect(codes(identify('', '各位代表：'))).toEqual(['year-unknown', 'place-unknown'])
  })
})

describe('years', () => {
  const planned = (head: string, body: string) => identify(head, body).year
  it('a report of December plans the next year, unless its headings say another', () => {
    expect(planned('2021年12月29日在中卫市第五届人民代表大会第一次会议上', '各位代表：')).toBe(2022)
    expect(planned('2021年12月29日在中卫市第五届人民代表大会第一次会议上', '各位代表：\n二、2021年工作安排')).toBe(2021)
  })
  it('follows the body against a title by the year reviewed', () => {
    const found = identify(
      '2023年甲市政府工作报告',
      '各位代表：\n一、2023年工作回顾\n二、2024年工作安排\n2024年经济社会发展主要预期目标',
    )
    expect([found.year, codes(found)[0]]).toEqual([2024, 'year-disagrees'])
  })
  it('reads a plain text without a head', () => {
    expect(planned('', '一、2023年工作回顾\n甲\n二、2024年工作总体要求')).toBe(2024)
    expect(planned('', '各位代表：\n今年是“十五”计划的第一年')).toBe(2001)
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    '第',
    '届',
    '人民代表大会',
    '会议上',
    '沈阳市',
    '鼓楼区',
    '市长',
    '2020年',
    '1月',
    '5日',
    '代表',
    '\n',
    ' ',
    '(',
    '王刚',
    '一',
  )
  it('is read without throwing, twice the same', () => {
    const text = fc.array(words, { maxLength: 40 }).map(list => list.join(''))
    fc.assert(
      fc.property(text, text, fc.string(), (head, body, name) => {
        expect(identify(head, body, name)).toEqual(identify(head, body, name))
      }),
      { numRuns: 200 },
    )
  })
  it.each(['2024年', '和平区', '第一届人民代表大会第一次会议', '市长 ', '我市'])('takes linear time: %s', unit => {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    const started = performance.now()
    identify(text, text, text, { title: text, tail: text, label: text })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a communiqué', () => {
  it('is of the year after the one in its title, whatever day it bears and whatever its file is called', () => {
    const body =
      '一、综合\n初步核算，全年地区生产总值6571.6亿元，比上年增长0.8%。\n二、人民生活\n城镇登记失业率3.9%。\n'
    for (const day of ['', '沈阳市统计局\n2021年4月8日\n\n']) {
      const text = `2020年沈阳市国民经济和社会发展统计公报\n\n${day}${body}`
      const [reading] = readText(text, { name: '沈阳市/2020年公报.txt' })
      expect([reading.kind, reading.year, reading.place?.code]).toEqual(['communique', 2021, '210100'])
      expect(new Set(reading.observations.map(it => it.period))).toEqual(new Set(['2020']))
      expect(reading.issues.map(it => it.code)).not.toContain('year-disagrees')
    }
  })
})
