import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who writes to an embedded store, so that whoever waits can be told. The lock itself is SQLite's; this file only names its holder. */
export type Writer = { pid: number; host: string; since: string; command: string }

export function noteWriter(path: string): void {
  const command = process.argv
    .slice(1, 4)
    .map(word => word.split('/').at(-1))
    .join(' ')
  const writer: Writer = { pid: process.pid, host: hostname(), since: new Date().toISOString(), command }
  try {
    writeFileSync(path, JSON.stringify(writer))
  } catch {
    // the name of the writer is a courtesy: a full disk shows itself in the transaction
  }
}

export function forgetWriter(path: string): void {
  rmSync(path, { force: true })
}

/** Who was noted last, or null when nobody is or the file is not whole. */
export function currentWriter(path: string): Writer | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Writer
  } catch {
    return null
  }
}
