import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from '../support/tree.ts'

/** At three hundred lines a file has a second noun. */
const MOST_LINES = 300

const MADE_BY_PROGRAMS = /^src\/(?:lexicon\/data\/|client\/api-types\.ts)/

const sources = [...filesUnder('src'), ...filesUnder('scripts'), ...filesUnder('bin'), ...filesUnder('test')].filter(
  path => /\.(?:tsx?|js|css)$/.test(path) && !MADE_BY_PROGRAMS.test(path),
)

describe('files stay small', () => {
  it.each(sources)('%s', path => {
    expect(textOf(path).split('\n').length).toBeLessThanOrEqual(MOST_LINES)
  })
})
