import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** Whose words decide how promises are followed. */
const FOLDERS = ['../follow/', '../lexicon/', '../lexicon/data/']

let known: string | null = null

/** A word that is another as soon as the rules of following are: the hash of their modules. What was counted by other rules is counted anew. */
export function rulesVersion(): string {
  if (known !== null) return known
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    const url = new URL(folder, import.meta.url)
    const names = readdirSync(url).filter(name => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    for (const name of names.sort()) hash.update(name).update(readFileSync(new URL(name, url)))
  }
  known = hash.digest('hex').slice(0, 16)
  return known
}
