import { describe, expect, it } from 'vitest'
import { alignColumns } from '../../src/cli/columns.ts'

describe('alignColumns', () => {
  it('aligns by columns of the terminal', () => {
    expect(
      alignColumns(
        [
          ['地区生产总值', '增长', '6%'],
          ['粮食', '数量', '1亿斤'],
        ],
        80,
      ),
    ).toEqual(['地区生产总值  增长  6%', '粮食          数量  1亿斤'])
  })

  it('lets the first column give way', () => {
    expect(alignColumns([['城乡居民人均可支配收入', '增长', '6.5%以上']], 30)).toEqual([
      '城乡居民人均…   增长  6.5%以上',
    ])
  })
})
