/**
 * Character maps for PDFs whose Chinese font is not embedded (`STSong-Light` with `UniGB-UCS2-H` or `GBK-EUC-H`, as
 * report servers write them): without them such a page looks like a scan. Adobe's tables lead from codes to glyph
 * numbers and from there to characters. The codes of these encodings are characters already, so one number a character
 * is enough: those of Adobe-GB1 for ASCII (widths depend on them), for others numbers that Adobe-GB1 leaves free.
 */
const GBK = /^(?:GB|GBpc|GBK|GBKp)-EUC-[HV]$|^GBK2K-[HV]$/
const UNICODE = /^UniGB-(?:UCS2|UTF16)-[HV]$/
const CHARACTERS = 'Adobe-GB1-UCS2'

/** Proportional and half-width ASCII in Adobe-GB1, from the blank on. */
const PROPORTIONAL = 1
const HALF_WIDTH = 814

/** Adobe-GB1 ends at 30,571; characters of these blocks follow each other from `number` on. */
const BLOCKS = [
  { first: 0x00a0, last: 0x33ff, number: 30_720 },
  { first: 0x4e00, last: 0x9fff, number: 43_872 },
  { first: 0xfe30, last: 0xffef, number: 64_864 },
] as const

/** Hands the PDF library the maps it asks for by name; it has no other data. */
export class CMapFactory {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? makeCMap(filename) : null
    if (map === null) throw new Error(`no data for ${filename}`)
    return new TextEncoder().encode(map)
  }
}

/** The character map of this name in PostScript, or null when it is not of these encodings. */
function makeCMap(name: string): string | null {
  const down = name.endsWith('V') ? 1 : 0
  const head = `/CMapName /${name} def\n/WMode ${down} def\n`
  if (name === CHARACTERS) return head + charactersOfNumbers()
  if (UNICODE.test(name)) return `${head}1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${numbersOfUnicode()}`
  if (!GBK.test(name)) return null
  return `${head}2 begincodespacerange\n<00> <80>\n<8140> <FEFE>\nendcodespacerange\n${numbersOfGbk(name.startsWith('GBK-') || name.startsWith('GB-'))}`
}

function charactersOfNumbers(): string {
  const ranges = [rangeOf(PROPORTIONAL, 0x20, 0x7e), rangeOf(HALF_WIDTH, 0x20, 0x7e)]
  for (const { first, last, number } of BLOCKS) {
    for (let from = first; from <= last; from = (from | 0xff) + 1) {
      ranges.push(rangeOf(number + from - first, from, Math.min(from | 0xff, last)))
    }
  }
  return `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange\n`
}

/** A range may not go over the end of a row of 256. */
function rangeOf(number: number, first: number, last: number): string {
  return `<${hex(number)}> <${hex(number + last - first)}> <${hex(first)}>`
}

function numbersOfUnicode(): string {
  const ranges = BLOCKS.map(({ first, last, number }) => `<${hex(first)}> <${hex(last)}> ${number}`)
  return `4 begincidrange\n<0020> <007E> ${PROPORTIONAL}\n${ranges.join('\n')}\nendcidrange\n`
}

function numbersOfGbk(halfWidth: boolean): string {
  const lines: string[] = []
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const code = decoder.decode(Uint8Array.of(high, low)).charCodeAt(0)
      const block = BLOCKS.find(b => code >= b.first && code <= b.last)
      if (low !== 0x7f && block) lines.push(`<${hex(high * 256 + low)}> ${block.number + code - block.first}`)
    }
  }
  const ascii = `1 begincidrange\n<20> <7E> ${halfWidth ? HALF_WIDTH : PROPORTIONAL}\nendcidrange\n`
  return `${ascii}${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar\n`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
