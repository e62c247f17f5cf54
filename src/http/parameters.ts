import type { FastifyInstance } from 'fastify'
import { Problem } from './problems.ts'

type Properties = Record<string, { type?: string }>

/**
 * Brings the address into the form that the schemas describe: an empty parameter is as none (a form sends its empty
 * fields too), and a list is written with commas or by repeating: `level=province,county`, `level=province&level=county`.
 */
export function readParameters(app: FastifyInstance): void {
  app.addHook('preValidation', async request => {
    const query = request.query as Record<string, unknown>
    const { querystring, params } = request.routeOptions.schema ?? {}
    refuseEndless(request.params as Record<string, unknown>, propertiesOf(params), 'params')
    const known = propertiesOf(querystring)
    refuseEndless(query, known, 'querystring')
    for (const [name, value] of Object.entries(query)) {
      if (value === '') delete query[name]
      else if (holdsNul(value)) throw new Problem('input-invalid', `参数 ${name} 含有 U+0000，请去掉。`)
      else if (known[name]?.type === 'array') query[name] = [value].flat().flatMap(it => String(it).split(','))
    }
  })
}

/** No database keeps U+0000 in a text (PostgreSQL refuses it), and no word has it. */
export function holdsNul(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('\0') : (JSON.stringify(value) ?? '').includes('\\u0000')
}

/** 1e309 and the like: made a number it is beyond all, and the checks of schemas let it pass any limit. */
function refuseEndless(given: Record<string, unknown>, known: Properties, part: string): void {
  for (const [name, value] of Object.entries(given ?? {})) {
    const type = known[name]?.type
    if ((type !== 'integer' && type !== 'number') || !ENDLESS.has(Number(value))) continue
    const errors = [{ at: `/${part}/${name}`, message: 'must be a number that can be counted to' }]
    throw new Problem('input-invalid', `${name} 的数太大`, { errors })
  }
}

const ENDLESS: ReadonlySet<number> = new Set([Infinity, -Infinity])

function propertiesOf(schema: unknown): Properties {
  return (schema as { properties?: Properties } | undefined)?.properties ?? {}
}
