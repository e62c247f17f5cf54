import { Type as Typebox } from 'typebox'
import { describe, expect, it } from 'vitest'
import { Type } from '../../src/http/schemas/type.ts'

function some(t: typeof Type): unknown[] {
  const some = t.Object({ a: t.String({ minLength: 1 }), b: t.Optional(t.Integer({ minimum: 0 })) }, { $id: 'Some' })
  return [
    some,
    t.Object({ b: t.Optional(t.Boolean()) }, { additionalProperties: false }),
    t.Object({}),
    t.Array(some, { maxItems: 3 }),
    t.Optional(some),
    t.Object({ c: t.Optional(t.Array(t.Number({ description: 'd' }))), e: t.Literal(true), f: t.Literal('g') }),
    t.Unknown({ description: 'h' }),
    t.Unknown(),
    t.Unsafe({ type: ['string', 'null'] }),
    t.Optional(t.Unsafe({ type: 'string', enum: ['i'] })),
  ]
}

describe('schemas made here', () => {
  it('are those of typebox, to the order of their words', () => {
    expect(JSON.stringify(some(Type))).toBe(JSON.stringify(some(Typebox)))
  })

  it('that a schema is optional is not told to those made from it before', () => {
    const a = Type.String()
    Type.Optional(a)
    expect(Type.Object({ a })).toMatchObject({ required: ['a'] })
  })
})
