import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/index.ts'
import { body } from './shown.ts'

/** The outline of a report as published, in Markdown with bold words. */
const shown = (...paragraphs: string[]): string[] => {
  const [reading] = readText(
    [
      '# 2021年某某市政府工作报告',
      '各位代表：',
      '现在，我代表市人民政府，向大会报告工作，请予审议。',
      '**一、2020年工作回顾**',
      body,
      ...paragraphs,
      '让我们团结起来，为建设美好家园而努力奋斗！',
    ].join('\n\n'),
    { name: '某某市/2021.md' },
  )
  return reading.outline.slice(1).map(node => `${node.level} ${node.heading}`)
}

describe('words set in bold before their text', () => {
  it('are run-in headings where they are a sentence, however long', () => {
    expect(
      shown(
        `**加强资源管理与综合开发利用，努力走出资源节约和环境友好的发展新路子。**${body}`,
        body,
        `**城乡居民收入显著增加，生活水平和生活质量较快提高**。${body}`,
      ),
    ).toEqual([
      '3 加强资源管理与综合开发利用，努力走出资源节约和环境友好的发展新路子。',
      '3 城乡居民收入显著增加，生活水平和生活质量较快提高。',
    ])
  })

  it('are none where they count or lead in', () => {
    expect(shown(`**新建20万座沼气池。**${body}`, `**今年的总体要求是：**${body}`, body)).toEqual([])
  })

  it('end a numbered heading without a stop', () => {
    const report = `**二、推进二次创业，全力振兴老工业基地** 振兴老工业基地，是中央的重大决策。${body}`
    expect(shown(report)).toEqual(['1 二、推进二次创业，全力振兴老工业基地'])
    expect(shown('**二、2021年工作安**排', body)).toEqual(['1 二、2021年工作安排'])
  })

  it('leave the words of the text as they are', () => {
    const [reading] = readText(`各位代表：\n\n现在，我代表市政府向大会报告工作。\n\n**项目建设提速。**${body}`)
    expect(reading.text.split('\n').at(-1)).toBe(`项目建设提速。${body}`)
  })
})
