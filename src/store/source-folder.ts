import { randomUUID } from 'node:crypto'
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256Of } from '../bytes/sha256.ts'
import { makeFolder } from './make-folder.ts'
import type { SourceState, SourceStore } from './sources.ts'
import { StoreError } from './store.ts'

/** No space, or more than this user may have. */
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Sources in a folder, two levels of the hash: ab/cd/abcd…. A file is written beside its place, forced to the disk and renamed, so that
 * a crash leaves it whole or not at all.
 */
export function openSourceFolder(folder: string): SourceStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), checked(sha256))
  const has = async (sha256: string) => {
    try {
      await access(pathOf(sha256))
      return true
    } catch {
      return false
    }
  }
  return {
    location: folder,
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (await has(sha256)) return sha256
      const path = pathOf(sha256)
      const beside = `${path}.${randomUUID()}`
      try {
        makeFolder(dirname(path))
        const file = await open(beside, 'wx')
        try {
          await file.writeFile(bytes)
          await file.datasync()
        } finally {
          await file.close()
        }
        await rename(beside, path)
      } catch (error) {
        // where nothing can be written, nothing can be taken away either
        await rm(beside, { force: true }).catch(() => {})
        throw errorOf(error, folder)
      }
      return sha256
    },
    async stamp(sha256) {
      try {
        const { size, mtimeNs, ctimeNs, ino } = await stat(pathOf(sha256), { bigint: true })
        return [size, mtimeNs, ctimeNs, ino].join(' ')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async get(sha256) {
      try {
        return await readFile(pathOf(sha256))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: async sha256 => rm(pathOf(sha256), { force: true }),
  }
}

function errorOf(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  if (FULL.has(code)) return new StoreError('store-full', '磁盘已满，来源文件未能保存；已导入的报告不受影响。', error)
  const way = '请检查权限与 JIANNUO_HOME、JIANNUO_SOURCES'
  return new StoreError('store-unopened', `不能写入来源文件的目录 ${folder}（${code}），${way}。`, error)
}

/** A hash that is none never becomes a path. */
function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
  return sha256
}

/** Whether the kept bytes still are what their name says. */
export async function checkSource(sources: SourceStore, sha256: string): Promise<SourceState> {
  const bytes = await sources.get(sha256)
  if (bytes === null) return 'missing'
  return sha256Of(bytes) === sha256 ? 'kept' : 'altered'
}
