/** So many of the sentences of the shorter text have to stand in the longer one. */
const SHARED = 0.5
const SHORTEST = 12

/** Whether two texts are editions of one report: most sentences of the shorter, without blanks and punctuation, stand in the other. */
export function areEditions(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const sentences = sentencesOf(short)
  if (sentences.length === 0) return short === long
  const known = new Set(sentencesOf(long))
  return sentences.filter(it => known.has(it)).length >= SHARED * sentences.length
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。！!？?；;，,\n]/)
    .map(it => it.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(it => it.length >= SHORTEST)
}
