import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from '../support/tree.ts'

/** Which rooms a room of src/ may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  lexicon: ['model'],
  read: ['model', 'lexicon'],
  // what bytes are, whatever they hold
  bytes: [],
  formats: ['model', 'bytes'],
  follow: ['model', 'lexicon'],
  store: ['model', 'bytes'],
  app: ['model', 'lexicon', 'read', 'follow', 'bytes', 'formats', 'store'],
  http: ['app', 'model'],
  // serve opens the door
  cli: ['app', 'model', 'http'],
  // what other programs ask the API with: nothing of the server
  client: [],
  // the pages: they know the server only by its API
  web: ['client'],
  // src/index.ts, the library: pure
  index: ['model', 'lexicon', 'read', 'follow'],
}

/** Rooms without Node and without packages. */
const PURE = ['model', 'lexicon', 'read', 'follow', 'index']

const GLOBALS_OF_THE_WORLD = /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|performance\.|fetch\(|setTimeout\()/

const sources = filesUnder('src').filter(path => /\.tsx?$/.test(path))
const roomOf = (path: string) => path.split('/')[1].replace(/\.ts$/, '')

describe('who may import whom', () => {
  it('knows every room', () => {
    expect(sources.map(roomOf).filter(room => !(room in MAY_IMPORT))).toEqual([])
  })

  it.each(sources)('%s', path => {
    const room = roomOf(path)
    const wrong = importsOf(textOf(path)).filter(target => {
      if (!target.startsWith('.')) return PURE.includes(room)
      const other = roomOf(posix.join(posix.dirname(path), target))
      return other !== room && !MAY_IMPORT[room].includes(other)
    })
    expect(wrong).toEqual([])
  })

  it.each(sources.filter(path => PURE.includes(roomOf(path)) && !path.startsWith('src/lexicon/data/')))(
    '%s asks nothing of the world',
    path => {
      expect(withoutComments(textOf(path)).match(GLOBALS_OF_THE_WORLD)).toBeNull()
    },
  )

  it.each(sources)('%s exports by name', path => {
    expect(/^export default/m.test(textOf(path))).toBe(false)
  })
})

describe('the rooms of src/read', () => {
  const inRead = sources.filter(path => /^src\/read\/[^/]+\//.test(path))
  const folderOf = (path: string) => posix.basename(posix.dirname(path))
  const asked = new Set(
    inRead.flatMap(path =>
      importsOf(textOf(path)).map(target => `${folderOf(path)} ${folderOf(posix.join(posix.dirname(path), target))}`),
    ),
  )
  it('ask none that asks them', () => {
    const back = (pair: string) => pair.split(' ').reverse().join(' ')
    expect([...asked].filter(pair => pair !== back(pair) && asked.has(back(pair)))).toEqual([])
  })
})

/** `import … from 'x'`, `export … from 'x'`, `import('x')` */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^(?:import|export)\b[^'"]*?from\s*|^import\s*|\bimport\()['"]([^'"]+)['"]/gm)].map(
    m => m[1],
  )
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
