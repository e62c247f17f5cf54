import { createRequire } from 'node:module'
import type { FastifyServerOptions } from 'fastify'

type Check = ((data: unknown) => boolean) & { errors?: unknown }
type Compile = (part: { schema: unknown }) => Check
type BuildValidator = (schemas: unknown, options: unknown) => Compile
type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>

/** The compiler that fastify itself brings. */
function ajvCompiler(): BuildValidator {
  const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
  return (ofFastify('@fastify/ajv-compiler') as () => BuildValidator)()
}

/**
 * What fastify makes of the schemas of routes: the check of a request is compiled when the route is first asked, because those of all
 * routes together take a fifth of the time to start (a test compiles them all); answers are written as they are.
 */
export const SCHEMA_COMPILERS = {
  buildValidator: (schemas: unknown, options: unknown): Compile => {
    let compile: Compile | null = null
    return part => {
      let check: Check | null = null
      const checkWhenAsked: Check = data => {
        compile ??= ajvCompiler()(schemas, options)
        check ??= compile(part)
        const passes = check(data)
        checkWhenAsked.errors = check.errors
        return passes
      }
      return checkWhenAsked
    }
  },
  buildSerializer: () => () => (data: unknown) => JSON.stringify(data),
} as unknown as Compilers
