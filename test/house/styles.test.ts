import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from '../support/tree.ts'

/**
 * Style sheets of a page stay when the reader goes on to another, so a name must mean one thing: it is styled in one folder only,
 * and a page uses the names of its own folder, of those whose sheets it imports, and of what all pages share.
 */
const ALL_PAGES = ['src/web', 'src/web/parts']

const files = filesUnder('src/web')
const folderOf = (path: string) => posix.dirname(path).replace('/imports', '')
const styled = new Map<string, Set<string>>()
for (const path of files.filter(it => it.endsWith('.css'))) {
  for (const name of classesOf(textOf(path))) {
    styled.set(name, (styled.get(name) ?? new Set()).add(folderOf(path)))
  }
}

describe('names in style sheets', () => {
  it('are styled in one folder', () => {
    expect([...styled].filter(([, folders]) => folders.size > 1).map(([name]) => name)).toEqual([])
  })

  it.each([...new Set(files.filter(it => it.endsWith('.tsx')).map(folderOf))])('of %s are its own', folder => {
    const sources = files.filter(it => /\.tsx?$/.test(it) && folderOf(it) === folder).map(textOf)
    const known = new Set([...ALL_PAGES, folder, ...sources.flatMap(it => sheetsOf(it, folder))])
    const foreign = sources
      .flatMap(namesUsed)
      .filter(name => styled.has(name) && ![...(styled.get(name) ?? [])].some(it => known.has(it)))
    expect([...new Set(foreign)]).toEqual([])
  })
})

/** The names that a sheet gives a look to: the first one of each selector; what stands behind it is within. */
function classesOf(sheet: string): string[] {
  const selectors = sheet.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
  return selectors
    .filter(it => !it.trim().startsWith('@'))
    .flatMap(it => it.split(','))
    .flatMap(it => /^[a-z]*\.([\w-]+)/.exec(it.trim())?.[1] ?? [])
}

/** `import '../indicator/indicator.css'` → src/web/indicator */
function sheetsOf(source: string, folder: string): string[] {
  return [...source.matchAll(/^import '(.+\.css)'/gm)].map(([, path]) => folderOf(posix.join(folder, path)))
}

/** `className="told quiet"`, className={`told told-${it}`} → told, quiet */
function namesUsed(source: string): string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)]
    .flatMap(([, plain, made]) => (plain ?? made).split(/\s+/))
    .filter(it => /^[\w-]+$/.test(it))
}
