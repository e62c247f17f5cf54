import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every file under a folder of the project, as paths from the project with '/' between parts. */
export function filesUnder(folder: string): string[] {
  const path = join(ROOT, folder)
  if (statSync(path).isFile()) return [relative(ROOT, path).split(sep).join('/')]
  return readdirSync(path)
    .sort()
    .flatMap(entry => filesUnder(join(folder, entry)))
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
