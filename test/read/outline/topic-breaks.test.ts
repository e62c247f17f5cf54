import { describe, expect, it } from 'vitest'
import { findTopicBreaks } from '../../../src/read/outline/topic-breaks.ts'

const rest =
  '着力营造大抓项目、抓大项目的浓厚氛围,举办项目集中开复工仪式和大型项目建设拉练活动,实行领导包保制度,累计解决受阻问题21个,有力拉动了全县产业转型升级。'

describe('findTopicBreaks', () => {
  it('finds the topics inside a paragraph that has lost its breaks', () => {
    const words = `招商引资掀起热潮。${rest}项目建设提质增速。${rest}“飞地经济”成果显著。${rest}`
    const found = findTopicBreaks(words).map(at => words.slice(at, words.indexOf('。', at)))
    expect(found).toEqual(['项目建设提质增速', '“飞地经济”成果显著'])
  })

  it('takes no sentence with a quantity or a comma, and none close to another topic', () => {
    expect(findTopicBreaks(`${rest}新建美丽示范村13个。${rest}`)).toEqual([])
    expect(findTopicBreaks(`${rest}加强管理,提升水平。${rest}`)).toEqual([])
    expect(findTopicBreaks(`${rest}促进高质量就业。稳步提高待遇。${rest}`)).toHaveLength(1)
  })

  it('finds the topic that a section begins with', () => {
    expect(findTopicBreaks(`招商引资掀起热潮。${rest}`)).toEqual([])
    expect(findTopicBreaks(`招商引资掀起热潮。${rest}`, true)).toEqual([0])
  })

  it('takes the upper of two topics in a row, and of three rows of two clauses each', () => {
    const upper = findTopicBreaks(`${rest}${rest}狠抓项目建设。强化招商引资。${rest}`)
    expect(upper).toEqual([2 * rest.length])
    const rows = [
      '强化政治建设,更加旗帜鲜明讲政治。',
      '强化法治建设,凝聚振兴发展正能量。',
      '强化能力建设,提升队伍整体素质。',
    ]
    const words = rest + rows.map(row => row + rest).join('')
    expect(findTopicBreaks(words).map(at => words.slice(at, words.indexOf('。', at) + 1))).toEqual(rows)
  })
})
