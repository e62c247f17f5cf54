import { expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

it('finds sections that begin at the end of the paragraph before them, by the numbers of their neighbours', () => {
  const report = lines(
    '一、2020年工作回顾',
    `一年来，我们主要做了以下工作：（一）经济平稳增长。${body}（二）改革不断深化。${body}`,
    `（三）城乡面貌一新。${body}群众更加便利。（四）民生持续改善。${body}`,
    `（五）政府建设加强。${body}`,
    '二、2021年重点工作（一）推动产业升级，大力振兴实体经济',
    body,
    `（二）扩大对外开放。${body}`,
    '三、2022年展望',
    `（一）推动产业升级。${body}详见方案（二）。${body}`,
    `（三）加强生态保护。${body}`,
  )
  expect(shown(report, 2021)).toEqual([
    '1 review 一、2020年工作回顾',
    '2 review （一）经济平稳增长。',
    '2 review （二）改革不断深化。',
    '2 review （三）城乡面貌一新。',
    '2 review （四）民生持续改善。',
    '2 review （五）政府建设加强。',
    '1 plan 二、2021年重点工作',
    '2 plan （一）推动产业升级，大力振兴实体经济',
    '2 plan （二）扩大对外开放。',
    '1 plan 三、2022年展望',
    '2 plan （一）推动产业升级。',
    '2 plan （三）加强生态保护。',
  ])
})
