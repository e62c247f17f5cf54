import { BackupError, restoreBackup, writeBackup } from '../app/backup.ts'
import { systemMessage } from '../app/list-files.ts'
import type { Arguments } from './arguments.ts'
import { printable } from './text-width.ts'
import { withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo backup FILE`: 0 when the file is whole with the bytes of every source; 1 when some are gone. */
export async function runBackup({ operands }: Arguments, world: World): Promise<number> {
  const [path] = operands
  return saying(path, world, async () => {
    return withKept(world, async kept => {
      const { sources, missing } = await writeBackup(kept, path)
      for (const name of missing)
        await world.err.write(`jiannuo: ${printable(name)}: 来源文件不见了 (source-missing)\n`)
      await world.out.write(
        world.language === 'zh' ? `已备份 ${sources} 个来源到 ${path}\n` : `${sources} sources backed up to ${path}\n`,
      )
      return missing.length > 0 ? 1 : 0
    })
  })
}

/** `jiannuo restore FILE`: 0 when everything of the backup is in the store, which must have been empty. */
export async function runRestore({ operands }: Arguments, world: World): Promise<number> {
  const [path] = operands
  return saying(path, world, async () => {
    return withKept(world, async kept => {
      const { sources } = await restoreBackup(kept, path)
      await world.out.write(world.language === 'zh' ? `已恢复 ${sources} 个来源\n` : `${sources} sources restored\n`)
      return 0
    })
  })
}

/** What the file or the file system is at fault for, in one line. */
async function saying(path: string, { err }: World, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const system = (error as NodeJS.ErrnoException).syscall !== undefined
    if (!(error instanceof BackupError) && !system) throw error
    await err.write(
      `jiannuo: ${printable(path)}: ${error instanceof BackupError ? error.message : systemMessage(error)}\n`,
    )
    return 1
  }
}
