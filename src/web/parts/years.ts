/** A year of this century or the last, as it is typed. */
export const YEAR = /^(19|20)\d\d$/

type Year = number | string | null

/** `2019..2021` → from and to; null: nothing asked. */
export function parseRange(text: string | null): { from: number | null; to: number | null } | null {
  const range = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text ?? '')
  if (!range || (range[1] === undefined && range[3] === undefined)) return null
  const [, from, dots, to] = range
  return { from: from ? Number(from) : null, to: to ? Number(to) : dots ? null : Number(from) }
}

/** `2019`, `2021` → `2019..2021`, as the API takes them; both empty: null. */
export function writeRange(from: Year, to: Year): string | null {
  if (from === null && to === null) return null
  return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`
}
