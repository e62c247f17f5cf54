import { expect, it } from 'vitest'
import { hasQuantity } from '../../../src/read/outline/paragraphs.ts'

it.each(['新建学校15所', '增长8%', '提高0.5个百分点', '建成5条线路'])('%s counts something', words =>
  expect(hasQuantity(words)).toBe(true),
)

it.each(['办好COP15大会', '建设G60科创走廊', '建城2500周年', '推进5G应用', '2020年工作', '“十百千”', '“3+3”产业'])(
  '%s counts nothing',
  words => expect(hasQuantity(words)).toBe(false),
)

it('takes a long row of letters once', () => expect(hasQuantity(`${'a'.repeat(300_000)} 1所`)).toBe(true))
