import { describe, expect, it } from 'vitest'
import { COMMITMENT_DATA, endsList, forceIn, isIdle, saysState } from '../../src/lexicon/commitments.ts'
import { parseDue } from '../../src/read/commitments/due.ts'
import { SIGN, signsIn } from '../../src/read/commitments/signs.ts'
import { findTaskSentences } from '../../src/read/commitments/tasks.ts'
import { findNamedProjects } from '../../src/read/outline/named-projects.ts'
import { foldWidth } from '../../src/read/text-fold.ts'

const isIdleByRule = (words: string): boolean => COMMITMENT_DATA.idle.some(rule => new RegExp(rule).test(words))

const promises = (words: string): boolean =>
  findTaskSentences(foldWidth(words), { start: 0, end: words.length }, () => false).length > 0

const namedIn = (sentence: string): string[] =>
  findNamedProjects(foldWidth(sentence)).map(({ start, end }) => sentence.slice(start, end))

describe('lexicon/commitments.yaml', () => {
  for (const words of COMMITMENT_DATA.yes) it(`promises: ${words}`, () => expect(promises(words)).toBe(true))
  for (const words of COMMITMENT_DATA.no) it(`promises nothing: ${words}`, () => expect(promises(words)).toBe(false))
  for (const [words, year, due] of COMMITMENT_DATA.due) {
    it(`${words} → ${due}`, () => expect(parseDue(foldWidth(words), year)).toBe(due))
  }
  it.each(COMMITMENT_DATA.due.filter(([, , due]) => due !== null))('has the sign of a deadline: %s', words =>
    expect(signsIn(foldWidth(words), 0, words.length) & SIGN.due).toBe(SIGN.due),
  )
  it.each(Object.keys(COMMITMENT_DATA.deadlines.feasts).concat(COMMITMENT_DATA.deadlines.seasons))(
    'has the sign of a deadline before: %s',
    name => {
      for (const words of [`${name}前`, `${name}节之前`, `${name}到来前`])
        expect(signsIn(words, 0, words.length) & SIGN.due, words).toBe(SIGN.due)
    },
  )
  it.each(COMMITMENT_DATA.no.filter(words => isIdleByRule(foldWidth(words))))(
    'is idle and holds what that needs: %s',
    words => expect(isIdle(foldWidth(words))).toBe(true),
  )
  const firstClause = (words: string) => foldWidth(words).split(',', 1)[0]
  it.each(COMMITMENT_DATA.states.yes)('says how things will be: %s', words =>
    expect(saysState(firstClause(words))).toBe(true),
  )
  it.each(COMMITMENT_DATA.states.no)('says what will be done: %s', words =>
    expect(saysState(firstClause(words))).toBe(false),
  )
  it.each(COMMITMENT_DATA.force.yes)('%s → %s', (words, force) =>
    expect(forceIn(foldWidth(words), 0, words.length)).toBe(force),
  )
  it.each(COMMITMENT_DATA.namedProjects.yes)('names projects: %s', (sentence, names) =>
    expect(namedIn(sentence)).toEqual(names),
  )
  it.each(COMMITMENT_DATA.namedProjects.no)('names no projects: %s', sentence => expect(namedIn(sentence)).toEqual([]))
  it.each(COMMITMENT_DATA.closes.yes)('ends a list: %s', words => expect(endsList(words)).toBe(true))
  it.each(COMMITMENT_DATA.closes.no)('goes on in a list: %s', words => expect(endsList(words)).toBe(false))
  it.each(COMMITMENT_DATA.thisYear)('names the plan year alone: %s', words =>
    expect(parseDue(words, 2024)).toBe('2024'),
  )
})
