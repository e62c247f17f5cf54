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
})
