/** Bytes `[start, end)` of the main stream. */
type Stretch = { start: number; end: number }

const PAGE = 512
const CHARACTERS = 0xfa
const PARAGRAPHS = 0x102

// [MS-DOC] 2.6: single property modifiers.
const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const DELETED = 0x0800
const VANISH = 0x083c
const TABLE_DEFINITION = 0xd608

/** What formatting says of places in a Word 97–2003 text: hidden or deleted words, table cells, ends of rows. */
export class DocMarks {
  private readonly hidden: Stretch[] = []
  private readonly table: Stretch[] = []
  private readonly rowEnds: Stretch[] = []

  constructor(main: Uint8Array, table: Uint8Array) {
    for (const { stretch, properties } of readRuns(main, table, CHARACTERS)) {
      if (properties.has(DELETED) || properties.has(VANISH)) this.hidden.push(stretch)
    }
    for (const { stretch, properties } of readRuns(main, table, PARAGRAPHS)) {
      if (properties.has(IN_TABLE)) this.table.push(stretch)
      if (properties.has(ENDS_ROW)) this.rowEnds.push(stretch)
    }
    for (const list of [this.hidden, this.table, this.rowEnds]) list.sort((a, b) => a.start - b.start)
  }

  hides(at: number): boolean {
    return covers(this.hidden, at)
  }

  inTable(at: number): boolean {
    return covers(this.table, at)
  }

  endsRow(at: number): boolean {
    return covers(this.rowEnds, at)
  }
}

function covers(stretches: readonly Stretch[], at: number): boolean {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    if (at < stretches[mid].start) high = mid - 1
    else if (at >= stretches[mid].end) low = mid + 1
    else return true
  }
  return false
}

type Run = { stretch: Stretch; properties: Set<number> }

/** The formatted disk pages ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp) that the bin table at `field` of the header names. */
function readRuns(main: Uint8Array, table: Uint8Array, field: number): Run[] {
  const header = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const bin = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const start = header.getUint32(field, true)
  const length = Math.min(header.getUint32(field + 4, true), Math.max(0, table.length - start))
  const count = Math.floor((length - 4) / 8)
  const runs: Run[] = []
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const page = (bin.getUint32(start + (count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE
    if (page + PAGE > main.length || seen.has(page)) continue
    seen.add(page)
    readPage(main.subarray(page, page + PAGE), field === PARAGRAPHS, runs)
  }
  return runs
}

function readPage(page: Uint8Array, paragraphs: boolean, runs: Run[]): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = page[PAGE - 1]
  const width = paragraphs ? 13 : 1
  if ((count + 1) * 4 + count * width > PAGE) return
  for (let i = 0; i < count; i++) {
    const at = page[(count + 1) * 4 + i * width] * 2
    if (at === 0) continue
    const stretch = { start: view.getUint32(i * 4, true), end: view.getUint32(i * 4 + 4, true) }
    runs.push({ stretch, properties: readProperties(paragraphs ? paragraphList(page, at) : characterList(page, at)) })
  }
}

function characterList(page: Uint8Array, at: number): Uint8Array {
  return page.subarray(at + 1, at + 1 + page[at])
}

/** After the count stand two bytes for the style. */
function paragraphList(page: Uint8Array, at: number): Uint8Array {
  if (page[at] === 0) return page.subarray(at + 4, at + 2 + page[at + 1] * 2)
  return page.subarray(at + 3, at + page[at] * 2)
}

/** The modifiers of a list that are switched on. */
function readProperties(list: Uint8Array): Set<number> {
  const on = new Set<number>()
  for (let at = 0; at + 2 < list.length; ) {
    const code = list[at] | (list[at + 1] << 8)
    if (list[at + 2] === 1) on.add(code)
    at += 2 + operandBytes(list, at, code)
  }
  return on
}

function operandBytes(list: Uint8Array, at: number, code: number): number {
  if (code === TABLE_DEFINITION) return 1 + (list[at + 2] | (list[at + 3] << 8))
  return [1, 1, 2, 4, 2, 2, 1 + list[at + 2], 3][code >> 13]
}
