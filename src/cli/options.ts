import type { Words } from './language.ts'

export const FORMATS = ['jsonl', 'json', 'table'] as const

/** What `jiannuo follow` writes. */
export const FOLLOW_FORMATS = ['table', 'json', 'csv'] as const

/** What `jiannuo export` writes. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'dta', 'parquet'] as const

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
      zh: '从这些文件或文件夹读报告（其后可再列路径）；没有时取库中所存',
      en: 'reads the reports from this path, and those after it; without it, from what is kept',
    },
  },
  evidence: {
    text: true,
    words: {
      zh: '另有结果的文件：统计公报，或 CSV 数据表（地区,年份,指标,数值,单位,来源）',
      en: 'a file with results from elsewhere: a communiqué, or a CSV table (place,year,indicator,value,unit,source)',
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
  place: {
    text: true,
    words: { zh: '地区名称或代码，含其下各地', en: 'a place by name or code, with all under it' },
  },
  year: {
    text: true,
    words: { zh: '报告年份：2020、2019..2021、2020..', en: 'years of the report: 2020, 2019..2021, 2020..' },
  },
  level: {
    text: true,
    words: {
      zh: '层级，逗号分隔：nation,province,prefecture,county',
      en: 'levels, comma between: nation,province,prefecture,county',
    },
  },
  kind: {
    text: true,
    words: {
      zh: '文种，逗号分隔：work-report,task-list…；all 为全部',
      en: 'kinds of document, comma between: work-report,task-list…; all for every one',
    },
  },
  role: {
    text: true,
    words: {
      zh: '所在部分，逗号分隔：review,targets,plan…',
      en: 'parts of the text, comma between: review,targets,plan…',
    },
  },
  indicator: { text: true, words: { zh: '指标编号，逗号分隔：gdp…', en: 'ids of indicators, comma between: gdp…' } },
  status: {
    text: true,
    words: { zh: '状态，逗号分隔：result,estimate,target', en: 'comma between: result,estimate,target' },
  },
  measure: {
    text: true,
    words: { zh: '量的种类，逗号分隔：level,growth,share…', en: 'measures, comma between: level,growth,share…' },
  },
  commitment: {
    text: true,
    words: {
      zh: '承诺种类，逗号分隔：target,task,livelihood',
      en: 'kinds of commitment, comma between: target,task,livelihood',
    },
  },
  unit: {
    text: true,
    words: { zh: '计量单位，照原文，逗号分隔：亿元,%', en: 'units as written, comma between: 亿元,%' },
  },
  value: { text: true, words: { zh: '数值：5、5..10、5.., ..10', en: 'values: 5, 5..10, 5.., ..10' } },
  text: { text: true, words: { zh: '其中的词，空格隔开的都要有', en: 'words in it, all of those apart by blanks' } },
  decided: {
    text: true,
    words: {
      zh: '人的决定，逗号分隔：none,accepted,corrected,added,rejected；默认除 rejected 外全部',
      en: 'what people decided, comma between: none,accepted,corrected,added,rejected; without: all but rejected',
    },
  },
  editions: {
    values: ['preferred', 'all'],
    words: { zh: '只取首选版本（默认）或全部', en: 'preferred editions only (default), or all' },
  },
  out: {
    text: true,
    words: {
      zh: '写入这个文件夹，连同变量说明、datapackage.json 和引用（仅 panel）',
      en: 'writes into this folder, with codebook, datapackage.json and citation (panel only)',
    },
  },
  sort: {
    values: ['newest', 'oldest', 'best'],
    words: { zh: '次序：最新在前（默认）、最旧在前、最相关', en: 'order: newest first (default), oldest first, best' },
  },
  limit: { number: true, words: { zh: '最多几条，默认 20', en: 'how many at most, 20 by default' } },
  'per-report': { number: true, words: { zh: '每篇报告最多几条', en: 'how many of one report at most' } },
  similar: { words: { zh: '找措辞相近的句子', en: 'finds sentences worded alike' } },
  share: {
    words: {
      zh: '交给任务队列，由所有 jiannuo work 进程同读（需 DATABASE_URL）',
      en: 'gives the files to a queue that every jiannuo work process reads from (needs DATABASE_URL)',
    },
  },
  withdraw: {
    words: { zh: '连同其上人的决定一并撤回', en: 'takes back what people decided about it, too' },
  },
  wait: { words: { zh: '队列空了也不退出，等新任务', en: 'stays when the queue is empty and waits for more' } },
  to: { text: true, words: { zh: '目标服务器：postgres://…', en: 'the server to fill: postgres://…' } },
  port: {
    text: true,
    words: {
      zh: '端口，默认 8377，也可用 JIANNUO_PORT；0 表示任选',
      en: 'port, 8377 by default, also by JIANNUO_PORT; 0 takes any free one',
    },
  },
  help: { words: { zh: '显示帮助', en: 'shows help' } },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof OPTIONS
