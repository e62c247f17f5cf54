import type { Words } from './language.ts'
import { EXPORT_FORMATS, FOLLOW_FORMATS, OPTIONS, type Option, type OptionName } from './options.ts'

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
    options: ['format', 'from', 'evidence', 'until', 'all', 'workers'],
    values: { format: FOLLOW_FORMATS },
    words: {
      zh: '一年的承诺在下一年报告里怎样了：逐项给出两处原文和结论',
      en: 'what the next report says of each promise of a year: both passages and a verdict',
    },
    details: {
      zh: '例：jiannuo follow 康平县 2019（库中所存）；直接读文件：jiannuo follow 康平县 2019 --from samples；全部：jiannuo follow --all --format csv。JSON 每行一篇。没有下一年的报告时照样列出承诺，并说明缺什么；没有这一年的报告、或有两篇不同的报告时退出码为 1。',
      en: 'E.g. jiannuo follow 康平县 2019 (from what is kept); from files: jiannuo follow 康平县 2019 --from samples; all: jiannuo follow --all --format csv. Without a next report the promises are listed and it is said so; exits 1 when there is no report of the year, or two different ones.',
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
  export: {
    takes: { zh: '表', en: 'TABLE' },
    needs: true,
    options: [
      'format',
      'place',
      'year',
      'level',
      'kind',
      'role',
      'indicator',
      'status',
      'measure',
      'commitment',
      ...(['unit', 'value', 'text', 'decided'] as const),
      'editions',
      'out',
    ],
    values: { format: EXPORT_FORMATS },
    words: {
      zh: '导出 reports、outline、observations、commitments、panel（目标与结果面板）或 codebook（变量说明）',
      en: 'exports reports, outline, observations, commitments, panel (targets and results) or the codebook',
    },
    details: {
      zh: '写到标准输出，边读边写。例：jiannuo export observations --indicator gdp --status target --format csv > gdp.csv；研究面板：jiannuo export panel --format dta --out 文件夹。panel 写到标准输出时，行数、哈希和引用写到标准错误。',
      en: 'Writes to stdout as it goes. E.g. jiannuo export observations --indicator gdp --status target --format csv > gdp.csv; the panel: jiannuo export panel --format dta --out FOLDER. Where the panel goes to stdout, its rows, hash and citation go to stderr.',
    },
  },
  import: {
    takes: { zh: '路径…', en: 'PATH…' },
    needs: true,
    options: ['workers', 'share'],
    words: {
      zh: '读并存入库：哪些是新的、已有的、另一版本',
      en: 'reads and keeps: what is new, known, another edition',
    },
    details: {
      zh: '同样的字节再导入不做任何事；中途断开，再运行一次即可接着导入。全部文件读完退出码为 0，有读不了的为 1。',
      en: 'The same bytes again do nothing; an import that was cut off goes on when it is started again. Exits 0 when every file could be read, 1 when some could not.',
    },
  },
  undo: {
    takes: { zh: '文件…', en: 'FILE…' },
    needs: true,
    options: ['withdraw'],
    words: {
      zh: '撤销文件的导入：由它读出的和它的字节都移除',
      en: 'undoes the import of files: what was read and the bytes go',
    },
    details: {
      zh: '文件、文件夹，或来源文件的 SHA-256（原文件已不在时）。其上有人的决定时不撤销，除非加 --withdraw；决定留档，标为已撤回。同样的字节以后可再导入。全部撤销退出码为 0，否则为 1。',
      en: 'Files, folders, or the SHA-256 of a source where the file itself is gone. Where people decided something nothing is done without --withdraw; the decisions stay, marked as withdrawn. The same bytes can be imported again. Exits 0 when all were undone, else 1.',
    },
  },
  work: {
    takes: { zh: '', en: '' },
    options: ['workers', 'wait'],
    words: { zh: '与其他进程一起读队列中的文件', en: 'reads files of the queue together with other processes' },
    details: {
      zh: '用于 jiannuo import --share；可在多台机器上运行，须共用 DATABASE_URL 与来源存放处（JIANNUO_BUCKET 或 JIANNUO_SOURCES）。',
      en: 'For jiannuo import --share; on any number of machines with the same DATABASE_URL and place of sources (JIANNUO_BUCKET or JIANNUO_SOURCES).',
    },
  },
  search: {
    takes: { zh: '词句', en: 'TEXT' },
    needs: true,
    options: [
      ...['format', 'place', 'year', 'level', 'kind', 'role', 'indicator', 'editions', 'sort', 'limit'],
      ...['per-report', 'similar'],
    ] as const,
    values: { format: ['table', 'jsonl'] },
    words: { zh: '在库中检索词句，给出句子和出处', en: 'finds words in what is kept, with sentence and source' },
    details: {
      zh: '空格分开的词须在同一句中。全角半角、大小写不论。例：jiannuo search 营商环境 --place 辽宁省 --year 2020.. --role plan',
      en: 'Words separated by blanks must stand in one sentence, whatever their width and case. E.g. jiannuo search 营商环境 --place 辽宁省 --year 2020.. --role plan',
    },
  },
  editions: {
    takes: { zh: '报告编号', en: 'REPORT' },
    needs: true,
    options: [],
    words: {
      zh: '一篇报告的各版本，及与首选版本的差别',
      en: 'the editions of a report and what differs from the preferred one',
    },
    details: { zh: '例：jiannuo editions 210100-2021', en: 'E.g. jiannuo editions 210100-2021' },
  },
  reread: {
    takes: { zh: '', en: '' },
    options: ['workers'],
    words: {
      zh: '用本程序重读全部来源，人的决定重新对位',
      en: 'reads all sources again; human decisions are anchored again',
    },
    details: {
      zh: '结构、指标值、承诺重新生成；找不到原处的决定逐条列出，退出码为 1。',
      en: 'Outline, observations and commitments are made anew; decisions whose place is lost are listed, and the exit code is 1.',
    },
  },
  move: {
    takes: { zh: '', en: '' },
    options: ['to'],
    words: { zh: '把内嵌库搬到 PostgreSQL 服务器', en: 'carries the embedded store to a PostgreSQL server' },
    details: {
      zh: '例：jiannuo move --to postgres://用户@主机/库。目标须是空的；来源文件留在原处。',
      en: 'E.g. jiannuo move --to postgres://user@host/db. The target must be empty; sources stay where they are.',
    },
  },
  doctor: {
    takes: { zh: '', en: '' },
    options: [],
    words: {
      zh: '检查库：结构、索引、全部来源的哈希、悬空的决定',
      en: 'checks the store: schema, index, hashes of all sources, dangling decisions',
    },
    details: {
      zh: '一切正常退出码为 0，有问题为 1，逐条列出。',
      en: 'Exits 0 when all is well, 1 with a list when not.',
    },
  },
  backup: {
    takes: { zh: '文件', en: 'FILE' },
    needs: true,
    options: [],
    words: { zh: '把库和全部来源备份成一个文件', en: 'writes the store and all sources into one file' },
    details: { zh: '', en: '' },
  },
  restore: {
    takes: { zh: '文件', en: 'FILE' },
    needs: true,
    options: [],
    words: { zh: '从备份恢复到空库', en: 'fills an empty store from a backup' },
    details: { zh: '', en: '' },
  },
  serve: {
    takes: { zh: '', en: '' },
    options: ['port'],
    words: { zh: '在本机提供接口（和网页）', en: 'serves the API (and pages) on this machine' },
    details: {
      zh: '打开已存的库；库为空时先导入样例。地址写到标准输出，日志写到标准错误。Ctrl-C 停止。',
      en: 'Opens the store; imports the samples when it is empty. Prints its address; logs go to stderr. Ctrl-C stops it.',
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
