import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('a numbered heading', () => {
  it('is one though its text breaks off with a comma or semicolon', () => {
    const text = `${body}${body}乡镇邮政网点实现全覆盖；`
    const report = lines(
      '过去五年工作回顾',
      `一、改善基础设施。${text}`,
      body,
      `二、推进改革开放。${body}${body}`,
      '2018年工作安排',
      `一、深化改革开放。${body}`,
      `二、打好攻坚战。${body}`,
    )
    expect(shown(report, 2018)[1]).toBe('2 review 一、改善基础设施。')
  })

  it('is none where it is an item of a list, with a colon or a semicolon', () => {
    const report = lines('一、2020年工作回顾', body, '1、在就业方面：完善培训体系。', '2、在教育方面：新建学校。', body)
    expect(shown(report, 2021)).toHaveLength(1)
  })
})

describe('a line of its own', () => {
  it('is a part where 一、 begins anew under each line that names one, though 一、 speaks of the year past', () => {
    const review = ['一、一年来，我们致力于产业发展', '二、一年来，我们致力于基础建设'].flatMap(line => [line, body])
    const plan = ['一、突出产业发展', '二、突出基础建设'].flatMap(line => [line, body])
    const report = lines('2013年工作回顾', body, ...review, '2014年工作安排', body, ...plan)
    expect(shown(report, 2014)).toEqual([
      '1 review 2013年工作回顾',
      '2 review 一、一年来，我们致力于产业发展',
      '2 review 二、一年来，我们致力于基础建设',
      '1 plan 2014年工作安排',
      '2 plan 一、突出产业发展',
      '2 plan 二、突出基础建设',
    ])
  })

  const topic = `强力推进灾后重建。${body}`

  it('may be a title that stood over two lines, and is a part where the parts are lines', () => {
    const title = '万众一心、顽强拼搏“4·20”某山强烈地震抗震救灾取得阶段性重大胜利'
    const report = lines(
      title,
      body,
      topic,
      '凝心聚力、克难奋进2013年经济社会实现平稳发展',
      body,
      '2014年工作安排',
      body,
    )
    expect(shown(report, 2014).filter(it => it.startsWith('1'))).toEqual([
      `1 review ${title}`,
      '1 review 凝心聚力、克难奋进2013年经济社会实现平稳发展',
      '1 plan 2014年工作安排',
    ])
  })

  it('is a section when it speaks of the year past, whatever its topic; none when it announces the report', () => {
    const report = lines(
      '我代表省人民政府，向大会作工作报告，请予审议，并请各位政协委员和其他列席人员提出意见',
      '2018年工作回顾',
      body,
      '一年来，我们坚持发展第一要务，全力推动某市经济高质量发展',
      body,
      '一年来，我们坚持狠抓政府建设，加快构建高效便民、廉洁清正的行政服务体系',
      body,
      '2019年工作安排',
      '一、坚决打赢攻坚战',
      body,
      '二、提升城市品质',
      body,
    )
    expect(
      shown(report, 2019)
        .slice(0, 4)
        .map(it => it.slice(0, 12)),
    ).toEqual(['1 review 201', '2 review 一年来', '2 review 一年来', '1 plan 2019年'].map(it => it.slice(0, 12)))
  })
})

describe('1、 2、 3、', () => {
  const review = (...paragraphs: string[]) =>
    lines('一、2001年工作回顾', body, ...paragraphs, '二、2002年工作安排', body)

  it('are sections over their texts though most hold a quantity', () => {
    const long = body.repeat(3)
    const report = review(
      `1、推进社保试点，实现就业83万人。${long}`,
      `2、外引内联，新签项目875个。${long}`,
      `3、以人为本，发展各项社会事业。${long}`,
    )
    expect(shown(report, 2002).slice(1, 4)).toEqual([
      '2 review 1、推进社保试点，实现就业83万人。',
      '2 review 2、外引内联，新签项目875个。',
      '2 review 3、以人为本，发展各项社会事业。',
    ])
  })

  it('are items of a list where most hold a quantity and no text follows, the others too', () => {
    const report = review(
      '1.新建幼儿园12所。',
      '2.改造老旧小区30个。',
      '3.完成老年活动中心主体工程。',
      '4.实行婚姻免费登记制度。',
    )
    expect(shown(report, 2002).filter(it => it.startsWith('2'))).toEqual([])
  })

  it('tell of problems after what announces them', () => {
    const report = review(
      `充分认识面临的严峻形势。当前尚有2个很现实的困难：`,
      `1、下岗职工和困难人口多。${body}`,
      `2、部分地区财力缺口大。${body}`,
    )
    expect(shown(report, 2002).slice(1, 3)).toEqual([
      '2 problems 1、下岗职工和困难人口多。',
      '2 problems 2、部分地区财力缺口大。',
    ])
  })
})
