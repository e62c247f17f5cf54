import type { Readable } from 'node:stream'
import type { Static, TProperties, TSchema, TUnsafe } from 'typebox'
import { Type } from './type.ts'

/** A schema with a name: it stands under `components` of the API description, and as a type of the client. */
export function named<P extends TProperties>($id: string, description: string, properties: P) {
  return Type.Object(properties, { $id, description, additionalProperties: false })
}

/** A schema that also lets null pass, written as JSON Schema wants it: `type: [string, null]`. */
export function Nullable<S extends TSchema>(schema: S): TUnsafe<Static<S> | null> {
  const { type, enum: words, $id, ...rest } = schema as S & { type?: string; enum?: unknown[]; $id?: string }
  if ($id !== undefined || type === undefined) return Type.Unsafe({ anyOf: [schema, { type: 'null' }] })
  const nullable = words ? { type: [type, 'null'], enum: [...words, null] } : { type: [type, 'null'] }
  return Type.Unsafe({ ...rest, ...nullable })
}

/** One of some words. */
export function OneOf<const Word extends string>(words: readonly Word[], description?: string): TUnsafe<Word> {
  return Type.Unsafe({ type: 'string', enum: [...words], ...(description && { description }) })
}

/** Several of some words, in an address with commas between them: `level=province,county`. */
export function SomeOf<const Word extends string>(words: readonly Word[], description: string): TUnsafe<Word[]> {
  return Type.Unsafe({
    type: 'array',
    items: { type: 'string', enum: [...words] },
    maxItems: words.length,
    description,
  })
}

export const Offset = Type.Integer({ minimum: 0, description: 'UTF-16 code unit of the text' })

export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, 64 hexadecimal digits' })

/** A body that is a file. */
export const Binary = Type.Unsafe<Uint8Array | Readable>({ type: 'string', format: 'binary' })
