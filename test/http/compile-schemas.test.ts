import { afterEach, describe, expect, it, vi } from 'vitest'
import { SCHEMA_COMPILERS } from '../../src/http/compile-schemas.ts'
import { serverOver } from '../support/http/stub-world.ts'

type Build = (
  schemas: unknown,
  options: { customOptions: object },
) => (part: { schema: unknown; httpPart?: string }) => (data: unknown) => boolean

const build = SCHEMA_COMPILERS.buildValidator as unknown as Build
/** With everything checked that the running server leaves to this test. */
const strictly: Build = (schemas, options) =>
  build(schemas, { ...options, customOptions: { ...options.customOptions, validateSchema: true, strict: true } })

describe('the schemas of the routes', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are right, all of them', async () => {
    let compiled = 0
    const spy = vi.spyOn(SCHEMA_COMPILERS as { buildValidator: Build }, 'buildValidator')
    spy.mockImplementation((schemas, options) => {
      const compile = strictly(schemas, options)
      return part => {
        const check = compile(part)
        check({})
        compiled++
        return check
      }
    })
    await (await serverOver({})).ready()
    expect(compiled).toBeGreaterThan(50)
  })

  it('that are wrong are found so', () => {
    const compile = strictly({}, { customOptions: {} })
    expect(() => compile({ schema: { type: 'strin' } })({})).toThrow('type')
    expect(() => compile({ schema: { type: 'object', propertis: {} } })({})).toThrow('propertis')
  })

  it('check as they say, and tell what is wrong', async () => {
    const app = await serverOver({})
    const answer = await app.inject('/api/reports?limit=0')
    expect([answer.statusCode, answer.json().errors]).toMatchObject([400, [{ at: expect.stringContaining('limit') }]])
  })
})
