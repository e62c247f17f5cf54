import { Parser } from 'htmlparser2'
import { Refusal } from './refusal.ts'

export type Attributes = { readonly [name: string]: string }

/** Told of each tag and text of an XML part, names without their prefix (`w:t` is `t`). */
export type XmlVisitor = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(words: string): void
}

/** Deepest nesting followed; office files stay far under it, and closing tags cost time in proportion to it. */
export const MAX_DEPTH = 2000

/** Walks XML in order. Throws a `Refusal` when it nests too deep. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) throw new Refusal('file-broken', '标签嵌套过深')
        visitor.open?.(local(name), attributes)
      },
      onclosetag(name) {
        depth--
        visitor.close?.(local(name))
      },
      ontext(words) {
        visitor.text?.(words)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

/** An attribute whatever its prefix: `w:val`, `val`. */
export function attribute(attributes: Attributes, name: string): string | null {
  if (name in attributes) return attributes[name]
  for (const key in attributes)
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key]
  return null
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
