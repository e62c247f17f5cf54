import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The token for writing that this store's own file holds, made when there is none: only who may read the folder may write
 * to the store. Two servers that start at once take the same.
 */
export async function loadWriteToken(folder: string): Promise<string> {
  const path = join(folder, 'token')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(path, 'utf8')).trim()
}
