import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'
import { StoreError } from './kept.ts'

const TOKEN = /^[\w.~+/=-]{16,}$/

/**
 * The token for writing that this store's own file holds, made when there is none: only who may read the folder may write
 * to the store. Two servers that start at once take the same. Throws a `StoreError`.
 */
export async function loadWriteToken(folder: string): Promise<string> {
  const path = join(folder, 'token')
  try {
    makeFolder(folder)
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw unwritable(path, error)
  }
  const token = (await readFile(path, 'utf8').catch(error => Promise.reject(unwritable(path, error)))).trim()
  // a full disk leaves an empty file
  if (!TOKEN.test(token)) throw new StoreError('store-damaged', `令牌文件 ${path} 里没有完整的令牌，请删去它再启动。`)
  return token
}

function unwritable(path: string, error: unknown): StoreError {
  const { code } = error as NodeJS.ErrnoException
  const way = '请检查权限与 JIANNUO_HOME，或设 JIANNUO_TOKEN'
  return new StoreError('store-unopened', `不能建立或读取令牌文件 ${path}（${code}），${way}。`, error)
}
