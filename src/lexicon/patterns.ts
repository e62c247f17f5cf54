/**
 * A pattern of the lexicon, or its alternatives, with words that it must and must not find. Every example is a test. `asWritten`: it is for
 * the words of a source as they stand, not for folded ones.
 */
export type PatternEntry = {
  id: string
  pattern: string | readonly string[]
  asWritten?: boolean
  yes: readonly string[]
  no: readonly string[]
}

/** Patterns of a file of the lexicon as regular expressions, by their id; `names`: what `{name}` in them stands for. */
export function patternsOf(
  entries: readonly PatternEntry[],
  names: Readonly<Record<string, string>> = {},
): (id: string, flags?: string) => RegExp {
  const sources = new Map(
    entries.map(({ id, pattern }) => [id, typeof pattern === 'string' ? pattern : pattern.join('|')]),
  )
  return (id, flags) => {
    const source = sources.get(id)
    if (source === undefined) throw new Error(`the lexicon has no pattern ${id}`)
    return new RegExp(withNames(source, names), flags)
  }
}

/** A pattern with what its `{name}`s stand for, which may name others. */
function withNames(source: string, names: Readonly<Record<string, string>>): string {
  return source.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${withNames(names[name], names)})`)
}
