import type { Value } from './db.ts'
import { StoreError } from './store.ts'

/** Where a page ended, as a word that a client hands back. `tag` says of which list and order, so that no other takes it. */
export function writeCursor(tag: string, values: readonly Value[]): string {
  return Buffer.from(JSON.stringify([tag, ...values])).toString('base64url')
}

/** The values behind a cursor of `count` values; throws cursor-broken for anything else. */
export function readCursor(tag: string, cursor: string, count: number): Value[] {
  try {
    const [own, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const plain = values.every(it => typeof it === 'string' || (typeof it === 'number' && Number.isFinite(it)))
    if (own === tag && values.length === count && plain) return values as Value[]
  } catch {
    // not JSON: told below
  }
  throw new StoreError('cursor-broken', '翻页标记无效，请从第一页重新开始。')
}
