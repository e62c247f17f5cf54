/**
 * Every way in which a request can go wrong (RFC 9457): its code, HTTP status and title. The code is the last part of
 * the problem's `type`; API reference and tests are made from this table.
 */
export const PROBLEMS = {
  'input-invalid': { status: 400, zh: '请求参数不符合要求', en: 'a parameter or the body is not as the schema says' },
  'cursor-invalid': { status: 400, zh: '翻页标记无效', en: 'the cursor is not one that this list has given' },
  'place-unknown': { status: 400, zh: '没有这个地区', en: 'no such place, or several of that name' },
  'token-missing': { status: 401, zh: '写入需要令牌', en: 'writing needs a token or a session' },
  'token-wrong': { status: 401, zh: '令牌不对', en: 'the token is not the right one' },
  'origin-foreign': { status: 403, zh: '不接受其他网站发来的写入', en: 'a session writes only from its own site' },
  'not-found': { status: 404, zh: '没有找到', en: 'there is nothing of this id or under this address' },
  'method-not-allowed': { status: 405, zh: '此地址不支持该方法', en: 'the address exists, not with this method' },
  'quote-not-found': { status: 409, zh: '原文中没有这段引文', en: 'the quoted words do not stand in the edition' },
  'fact-changed': {
    status: 409,
    zh: '这个事实已不是所见的样子',
    en: 'the fact is no longer what was seen; load it again',
  },
  'decisions-hang': {
    status: 409,
    zh: '其上有人的决定，未撤销',
    en: 'people have decided something about it; `decisions` lists what',
  },
  'store-busy': { status: 409, zh: '另一个程序正在写入', en: 'another process is writing to the store' },
  'body-too-large': { status: 413, zh: '内容过大', en: 'the body is larger than the limit' },
  'media-unsupported': { status: 415, zh: '不支持的内容类型', en: 'the body is of a type that is not taken here' },
  'file-refused': { status: 422, zh: '文件无法读取', en: 'the file could not be read; `failures` tells why' },
  'hash-differs': {
    status: 422,
    zh: '内容与给出的哈希不符',
    en: 'the bytes are not those of the hash given with them',
  },
  'too-many-requests': { status: 429, zh: '请求过多，请稍后再试', en: 'more requests than allowed; see Retry-After' },
  'internal-fault': { status: 500, zh: '程序出错', en: 'a fault of this program; the log has it under requestId' },
  'store-unavailable': { status: 503, zh: '数据库暂时不可用', en: 'the store does not answer now; try again' },
  'store-full': { status: 507, zh: '磁盘空间不足', en: 'no space left to keep anything' },
  'source-damaged': {
    status: 500,
    zh: '来源文件缺失或已被改动',
    en: 'the bytes of a source are gone or no longer match their hash',
  },
} as const satisfies Record<string, { status: number; zh: string; en: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** One thing wrong with the input: where (`/query/year`), and what. */
export type InputFault = { at: string; message: string }

/** A problem document (RFC 9457) as it is sent. */
export type ProblemDocument = {
  type: string
  code: ProblemCode
  title: string
  status: number
  detail: string
  instance: string
  requestId: string
  errors?: InputFault[]
}

/** Thrown by a route to answer with a problem. `more` joins the document (`errors`, `failures`). */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly more: Record<string, unknown>

  constructor(code: ProblemCode, detail: string = PROBLEMS[code].zh, more: Record<string, unknown> = {}) {
    super(detail)
    this.code = code
    this.more = more
  }
}

/** Where a problem's meaning can be read. */
export function problemType(code: ProblemCode): string {
  return `/api/docs#problem-${code}`
}
