import type { Edition } from '../../client/api-types.ts'

/**
 * What a citation names. `address`: the permanent link; `read`: the ISO date on which it was looked up; `kind`: the kind of
 * document, where it is no report; `sha256`: of the source as received, so that anybody can prove the words by its bytes.
 */
export type Cited = {
  title: string | null
  placeFullName: string | null
  placeName: string | null
  office: string | null
  speaker: string | null
  delivered: string | null
  year: number | null
  quote: string | null
  address: string
  read: string
  kind?: string
  sha256?: string
}

/** An edition, or words of it, as they are cited anywhere. */
export function citedOf(edition: Edition, quote: string | null, address: string): Omit<Cited, 'read'> {
  const { title, placeFullName, placeName, office, speaker, delivered, year, kind, sourceSha256 } = edition
  const of = { title, placeFullName, placeName, office, speaker, delivered, year, kind }
  return { ...of, quote, address, sha256: sourceSha256 }
}

export const CITATION_STYLES = { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', plain: { zh: '纯文本', en: 'Plain' } } as const

export type CitationStyle = keyof typeof CITATION_STYLES

/**
 * A citation in one of the styles. GB/T 7714—2015, 4.6 and annex B: author. title[R/OL]. (date)[read]. address; R is a
 * report, EB what was only ever on a page.
 */
export function cite(cited: Cited, style: CitationStyle): string {
  const author = authorOf(cited)
  const title = titleOf(cited)
  const { address, read, delivered, year, sha256 } = cited
  const quote = cited.quote === null ? '' : `“${plainLine(cited.quote)}”`
  if (style === 'gbt7714') {
    const mark = cited.kind === 'news' || cited.kind === 'other' ? 'EB' : 'R'
    return `${author}. ${title}[${mark}/OL]. (${delivered ?? year ?? '日期不详'})[${read}]. ${address}.`
  }
  if (style === 'plain') {
    const source = sha256 === undefined ? '' : `，来源文件 SHA-256 ${sha256.slice(0, 16)}…`
    return `${quote}——${author}：《${title}》${delivered === null ? '' : `（${delivered}）`}，${address}（${read} 查阅${source}）`
  }
  const fields = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', escapeBibtex(title)],
    ['year', String(delivered?.slice(0, 4) ?? year ?? '')],
    ['date', delivered ?? ''],
    ['url', address.replace(/[{}\\]/g, sign => encodeURIComponent(sign))],
    ['urldate', read],
    ['note', escapeBibtex([quote, sha256 === undefined ? '' : `SHA-256 ${sha256}`].filter(Boolean).join(' '))],
  ].filter(([, value]) => value !== '')
  const key = `gwr-${/\/(?:report|edition)\/([\w-]+)/.exec(address)?.[1] ?? 'text'}`
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

/** The government is the author; a report is read out in its name. */
function authorOf({ placeFullName, placeName }: Cited): string {
  const place = placeFullName ?? placeName
  if (place === null) return '佚名'
  return place === '中华人民共和国' || place === '全国' ? '国务院' : `${place}人民政府`
}

function titleOf({ title, placeName, year }: Cited): string {
  const own = plainLine(title ?? '')
  if (own !== '' && own.length <= 60) return own
  return `${year === null ? '' : `${year}年`}${placeName ?? ''}政府工作报告`
}

/** A citation is one line; control characters do not belong into it. */
function plainLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\s]+/g, ' ').trim()
}

/** `{`, `}` and `\` would end or change a field. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}]/g, ' ').replace(/[%&#$_]/g, sign => `\\${sign}`)
}
