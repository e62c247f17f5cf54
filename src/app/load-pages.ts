import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file of the web application. `immutable`: its name holds its hash, so it never changes. */
export type PageFile = { bytes: Buffer; type: string; immutable: boolean }

/** The built web application: the page that begins it, and its files by their addresses (`/assets/…`). */
export type Pages = { index: string; files: ReadonlyMap<string, PageFile> }

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Reads the built pages of a folder; null: they were not built. */
export async function loadPages(folder: string): Promise<Pages | null> {
  try {
    const index = await readFile(join(folder, 'index.html'), 'utf8')
    const files = new Map<string, PageFile>()
    for (const name of await readdir(join(folder, 'assets'))) {
      const type = TYPES[extname(name)]
      if (type)
        files.set(`/assets/${name}`, { bytes: await readFile(join(folder, 'assets', name)), type, immutable: true })
    }
    return { index, files }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
