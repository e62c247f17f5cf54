import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = new URL('../../lexicon/', import.meta.url)
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'))

/** A pair (one word for another) may name the same word twice; longer than this it is a list. */
const LONGEST_PAIR = 4

/** The words that stand twice in a list of words, with the way to it. */
function repeats(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value) && value.length > LONGEST_PAIR && value.every(it => typeof it === 'string'))
    return value.filter((it, i) => value.indexOf(it) < i).map(it => `${path}: ${it}`)
  return Object.entries(value).flatMap(([key, it]) => repeats(it, `${path}/${key}`))
}

it('knows a list where a word stands twice', () => {
  expect(repeats({ strong: ['建成', '新获', '投产', '竣工', '新获'] }, 'verbs.yaml')).toEqual([
    'verbs.yaml/strong: 新获',
  ])
})

it.each(files)('%s names no word twice in one list', name => {
  expect(repeats(parse(readFileSync(new URL(name, ROOT), 'utf8')), name)).toEqual([])
})

it('idioms hold a numeral from 一 to 万, by which they are found', () => {
  const { idioms } = parse(readFileSync(new URL('numerals.yaml', ROOT), 'utf8')) as { idioms: string[] }
  expect(idioms.filter(words => !/[一二两三四五六七八九十百千万]/.test(words))).toEqual([])
})
