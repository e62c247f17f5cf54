import type { Words } from './language.ts'

export const FORMATS = ['jsonl', 'json', 'table'] as const

/** What `jiannuo follow` writes. */
export const FOLLOW_FORMATS = ['table', 'json', 'csv'] as const

export type OutputFormat = (typeof FORMATS)[number]

/**
 * Every option: `values` lists the words it takes, `number` says that it takes a whole number from 1, `text` any words; else it
 * is a switch.
 */
export type Option = { values?: readonly string[]; number?: true; text?: true; words: Words }

export const OPTIONS = {
  format: {
    values: FORMATS,
    words: {
      zh: '输出格式；终端上默认 table，否则 jsonl（一篇报告一行）',
      en: 'output; table at a terminal, else jsonl (one report a line)',
    },
  },
  origins: {
    words: {
      zh: '附上正文与来源文件的逐字对应 origins',
      en: 'adds origins: where each stretch of the text stands in the source',
    },
  },
  workers: { number: true, words: { zh: '并行线程数，默认为处理器核数', en: 'threads; by default one a core' } },
  from: {
    text: true,
    words: {
      zh: '从这些文件或文件夹读报告（其后可再列路径）',
      en: 'reads the reports from this path, and those after it',
    },
  },
  until: {
    text: true,
    words: { zh: '追踪到哪一年的报告，默认为下一年', en: 'follows to the reports up to this year' },
  },
  all: { words: { zh: '追踪全部地区的全部相邻年份', en: 'follows every two consecutive years of every place' } },
  lang: {
    values: ['zh', 'en'],
    words: { zh: '界面语言，也可用环境变量 JIANNUO_LANG', en: 'language, also by JIANNUO_LANG' },
  },
  help: { words: { zh: '显示帮助', en: 'shows help' } },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof OPTIONS

/** `needs`: it cannot do without an operand. `values`: the words that an option takes here, where they are others. */
export type Command = {
  takes: Words
  needs?: true
  options: readonly OptionName[]
  values?: { readonly [name in OptionName]?: readonly string[] }
  words: Words
  details: Words
}

export const COMMANDS = {
  read: {
    takes: { zh: '路径…', en: 'PATH…' },
    needs: true,
    options: ['format', 'origins', 'workers'],
    words: {
      zh: '读文件、文件夹或标准输入（-），输出其中每篇报告',
      en: 'reads files, folders or stdin (-), prints each report found',
    },
    details: {
      zh: '不写任何文件，不需要数据库。全部文件读完退出码为 0（不论内容如何）；有文件读不了为 1，逐个在标准错误里说明原因；用法错误为 2。',
      en: 'Writes no file, needs no database. Exits 0 when every file was read, whatever was in it; 1 when some could not be, each named on stderr with its reason; 2 for wrong use.',
    },
  },
  follow: {
    takes: { zh: '地区 年份', en: 'PLACE YEAR' },
    options: ['format', 'from', 'until', 'all', 'workers'],
    values: { format: FOLLOW_FORMATS },
    words: {
      zh: '一年的承诺在下一年报告里怎样了：逐项给出两处原文和结论',
      en: 'what the next report says of each promise of a year: both passages and a verdict',
    },
    details: {
      zh: '例：jiannuo follow 康平县 2019 --from samples；全部：jiannuo follow --all --from 文件夹 --format csv。JSON 每行一篇。没有下一年的报告时照样列出承诺，并说明缺什么；没有这一年的报告、或有两篇不同的报告时退出码为 1。',
      en: 'E.g. jiannuo follow 康平县 2019 --from samples; all: jiannuo follow --all --from FOLDER --format csv. Without a next report the promises are listed and it is said so; exits 1 when there is no report of the year, or two different ones.',
    },
  },
  explain: {
    takes: { zh: '文字', en: 'TEXT' },
    needs: true,
    options: [],
    words: { zh: '说明一段文字怎样读成数值：逐条规则', en: 'shows how words were read, rule by rule' },
    details: {
      zh: '例：jiannuo explain "城乡居民人均可支配收入分别增长5.5%左右和6.5%以上"；文字写 - 时取自标准输入。',
      en: 'E.g. jiannuo explain "城乡居民人均可支配收入分别增长5.5%左右和6.5%以上"; - takes the words from stdin.',
    },
  },
  help: {
    takes: { zh: '[命令]', en: '[COMMAND]' },
    options: [],
    words: { zh: '显示帮助', en: 'shows help' },
    details: { zh: '', en: '' },
  },
  version: {
    takes: { zh: '', en: '' },
    options: [],
    words: { zh: '显示版本', en: 'shows the version' },
    details: { zh: '', en: '' },
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS

/** The words that an option takes after a command; undefined: any, or none. */
export function valuesOf(name: OptionName, command: CommandName): readonly string[] | undefined {
  const { values }: Command = COMMANDS[command]
  const option: Option = OPTIONS[name]
  return values?.[name] ?? option.values
}

/** Options that every command takes. */
export const COMMON_OPTIONS = ['lang', 'help'] as const satisfies readonly OptionName[]
