import { buffer } from 'node:stream/consumers'
import { programVersion } from '../app/program-version.ts'
import { type Arguments, isCommand, parseArguments } from './arguments.ts'
import { renderHelp } from './help.ts'
import { parseLanguage } from './language.ts'
import { openOutput } from './output.ts'
import type { World } from './world.ts'

/** The command line: runs what `words` ask for and leaves the exit code with the process. */
export async function main(words: readonly string[] = process.argv.slice(2)): Promise<void> {
  const parsed = parseArguments(words)
  const asked = 'wrong' in parsed ? undefined : parsed.options.lang
  const lost: NodeJS.ErrnoException[] = []
  const world: World = {
    out: openOutput(process.stdout, process.env, error => lost.push(error)),
    // there is nowhere left to say it
    err: openOutput(process.stderr, process.env, () => {}),
    language: parseLanguage(asked ?? process.env.JIANNUO_LANG) ?? 'zh',
    readInput: () => buffer(process.stdin),
    now: () => performance.now(),
  }
  if ('wrong' in parsed) {
    const hint = { zh: '用法见 jiannuo help', en: 'see jiannuo help' }[world.language]
    await world.err.write(`jiannuo: ${parsed.wrong[world.language]}\n${hint}\n`)
    process.exitCode = 2
    return
  }
  process.exitCode = await runCommand(parsed, world)
  if (lost.length === 0) return
  const { zh, en } = lostWords(lost[0])
  await world.err.write(`jiannuo: ${{ zh, en }[world.language]}\n`)
  process.exitCode = 1
}

/** What was written is not whole: who only looks at the file would not know. */
function lostWords({ code }: NodeJS.ErrnoException): { zh: string; en: string } {
  return code === 'ENOSPC'
    ? { zh: '磁盘已满，输出没有写完 (ENOSPC)', en: 'the disk is full, the output is not whole (ENOSPC)' }
    : { zh: `输出没有写完 (${code})`, en: `the output is not whole (${code})` }
}

/** Each command is loaded only when it is asked for: `explain` brings the whole lexicon. */
async function runCommand(given: Arguments, world: World): Promise<number> {
  switch (given.command) {
    case 'read':
      return (await import('./read-command.ts')).runRead(given, world)
    case 'follow':
      return (await import('./follow-command.ts')).runFollow(given, world)
    case 'explain':
      return (await import('./explain-command.ts')).runExplain(given, world)
    case 'export':
      return (await import('./export-command.ts')).runExport(given, world)
    case 'import':
      return (await import('./import-command.ts')).runImport(given, world)
    case 'undo':
      return (await import('./undo-command.ts')).runUndo(given, world)
    case 'work':
      return (await import('./work-command.ts')).runWork(given, world)
    case 'search':
      return (await import('./search-command.ts')).runSearch(given, world)
    case 'editions':
      return (await import('./editions-command.ts')).runEditions(given, world)
    case 'reread':
      return (await import('./reread-command.ts')).runReread(given, world)
    case 'move':
      return (await import('./move-command.ts')).runMove(given, world)
    case 'doctor':
      return (await import('./doctor-command.ts')).runDoctor(given, world)
    case 'backup':
      return (await import('./backup-command.ts')).runBackup(given, world)
    case 'restore':
      return (await import('./backup-command.ts')).runRestore(given, world)
    case 'serve':
      return (await import('./serve-command.ts')).runServe(given, world, programVersion())
    case 'version':
      await world.out.write(`${programVersion()}\n`)
      return 0
    case 'help': {
      const about = given.operands[0]
      await world.out.write(renderHelp(about !== undefined && isCommand(about) ? about : null, world.language))
      return about === undefined || isCommand(about) ? 0 : 2
    }
    case null:
      await world.err.write(renderHelp(null, world.language))
      return 2
  }
}
