/** A rule for any of the words, the longest first, so that 改造 is not read as 改. */
export const oneOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

/** The words a pattern of the lexicon stands for: `(规上|全部)工业增加值` is two words, `旅游(总|)收入` too. No nesting. */
export function expandAlternatives(pattern: string): string[] {
  let words = ['']
  for (const part of pattern.split(/(\([^()]*\))/)) {
    const choices = part.startsWith('(') ? part.slice(1, -1).split('|') : [part]
    words = words.flatMap(word => choices.map(choice => word + choice))
  }
  return words
}
