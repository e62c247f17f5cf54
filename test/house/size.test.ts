import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from '../support/tree.ts'

/** At three hundred lines a file has a second noun. */
const MOST_LINES = 300

const sources = [...filesUnder('src'), ...filesUnder('scripts'), ...filesUnder('bin'), ...filesUnder('test')].filter(
  path => /\.(?:tsx?|js|css)$/.test(path) && !path.startsWith('src/lexicon/data/'),
)

describe('files stay small', () => {
  it.each(sources)('%s', path => {
    expect(textOf(path).split('\n').length).toBeLessThanOrEqual(MOST_LINES)
  })
})
