import { describe, expect, it } from 'vitest'
import { readText } from '../../src/index.ts'

const read = (...head: string[]) =>
  readText(
    [...head, '各位代表：', '现在，我代表省人民政府，向大会报告工作，请予审议。', '一、2019年工作回顾'].join('\n\n'),
  )[0]

describe('what stands above a report', () => {
  it('may be words under a picture: session and speaker', () => {
    const caption =
      '<!-- 1月16日上午，省长陈润儿在河南省第十三届人民代表大会第二次会议上作政府工作报告。（记者 摄） -->'
    expect(read('政府工作报告', caption)).toMatchObject({
      session: { congress: 13, meeting: 2 },
      speaker: { name: '陈润儿', office: '省长' },
    })
    const plain = '<!-- 1月10日上午，尹弘在河南省第十三届人民代表大会第三次会议上作政府工作报告。 -->'
    expect(read('政府工作报告', plain).speaker).toEqual({ name: '尹弘', office: null })
    // what the report itself says of its speaker comes first
    expect(read('河南省人民政府省长　陈润儿', caption).speaker?.office).toBe('河南省人民政府省长')
    expect(read('政府工作报告', '<!-- 图为大会主席台。 -->').text).toMatch(/^各位代表：/)
  })

  it('may hold a list of contents below session, date and speaker', () => {
    const report = read(
      '1955年国务院政府工作报告',
      '——1955年7月5日至6日在第一届全国人民代表大会第二次会议上',
      '国务院副总理兼国家计划委员会主任　李富春',
      '目录',
      '- 一、国家在过渡时期的总任务',
    )
    expect(report).toMatchObject({
      title: '1955年国务院政府工作报告',
      year: 1955,
      delivered: '1955-07-05',
      speaker: { name: '李富春' },
    })
  })

  it('may hold the day on which the page was put up, right before the session', () => {
    const report = read('2022年01月20日　作者：　来源：市政府办公室', '在烟台市第十四届人民代表大会第四次会议上')
    expect(report).toMatchObject({ delivered: null, year: 2020, session: { congress: 14, meeting: 4 } })
  })

  it('may run the office into a bracket', () => {
    const line = '（2019年1月27日在贵州省第十三届人民代表大会第二次会议上）省长　谌贻琴'
    expect(read(line).speaker).toEqual({ name: '谌贻琴', office: '省长' })
  })
})
