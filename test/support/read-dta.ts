/** Reads a Stata data set of release 118, little-endian, by its published layout (`help dta` in Stata); for tests alone. */
export type DtaFile = {
  release: string
  label: string
  names: string[]
  types: number[]
  labels: string[]
  valueLabelNames: string[]
  valueLabels: Record<string, Record<number, string>>
  notes: Record<string, string[]>
  rows: (string | number | null)[][]
}

export function readDta(bytes: Buffer): DtaFile {
  const fault = (what: string): never => {
    throw new Error(`not a data set: ${what}`)
  }
  let at = 0
  const expect = (words: string): void => {
    if (bytes.toString('latin1', at, at + words.length) !== words) fault(`no ${words} at ${at}`)
    at += words.length
  }
  const u = (size: 1 | 2 | 4 | 8): number => {
    const value = size === 8 ? Number(bytes.readBigUInt64LE(at)) : bytes.readUIntLE(at, size)
    at += size
    return value
  }
  const text = (size: number): string => {
    const field = bytes.subarray(at, at + size)
    at += size
    const end = field.indexOf(0)
    return field.toString('utf8', 0, end < 0 ? size : end)
  }

  expect('<stata_dta><header><release>')
  const release = text(3)
  expect('</release><byteorder>LSF</byteorder><K>')
  const k = u(2)
  expect('</K><N>')
  const n = u(8)
  expect('</N><label>')
  const label = text(u(2))
  expect('</label><timestamp>')
  if (u(1) !== 0) fault('a timestamp')
  expect('</timestamp></header>')

  const places: number[] = []
  const mapAt = at
  expect('<map>')
  for (let i = 0; i < 14; i++) places.push(u(8))
  expect('</map>')
  const standsAt = (i: number): void => {
    if (places[i] !== at) fault(`the map says ${places[i]} for section ${i}, which stands at ${at}`)
  }
  if (places[0] !== 0 || places[1] !== mapAt) fault('the map does not know its own place')

  standsAt(2)
  expect('<variable_types>')
  const types = Array.from({ length: k }, () => u(2))
  expect('</variable_types>')
  standsAt(3)
  expect('<varnames>')
  const names = Array.from({ length: k }, () => text(129))
  expect('</varnames>')
  standsAt(4)
  expect('<sortlist>')
  at += 2 * (k + 1)
  expect('</sortlist>')
  standsAt(5)
  expect('<formats>')
  for (let i = 0; i < k; i++) if (!text(57).startsWith('%')) fault('a format without %')
  expect('</formats>')
  standsAt(6)
  expect('<value_label_names>')
  const valueLabelNames = Array.from({ length: k }, () => text(129))
  expect('</value_label_names>')
  standsAt(7)
  expect('<variable_labels>')
  const labels = Array.from({ length: k }, () => text(321))
  expect('</variable_labels>')
  standsAt(8)
  expect('<characteristics>')
  const notes: DtaFile['notes'] = {}
  while (bytes.toString('latin1', at, at + 4) === '<ch>') {
    expect('<ch>')
    const length = u(4)
    const [of, name] = [text(129), text(129)]
    const body = text(length - 258)
    const own = (notes[of] ??= [])
    if (name !== 'note0') own.push(body)
    else if (Number.isNaN(Number(body))) fault('note0 is no number')
    expect('</ch>')
  }
  expect('</characteristics>')

  standsAt(9)
  expect('<data>')
  const rows: (string | number | null | { column: number; row: number })[][] = []
  for (let i = 0; i < n; i++) {
    rows.push(
      types.map(type => {
        if (type <= 2045) return text(type)
        if (type === 32768) {
          const key = { column: u(2), row: bytes.readUIntLE(at, 6) }
          at += 6
          return key
        }
        if (type === 65526) {
          const raw = bytes.readBigUInt64LE(at)
          const value = bytes.readDoubleLE(at)
          at += 8
          return raw >= 0x7fe0000000000000n && raw < 0x8000000000000000n ? null : value
        }
        if (type === 65528) {
          const value = bytes.readInt32LE(at)
          at += 4
          return value > 2147483620 ? null : value
        }
        if (type !== 65530) fault(`type ${type}`)
        const value = bytes.readInt8(at)
        at += 1
        return value > 100 ? null : value
      }),
    )
  }
  expect('</data>')

  standsAt(10)
  expect('<strls>')
  const long = new Map<string, string>()
  while (bytes.toString('latin1', at, at + 3) === 'GSO') {
    expect('GSO')
    const key = `${u(4)}:${u(8)}`
    const kind = u(1)
    const length = u(4)
    const body = bytes.toString('utf8', at, at + length)
    at += length
    if (kind === 130 ? !body.endsWith('\0') || body.indexOf('\0') < body.length - 1 : kind !== 129)
      fault(`long ${kind}`)
    long.set(key, body.slice(0, -1))
  }
  expect('</strls>')

  standsAt(11)
  expect('<value_labels>')
  const valueLabels: DtaFile['valueLabels'] = {}
  while (bytes.toString('latin1', at, at + 5) === '<lbl>') {
    expect('<lbl>')
    const length = u(4)
    const name = text(129)
    at += 3
    const end = at + length
    const count = u(4)
    const size = u(4)
    const offsets = Array.from({ length: count }, () => u(4))
    const values = Array.from({ length: count }, () => {
      const value = bytes.readInt32LE(at)
      at += 4
      return value
    })
    const table = bytes.subarray(at, at + size)
    valueLabels[name] = Object.fromEntries(
      values.map((value, i) => [value, table.toString('utf8', offsets[i], table.indexOf(0, offsets[i]))]),
    )
    at += size
    if (at !== end) fault('a value label of another length')
    expect('</lbl>')
  }
  expect('</value_labels>')
  standsAt(12)
  expect('</stata_dta>')
  standsAt(13)
  if (at !== bytes.length) fault('something after the end')

  return {
    release,
    label,
    names,
    types,
    labels,
    valueLabelNames,
    valueLabels,
    notes,
    rows: rows.map(row =>
      row.map(cell => {
        if (typeof cell !== 'object' || cell === null) return cell
        if (cell.row === 0) return ''
        return long.get(`${cell.column}:${cell.row}`) ?? fault(`no long text ${cell.column}:${cell.row}`)
      }),
    ),
  }
}
