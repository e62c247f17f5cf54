import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { App } from '../../../src/http/context.ts'
import type { OpenApi } from '../../../src/http/openapi.ts'

const checkers = new WeakMap<App, { ajv: Ajv2020; paths: string[] }>()

/** Whether a JSON answer to a GET is as the API's own description says. */
export async function checkAnswer(app: App, url: string, answer: unknown): Promise<void> {
  const { ajv, paths } = checkers.get(app) ?? (await describe(app))
  const asked = url.split('?', 1)[0]
  const path = paths.find(it => it === asked) ?? paths.find(it => patternOf(it).test(asked))
  const pointer = ['paths', path ?? '', 'get', 'responses', '200', 'content', 'application/json', 'schema']
  const reference = pointer.map(part =>
    part.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D'),
  )
  const isRight = ajv.validate({ $ref: `api#/${reference.join('/')}` }, answer)
  expect([asked, isRight, ajv.errorsText()]).toEqual([asked, true, 'No errors'])
}

async function describe(app: App) {
  const api: OpenApi = (await app.inject('/api/openapi.json')).json()
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  ajv.addSchema(api, 'api')
  const made = { ajv, paths: Object.keys(api.paths) }
  checkers.set(app, made)
  return made
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}
