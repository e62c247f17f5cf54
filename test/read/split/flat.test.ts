import { describe, expect, it } from 'vitest'
import { findCuts } from '../../../src/read/split/flat.ts'

const rest =
  '着力营造大抓项目的浓厚氛围,举办项目集中开复工仪式,实行领导包保制度,累计解决受阻问题,有力拉动了产业转型升级。'
const pieces = (line: string): string[] => {
  const cuts = [0, ...findCuts(line), line.length]
  return cuts
    .slice(1)
    .map((end, i) => line.slice(cuts[i], end).trim())
    .filter(piece => piece !== '')
}

describe('findCuts', () => {
  it('finds the topics of sections and of the words before them where no blanks stand', () => {
    const line =
      `各位代表:现在,我代表市政府向大会报告工作,请予审议。 一、2019年工作回顾过去一年,${rest}经济运行向上向好。${rest}${rest}` +
      ` (一)抓转型调结构,产业发展提质增效现代农业稳步发展。${rest}${rest}工业经济优化升级。${rest}${rest}`
    expect(pieces(line).map(piece => piece.slice(0, 9))).toEqual([
      '各位代表:',
      '现在,我代表市政府',
      '一、2019年工作',
      '过去一年,着力营造',
      '经济运行向上向好。',
      '(一)抓转型调结构',
      '现代农业稳步发展。',
      '工业经济优化升级。',
    ])
  })

  it('takes blanks before numbered headings, one or two, for no sign of others', () => {
    const section = (number: string): string =>
      `  (${number})推动经济平稳发展。${rest}${rest}积极扩大有效投资。${rest}${rest}有效防控各类风险。${rest}${rest}`
    const line = `各位代表:现在,我代表市政府向大会报告工作。 一、2019年工作回顾过去一年,${rest}主要工作是: ${[...'一二三四五六七八'].map(section).join('')}`
    expect(pieces(line).filter(piece => piece.startsWith('积极扩大有效投资。'))).toHaveLength(8)
  })

  const plain = `2018年,${rest} 一年来,${rest} 全市上下${rest}`
  const spaced = (paragraphs: readonly string[]): string =>
    `各位代表: 现在,我代表市政府向大会报告工作,请予审议。 2018年工作回顾 ${plain} ${paragraphs.join(' ')} ${plain} 各位代表,${rest} 各位代表,${rest}`

  it('leaves paragraphs whole where blanks stand between all', () => {
    const section = `(一)营商环境实现新改善。持续优化政务服务。${rest}${rest}切实减轻企业负担。${rest}`
    expect(pieces(spaced([section, section, section, section]))).toContain(section)
  })

  it('finds the break that was lost in one of them', () => {
    const topic = (words: string): string => `${words}。${rest}${rest}`
    const found = pieces(
      spaced([
        '四、民生改善提标,群众幸福指数不断提升',
        topic('脱贫成果持续巩固'),
        topic('社会事业协调发展') + topic('民生保障更加有力'),
        topic('社会治理全面提升'),
        '五、作风转变提效,政府自身建设不断加强',
      ]),
    )
    expect(found).toContain(topic('社会事业协调发展'))
    expect(found).toContain(topic('民生保障更加有力'))
  })
})
