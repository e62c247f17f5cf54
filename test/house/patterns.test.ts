import { expect, it } from 'vitest'
import { filesUnder, textOf } from '../support/tree.ts'

// with both, a pattern is true at the beginning of a text alone, wherever it is tried
it('no pattern that is tried at a place begins with ^', () => {
  const wrong = filesUnder('src')
    .filter(file => file.endsWith('.ts') && !file.includes('/data/'))
    .flatMap(file =>
      textOf(file)
        .split('\n')
        .filter(line => /(?:^|[\s(=])\/\^(?:\\.|[^/\n])*\/[dgimsuv]*y/.test(line))
        .map(line => `${file}: ${line.trim()}`),
    )
  expect(wrong).toEqual([])
})
