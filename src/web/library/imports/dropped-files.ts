import type { Incoming } from './import-queue.ts'

/** What the system leaves in folders and archives. */
const OF_THE_SYSTEM = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|__MACOSX(?:\/.*)?)$/i

export type Brought = { files: Incoming[]; ignored: number }

/** Everything in what was dropped, folders with all under them. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<Brought> {
  const found: Incoming[] = []
  for (const entry of entries) await walk(entry, found)
  return sorted(found)
}

/** The files that were chosen, with their folders where a folder was. */
export function filesOfInput(files: Iterable<File>): Brought {
  return sorted([...files].map(file => ({ name: file.webkitRelativePath || file.name, file })))
}

function sorted(found: Incoming[]): Brought {
  const files = found.filter(it => !OF_THE_SYSTEM.test(it.name))
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), ignored: found.length - files.length }
}

async function walk(entry: FileSystemEntry, found: Incoming[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ name: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // a hundred at a time, until none is left
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const inner of some) await walk(inner, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
