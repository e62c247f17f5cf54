import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes that is really full when it is, and on which nothing can be written once it is frozen. */
export type SmallDisk = { folder: string; grow: (megabytes: number) => void; freeze: () => void; remove: () => void }

/** Null, loudly, where none can be mounted (it takes root on Linux). */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-disk-'))
  const mount = (...args: string[]) => spawnSync('mount', [...args, folder]).status === 0
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs')) {
    console.warn('no small disk can be mounted here: what needs a full or frozen disk is SKIPPED')
    remove()
    return null
  }
  return {
    folder,
    freeze: () => void mount('-o', 'remount,ro'),
    grow: more => void mount('-o', `remount,size=${more}m`),
    remove: () => {
      spawnSync('umount', ['-l', folder])
      remove()
    },
  }
}
