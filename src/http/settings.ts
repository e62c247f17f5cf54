/** A setting of the server: its environment variable, what it is without it, what it means. */
type Setting = { variable: string; fallback: string; zh: string; en: string }

/** Every setting of `jiannuo serve`; docs/api.md is checked against this table. */
export const SETTINGS = {
  port: { variable: 'JIANNUO_PORT', fallback: '8377', zh: '端口；0 表示任选', en: 'port; 0 takes any free one' },
  host: { variable: 'JIANNUO_HOST', fallback: '127.0.0.1', zh: '监听地址', en: 'address to listen on' },
  token: {
    variable: 'JIANNUO_TOKEN',
    fallback: '',
    zh: '写入令牌，至少 16 个字符',
    en: 'token for writing, 16 characters or more',
  },
  cors: {
    variable: 'JIANNUO_CORS',
    fallback: '',
    zh: '允许跨域读取的网站，逗号分隔',
    en: 'origins that may read from a browser, comma between; none by default',
  },
  readsPerMinute: {
    variable: 'JIANNUO_READS',
    fallback: '1200',
    zh: '每个客户端每分钟读取次数',
    en: 'reads a minute for one client',
  },
  writesPerMinute: {
    variable: 'JIANNUO_WRITES',
    fallback: '120',
    zh: '每个客户端每分钟写入次数',
    en: 'writes a minute for one client',
  },
  uploadMegabytes: {
    variable: 'JIANNUO_UPLOAD_MB',
    fallback: '64',
    zh: '上传文件上限（MB）',
    en: 'largest upload in MB',
  },
  trustProxy: {
    variable: 'JIANNUO_TRUST_PROXY',
    fallback: '',
    zh: '反向代理地址（逗号分隔），其 X-Forwarded-For 可信',
    en: 'addresses of reverse proxies whose X-Forwarded-For is believed, comma between',
  },
  log: {
    variable: 'JIANNUO_LOG',
    fallback: 'info',
    zh: '日志级别',
    en: 'log level: fatal, error, warn, info, debug, trace, silent',
  },
  shutdownSeconds: {
    variable: 'JIANNUO_SHUTDOWN_SECONDS',
    fallback: '10',
    zh: '停止前等待请求完成的秒数',
    en: 'seconds that running requests are given at the end',
  },
} as const satisfies Record<string, Setting>

export type Settings = {
  port: number
  host: string
  token: string | null
  cors: string[]
  readsPerMinute: number
  writesPerMinute: number
  uploadMegabytes: number
  trustProxy: string[]
  log: string
  shutdownSeconds: number
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** What can stand in an Authorization header (RFC 6750), and is long enough not to be guessed. */
const TOKEN = /^[\w.~+/=-]{16,}$/

/** The settings that an environment gives, or the first that is wrong, as one sentence in two languages. */
export function parseSettings(
  env: Record<string, string | undefined>,
): Settings | { wrong: { zh: string; en: string } } {
  const text = (name: keyof typeof SETTINGS): string => env[SETTINGS[name].variable]?.trim() || SETTINGS[name].fallback
  const numbers = {
    port: 65_535,
    readsPerMinute: 1e9,
    writesPerMinute: 1e9,
    uploadMegabytes: 4096,
    shutdownSeconds: 3600,
  }
  for (const [name, most] of Object.entries(numbers) as [keyof typeof numbers, number][]) {
    if (/^\d{1,10}$/.test(text(name)) && Number(text(name)) <= most) continue
    return wrong(name, `应是 0 到 ${most} 的整数`, `is a whole number from 0 to ${most}`)
  }
  const token = text('token')
  if (token !== '' && !TOKEN.test(token)) {
    return wrong(
      'token',
      '应有 16 个以上的字母、数字或 . _ ~ + / = -',
      'needs 16 or more letters, digits or . _ ~ + / = -',
    )
  }
  if (!LOG_LEVELS.includes(text('log')))
    return wrong('log', `只能是 ${LOG_LEVELS.join('、')}`, `is one of ${LOG_LEVELS.join(', ')}`)
  return {
    port: Number(text('port')),
    host: text('host'),
    token: token === '' ? null : token,
    cors: listOf(text('cors')),
    readsPerMinute: Number(text('readsPerMinute')),
    writesPerMinute: Number(text('writesPerMinute')),
    uploadMegabytes: Number(text('uploadMegabytes')),
    trustProxy: listOf(text('trustProxy')),
    log: text('log'),
    shutdownSeconds: Number(text('shutdownSeconds')),
  }
}

function wrong(name: keyof typeof SETTINGS, zh: string, en: string): { wrong: { zh: string; en: string } } {
  const { variable } = SETTINGS[name]
  return { wrong: { zh: `${variable} ${zh}`, en: `${variable} ${en}` } }
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map(it => it.trim())
    .filter(it => it !== '')
}
