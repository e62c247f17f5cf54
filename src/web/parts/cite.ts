/** What a citation names. `address`: the permanent link; `read`: the ISO date on which it was looked up. */
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
}

export const CITATION_STYLES = { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', plain: { zh: '纯文本', en: 'Plain' } } as const

export type CitationStyle = keyof typeof CITATION_STYLES

/** A citation in one of the styles. GB/T 7714—2015: electronic resource, [EB/OL]. */
export function cite(cited: Cited, style: CitationStyle): string {
  const author = authorOf(cited)
  const title = titleOf(cited)
  const { quote, address, read, delivered } = cited
  const words = quote === null ? '' : `“${quote}”`
  if (style === 'gbt7714')
    return `${author}. ${title}[EB/OL]. (${delivered ?? cited.year ?? '日期不详'})[${read}]. ${address}.`
  if (style === 'plain')
    return `${words}——${author}：《${title}》${delivered === null ? '' : `（${delivered}）`}，${address}`
  const fields = [
    ['author', `{${author}}`],
    ['title', title],
    ['year', String(delivered?.slice(0, 4) ?? cited.year ?? '')],
    ['date', delivered ?? ''],
    ['url', address],
    ['urldate', read],
    ['note', words],
  ].filter(([, value]) => value !== '' && value !== '{}')
  const key = `gwr-${/\/(?:report|edition)\/([\w-]+)/.exec(address)?.[1] ?? 'text'}`
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${escapeBibtex(value)}}`).join(',\n')}\n}`
}

/** The government is the author; a report is read out in its name. */
function authorOf({ placeFullName, placeName }: Cited): string {
  const place = placeFullName ?? placeName
  if (place === null) return '佚名'
  return place === '中华人民共和国' || place === '全国' ? '国务院' : `${place}人民政府`
}

function titleOf({ title, placeName, year }: Cited): string {
  const own = title?.trim() ?? ''
  if (own !== '' && own.length <= 60) return own
  return `${year === null ? '' : `${year}年`}${placeName ?? ''}政府工作报告`
}

/** `{`, `}` and `\` would end or change a field. */
function escapeBibtex(text: string): string {
  return text.startsWith('{') ? text : text.replace(/[\\{}]/g, ' ').replace(/[%&#$_]/g, sign => `\\${sign}`)
}
