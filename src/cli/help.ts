import { COMMANDS, COMMON_OPTIONS, type CommandName, valuesOf } from './commands.ts'
import type { Language } from './language.ts'
import { OPTIONS, type Option, type OptionName } from './options.ts'
import { padWidth, textWidth } from './text-width.ts'

const INTRO = {
  zh: '践诺 jiannuo —— 把政府工作报告读成有出处的事实',
  en: 'jiannuo 践诺 — reads Chinese government work reports into cited facts',
}
const USAGE = { zh: '用法', en: 'Usage' }
const COMMANDS_HEAD = { zh: '命令', en: 'Commands' }
const OPTIONS_HEAD = { zh: '选项', en: 'Options' }

/** The help of all commands, or of one. */
export function renderHelp(command: CommandName | null, language: Language): string {
  if (command === null) {
    const names = Object.keys(COMMANDS) as CommandName[]
    const rows = names.map((name): Row => [`${name} ${COMMANDS[name].takes[language]}`, COMMANDS[name].words[language]])
    const usage = `${USAGE[language]}: jiannuo ${COMMANDS_HEAD[language]} […]`
    return [
      INTRO[language],
      '',
      usage,
      '',
      `${COMMANDS_HEAD[language]}:`,
      ...align(rows),
      '',
      ...optionHelp(COMMON_OPTIONS, language),
    ].join('\n')
  }
  const { takes, options, words, details } = COMMANDS[command]
  const lines = [`${USAGE[language]}: jiannuo ${command} ${takes[language]}`.trimEnd(), '', words[language]]
  if (details[language]) lines.push('', details[language])
  return [...lines, '', ...optionHelp([...options, ...COMMON_OPTIONS], language, command)].join('\n')
}

type Row = [left: string, right: string]

function optionHelp(names: readonly OptionName[], language: Language, command: CommandName = 'help'): string[] {
  const rows = names.map((name): Row => {
    const option: Option = OPTIONS[name]
    const values = valuesOf(name, command)
    const value = values ? ` ${values.join('|')}` : option.number ? ' N' : option.text ? ' …' : ''
    return [`--${name}${value}`, option.words[language]]
  })
  return [`${OPTIONS_HEAD[language]}:`, ...align(rows), '']
}

function align(rows: Row[]): string[] {
  const width = Math.max(...rows.map(([left]) => textWidth(left)))
  return rows.map(([left, right]) => `  ${padWidth(left, width)}  ${right}`)
}
