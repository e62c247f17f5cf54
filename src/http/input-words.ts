import type { FastifySchemaValidationError } from 'fastify'
import type { InputFault } from './problems.ts'

/** What is wrong with a part of a request: where it stands, for people in Chinese (`zh`) and in English (`message`). */
type ToldFault = InputFault & { zh: string }

type Words = { zh: string; en: string }

/** `/querystring/sort` of another word: sort 只能是 newest、oldest、best. `context`: querystring, params or body. */
export function tellFault(fault: FastifySchemaValidationError, context: string): ToldFault {
  const { params, instancePath } = fault
  const within = params.missingProperty ?? params.additionalProperty ?? params.propertyName
  const path = `${instancePath}${within === undefined ? '' : `/${String(within)}`}`
  const name = path.slice(1).replace(/\/\d+(?=\/|$)/g, '') || { body: '内容' }[context] || context
  const words = WORDS[fault.keyword]?.(params) ?? { zh: '不符合要求', en: fault.message ?? fault.keyword }
  return { at: `/${context}${path}`, message: words.en, zh: `${name} ${words.zh}` }
}

type Params = FastifySchemaValidationError['params']

/** By the keyword of the schema that does not hold. */
const WORDS: Record<string, (params: Params) => Words> = {
  enum: ({ allowedValues }) => {
    const values = (allowedValues as unknown as readonly unknown[]).map(it => String(it))
    return { zh: `只能是 ${values.join('、')}`, en: `must be one of: ${values.join(', ')}` }
  },
  required: () => ({ zh: '没有给出', en: 'is missing' }),
  additionalProperties: () => ({ zh: '不是这里的参数', en: 'is no parameter here' }),
  type: ({ type }) => ({ zh: `须为${TYPES[String(type)] ?? String(type)}`, en: `must be ${String(type)}` }),
  pattern: ({ pattern }) => ({ zh: `的写法不对，须符合 ${String(pattern)}`, en: `must match ${String(pattern)}` }),
  minimum: ({ limit }) => ({ zh: `不能小于 ${String(limit)}`, en: `must be at least ${String(limit)}` }),
  maximum: ({ limit }) => ({ zh: `不能大于 ${String(limit)}`, en: `must be at most ${String(limit)}` }),
  minLength: ({ limit }) => ({ zh: `至少 ${String(limit)} 字`, en: `must have at least ${String(limit)} characters` }),
  maxLength: ({ limit }) => ({ zh: `至多 ${String(limit)} 字`, en: `must have at most ${String(limit)} characters` }),
  minItems: ({ limit }) => ({ zh: `至少 ${String(limit)} 个`, en: `must have at least ${String(limit)} items` }),
  maxItems: ({ limit }) => ({ zh: `至多 ${String(limit)} 个`, en: `must have at most ${String(limit)} items` }),
}

const TYPES: Record<string, string> = {
  integer: '整数',
  number: '数',
  boolean: ' true 或 false',
  string: '文字',
  object: '对象',
  array: '列表',
  null: '空',
}
