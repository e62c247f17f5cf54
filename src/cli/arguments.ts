import { COMMANDS, COMMON_OPTIONS, type Command, type CommandName, valuesOf } from './commands.ts'
import type { Words } from './language.ts'
import { OPTIONS, type Option, type OptionName } from './options.ts'

export type Arguments = {
  command: CommandName | null
  operands: string[]
  options: { [name in OptionName]?: string }
}

/** The words after `jiannuo`, or what is wrong with them. A switch stands in `options` as 'yes'. */
export function parseArguments(words: readonly string[]): Arguments | { wrong: Words } {
  const found: Arguments = { command: null, operands: [], options: {} }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === '--') {
      found.operands.push(...words.slice(i + 1))
      break
    }
    if (word.length > 1 && word.startsWith('-')) {
      const [name, given] = splitOption(word)
      if (name === 'version' && found.command === null) {
        found.command = 'version'
        continue
      }
      if (!isOption(name)) return { wrong: { zh: `没有选项 ${word}`, en: `no such option: ${word}` } }
      const option: Option = OPTIONS[name]
      const takesValue = option.values !== undefined || option.number === true || option.text === true
      const value = takesValue ? (given ?? words[++i]) : (given ?? 'yes')
      if (value === undefined) return { wrong: { zh: `--${name} 缺少值`, en: `--${name} needs a value` } }
      if (!takesValue && given !== undefined) {
        return { wrong: { zh: `--${name} 不带值`, en: `--${name} takes no value` } }
      }
      found.options[name] = value
    } else if (found.command === null) {
      if (!isCommand(word)) return { wrong: { zh: `没有命令 ${word}`, en: `no such command: ${word}` } }
      found.command = word
    } else found.operands.push(word)
  }
  return checkCommand(found)
}

/** `--format=json` → format, json; `-h` and `-v` as their long names. */
function splitOption(word: string): [name: string, given: string | undefined] {
  if (word === '-h') return ['help', undefined]
  if (word === '-v') return ['version', undefined]
  if (!word.startsWith('--')) return ['', undefined]
  const equals = word.indexOf('=')
  return equals < 0 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)]
}

function checkValue(name: OptionName, value: string, command: CommandName): Words | null {
  const option: Option = OPTIONS[name]
  const values = valuesOf(name, command)
  if (values && !values.includes(value)) {
    const list = values.join(' | ')
    return { zh: `--${name} 只能是 ${list}，不是 ${value}`, en: `--${name} is one of ${list}, not ${value}` }
  }
  if (option.number && !/^[1-9]\d{0,2}$/.test(value)) {
    return {
      zh: `--${name} 应是 1 到 999 的整数，不是 ${value}`,
      en: `--${name} is a whole number from 1 to 999, not ${value}`,
    }
  }
  return null
}

function checkCommand(found: Arguments): Arguments | { wrong: Words } {
  const { command, options, operands } = found
  if (options.help !== undefined) return { command: 'help', operands: command ? [command] : [], options }
  if (command === null) return found
  const allowed: readonly OptionName[] = [...COMMANDS[command].options, ...COMMON_OPTIONS]
  for (const name of Object.keys(options) as OptionName[]) {
    if (!allowed.includes(name)) {
      return { wrong: { zh: `命令 ${command} 没有选项 --${name}`, en: `${command} takes no option --${name}` } }
    }
    const wrong = checkValue(name, options[name] ?? '', command)
    if (wrong) return { wrong }
  }
  const { takes, needs }: Command = COMMANDS[command]
  if (needs && operands.length === 0) {
    const { zh, en } = takes
    return { wrong: { zh: `${command} 需要${zh}`, en: `${command} needs ${en}` } }
  }
  if (takes.zh === '' && operands.length > 0) {
    return { wrong: { zh: `${command} 后面不带 ${operands[0]}`, en: `${command} takes no ${operands[0]}` } }
  }
  return found
}

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}
