import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { sha256Of } from '../bytes/sha256.ts'
import type { ReadFailure } from './failure.ts'

/**
 * A file to be read. `name` is the path as given, '/' between parts; `path` opens it (bytes, because a Chinese name
 * unpacked from an old archive need not be UTF-8). `bytes` are given instead of a path for what came by a pipe.
 */
export type FileToRead = { name: string; path: string | Uint8Array; bytes: Uint8Array | null }

/** The bytes of a file to be read. */
export async function bytesOfFile({ bytes, path }: FileToRead): Promise<Uint8Array> {
  return bytes ?? (await readFile(Buffer.from(path)))
}

/** What names the file when it is kept. */
export async function sha256OfFile(file: FileToRead): Promise<string> {
  return sha256Of(await bytesOfFile(file))
}

/**
 * Adds the file of a path given, or the files of a folder and its folders in the order of their names' bytes. Entries
 * whose name begins with a dot are left out, as are sockets and devices; a path given by itself is always tried.
 */
export async function listFiles(path: string, files: FileToRead[], failures: ReadFailure[]): Promise<void> {
  await visit(Buffer.from(path), path.split(sep).join('/'), [], { files, failures })
}

type Found = { files: FileToRead[]; failures: ReadFailure[] }

async function visit(path: Buffer, name: string, above: readonly string[], found: Found): Promise<void> {
  try {
    const kind = await stat(path)
    if (!kind.isDirectory()) {
      if (above.length === 0 || kind.isFile()) found.files.push({ name, path, bytes: null })
      return
    }
    const real = await realpath(path)
    if (above.includes(real)) return
    const entries = await readdir(path, { encoding: 'buffer' })
    const prefix = path.toString('latin1').endsWith('/') ? path : Buffer.concat([path, Buffer.from('/')])
    const shown = name.endsWith('/') ? name : `${name}/`
    for (const entry of entries.sort(Buffer.compare)) {
      if (entry[0] === DOT) continue
      await visit(Buffer.concat([prefix, entry]), shown + decodeName(entry), [...above, real], found)
    }
  } catch (error) {
    found.failures.push({ name, code: 'file-unreadable', message: systemMessage(error) })
  }
}

const DOT = '.'.charCodeAt(0)
const UTF8 = new TextDecoder('utf-8', { fatal: true })
const GB18030 = new TextDecoder('gb18030')

/** `政府工作报告.txt` as UTF-8, or as GBK where an old archive was unpacked. */
function decodeName(entry: Buffer): string {
  try {
    return UTF8.decode(entry)
  } catch {
    return GB18030.decode(entry)
  }
}

/** What the file system said, as one sentence. */
export function systemMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return '文件不存在。'
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限。'
  if (code === 'EISDIR') return '这是一个文件夹。'
  if (code === 'ENOSPC') return '磁盘已满，没有写完。'
  return `无法读取（${code ?? String(error)}）。`
}
