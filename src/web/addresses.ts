/** Every link between pages is made here; a parameter that is null or empty stays away, a list has commas between its words. */

type Parameters = Record<string, string | number | readonly string[] | null | undefined>

function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The parameters of an address with some of them changed; null or empty takes one away. */
export function changedParameters(before: URLSearchParams, changes: Parameters): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') after.delete(name)
    else after.set(name, String(value))
  }
  return after
}

const part = (text: string | number) => encodeURIComponent(String(text))

/** A place in an edition's text, in UTF-16 code units. */
export type At = { start: number; end: number }

const atText = (at: At | null | undefined) => (at ? `${at.start}-${at.end}` : null)

/** `120-135` → a place; null: it is none. */
export function parseAt(text: string | null): At | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (!match) return null
  const at = { start: Number(match[1]), end: Number(match[2]) }
  return at.start < at.end ? at : null
}

export const libraryAddress = (filters: Parameters = {}) => address('/', filters)

/**
 * The words of a place as a link carries them, so that the page can tell when another reading has moved them: all of a short
 * quote, both ends of a long one.
 */
export function wordsOfLink(quote: string): string {
  const plain = quote.replace(/\s+/g, ' ').trim()
  return plain.length <= 24 ? plain : `${plain.slice(0, 10)}…${plain.slice(-10)}`
}

/** A path of this site as a whole address that people can read: Chinese characters stand as such. */
export function readableAddress(path: string): string {
  const { href } = new URL(path, location.origin)
  return href.replace(/(?:%[89a-f][\da-f])+/gi, bytes => {
    try {
      return decodeURIComponent(bytes).replace(/[^\p{Script=Han}…]+/gu, encodeURIComponent)
    } catch {
      return bytes
    }
  })
}

const quoted = (words: string | null | undefined) => (words ? wordsOfLink(words) : null)

/** A report, an edition of it, a place in that with its words. */
export const reportAddress = (
  report: string,
  { edition, at, words }: { edition?: number | null; at?: At | null; words?: string | null } = {},
) => address(`/report/${part(report)}`, { edition, at: atText(at), words: quoted(words) })

/** A text that is no report (a news item, a list) has an edition only. */
export const editionAddress = (edition: number, at?: At | null, words?: string | null) =>
  address(`/edition/${edition}`, { at: atText(at), words: quoted(words) })

/** Where a fact of a report or of another text is read; with its words the link survives another reading. */
export const passageAddress = (of: { report: string | null; edition: number }, at: At | null, words?: string | null) =>
  of.report === null
    ? editionAddress(of.edition, at, words)
    : reportAddress(of.report, { edition: of.edition, at, words })

export const editionsAddress = (report: string, a?: number | null, b?: number | null) =>
  address(`/report/${part(report)}/editions`, { a, b })

export const indicatorAddress = (id: string, parameters: Parameters = {}) =>
  address(`/indicator/${part(id)}`, parameters)
export const cascadeAddress = (id: string, parameters: Parameters = {}) => address(`/cascade/${part(id)}`, parameters)

export const searchAddress = (parameters: Parameters = {}) => address('/search', parameters)
/** Sentences of others worded like this one. */
export const likeAddress = (sentence: string, parameters: Parameters = {}) =>
  address('/search', { like: sentence, ...parameters })
export const termsAddress = (parameters: Parameters = {}) => address('/words', parameters)
export const checkAddress = (parameters: Parameters = {}) => address('/check', parameters)

export const followAddress = (parameters: Parameters = {}) => address('/follow', parameters)
export const scorecardAddress = (place: string, year: number, parameters: Parameters = {}) =>
  address(`/follow/${part(place)}/${year}`, parameters)
/** The scorecard as a file of rows. */
export const scorecardFileAddress = (place: string, year: number, parameters: Parameters = {}) =>
  address(`/api/follow/${part(place)}/${year}/csv`, parameters)
/** `at`: the id of the promise, where it stands in its report: `120-135`. */
export const historyAddress = (place: string, year: number, at: string) =>
  address(`/follow/${part(place)}/${year}/history`, { at })

/** The bytes of a source as received. */
export const sourceAddress = (sha256: string) => `/api/sources/${sha256}/content`

/** A file of rows: `indicators/gdp`, `cascade`, `words`, `observations`. */
export const exportAddress = (name: string, parameters: Parameters = {}) => address(`/api/exports/${name}`, parameters)
