import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'
import { body } from './shown.ts'

/** The outline of a State Council report as published, in Markdown with headings on lines of their own. */
const shown = (...paragraphs: string[]): string[] => {
  const [reading] = readText(
    [
      '**1985年政府工作报告**',
      '——1985年3月27日在第六届全国人民代表大会第三次会议上',
      '国务院总理　某某某',
      '各位代表：',
      '现在，我代表国务院，向大会作政府工作报告，请予审议。',
      ...paragraphs,
      '让我们团结起来，为建设社会主义强国而努力奋斗！',
    ].join('\n\n'),
    { name: '国务院/1985.md' },
  )
  return reading.outline.map(node => `${node.level} ${node.heading}`)
}
const text = body.repeat(4)

describe('lines set as headings', () => {
  it('are parts where they are bare numbers', () => {
    expect(shown('## 一', text, '## 二', text, text, '## 三', text)).toEqual(['1 一', '1 二', '1 三'])
    expect(shown('一', text, '二', text)).toEqual(['1 一', '1 二'])
  })

  it('are sections where they say 第一、 with a full stop', () => {
    expect(
      shown(
        '## 一、经济形势',
        text,
        '**第一、切实加强农业的基础地位，争取今年有个好收成。**',
        text,
        '**第二、严格控制加工工业发展的规模和速度。**',
        text,
        '## 二、今年的任务',
        text,
      ),
    ).toEqual([
      '1 一、经济形势',
      '2 第一、切实加强农业的基础地位，争取今年有个好收成。',
      '2 第二、严格控制加工工业发展的规模和速度。',
      '1 二、今年的任务',
    ])
  })

  it('are none where only the fourth and fifth of a list are set', () => {
    const list = shown(
      '## 一、经济形势',
      text,
      `第三，搞活流通。${text}`,
      '**第四，保持稳定。**',
      text,
      '**第五，改善生活。**',
      text,
      '## 二、任务',
      text,
    )
    expect(list.filter(node => node.startsWith('2'))).toEqual([])
  })

  it('leave numbers in the text below them what they are', () => {
    expect(
      shown(
        '## 一、任务',
        text,
        '**（一）关于工业**',
        text,
        `一、必须批判浪费的想法，因为它会给国家造成损失。${text}`,
        `二、必须批判保守的想法，因为它会给国家造成损失。${text}`,
        '**（二）关于农业**',
        text,
        '## 二、奋斗目标',
        text,
      ).filter(node => /必须批判/.test(node)),
    ).toEqual([])
  })

  it('are parts where they have no number and stand before and after 一、 二、', () => {
    expect(
      shown(
        '## 计划的基本任务',
        text,
        '### 一、关于工农业生产',
        text,
        '### 二、关于基本建设',
        text,
        '## 主要措施',
        text,
      ),
    ).toEqual(['1 计划的基本任务', '2 一、关于工农业生产', '2 二、关于基本建设', '1 主要措施'])
  })
})

describe('（一） that holds all 一、', () => {
  it('is a part', () => {
    const items = [`一、加快农业的发展。${text}`, `二、改革工业管理体制。${text}`]
    expect(shown('（一）经济形势', text, '（二）建设方针', text, ...items, '（三）发展前景', text)).toEqual([
      '1 （一）经济形势',
      '1 （二）建设方针',
      '2 一、加快农业的发展。',
      '2 二、改革工业管理体制。',
      '1 （三）发展前景',
    ])
  })
})
