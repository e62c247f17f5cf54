// Where the reference material lies, when it does: beside the checkout.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './set-up.js'

export const SHARED = join(ROOT, '..', 'shared')
export const SEEDS = join(SHARED, 'seeds')
export const REPORTS = join(SHARED, 'corpus', 'reports')
export const GOLD = join(SHARED, 'eval', 'gold')

export const hasCorpus = () => existsSync(REPORTS)

/** Every file under a folder, in the order of names. */
export function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
}
