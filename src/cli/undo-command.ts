import type { ReadFailure } from '../app/failure.ts'
import type { RemovalOutcome } from '../app/kept.ts'
import { type FileToRead, listFiles, sha256OfFile, systemMessage } from '../app/list-files.ts'
import { undoImport } from '../app/undo-import.ts'
import type { Arguments } from './arguments.ts'
import { failureLine } from './failure-line.ts'
import type { Language } from './language.ts'
import { printable } from './text-width.ts'
import { actor, withKept } from './with-kept.ts'
import type { World } from './world.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** `jiannuo undo FILE…`: files by their paths or SHA-256. 0 when the import of all of them was undone, else 1. */
export async function runUndo({ operands, options }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  const failures: ReadFailure[] = []
  const wanted = await hashesOf(operands, failures)
  for (const failure of failures) await err.write(failureLine(failure, language))
  return withKept(world, async kept => {
    let undone = 0
    for (const [sha256, name] of wanted) {
      const outcome = await undoImport(kept, sha256, actor(), options.withdraw !== undefined)
      if (outcome?.removed) undone++
      else await err.write(refusalLine(name, outcome, language))
    }
    if (undone > 0) await kept.store.tidy()
    await out.write(language === 'zh' ? `撤销 ${undone} 个文件的导入\n` : `imports undone: ${undone}\n`)
    return undone === wanted.size && failures.length === 0 ? 0 : 1
  })
}

/** The files that are meant, each once: their hashes, and how they were named. */
async function hashesOf(operands: readonly string[], failures: ReadFailure[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const files: FileToRead[] = []
  for (const operand of operands) {
    if (SHA256.test(operand)) found.set(operand, operand)
    else await listFiles(operand, files, failures)
  }
  for (const file of files) {
    try {
      found.set(await sha256OfFile(file), file.name)
    } catch (error) {
      failures.push({ name: file.name, code: 'file-unreadable', message: systemMessage(error) })
    }
  }
  return found
}

function refusalLine(name: string, outcome: RemovalOutcome | null, language: Language): string {
  const decisions = outcome?.removed === false ? outcome.decisions.length : 0
  const why =
    decisions === 0
      ? { zh: '库中没有这个文件', en: 'this file is not in the store' }
      : {
          zh: `其上有 ${decisions} 个人的决定，未撤销；连同撤回请加 --withdraw (decisions-hang)`,
          en: `people decided ${decisions} things about it, nothing done; --withdraw takes them back too (decisions-hang)`,
        }
  return `jiannuo: ${printable(name)}: ${why[language]}\n`
}
