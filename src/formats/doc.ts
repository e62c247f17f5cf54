import { unedited } from '../model/edited-text.ts'
import { DocMarks } from './doc-marks.ts'
import { decodeBytes } from './encoding.ts'
import type { Extracted, Sample } from './format.ts'
import { Refusal } from './refusal.ts'
import { rowAsLines } from './row.ts'

const STREAM = 'WordDocument'

export function isDoc(names: readonly string[]): boolean {
  return names.includes(STREAM)
}

/** A stretch of the text: `characters` from `cp`, stored at byte `at`, one byte a character when `narrow`. */
type TextPiece = { cp: number; characters: number; at: number; narrow: boolean }

/** A Word 97–2003 document ([MS-DOC]): paragraphs and table rows one a line; deleted and hidden words left out. */
export function readDoc(sample: Sample): Extracted {
  const cfb = sample.cfb()
  const main = cfb?.stream(STREAM)
  if (!cfb || !main || main.length < 0x200) throw new Refusal('file-broken')
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const flags = view.getUint16(0x0a, true)
  if (flags & 0x100) throw new Refusal('file-encrypted')
  if (view.getUint16(2, true) < 0xc1) throw new Refusal('type-unknown', '这是 Word 95 或更早的文档')
  const table = cfb.stream(flags & 0x200 ? '1Table' : '0Table')
  if (!table) throw new Refusal('file-broken')
  const pieces = readPieces(table, view.getUint32(0x1a2, true), view.getUint32(0x1a6, true), view.getUint32(0x4c, true))
  const marks = new DocMarks(main, table)
  const decoded = readLines(main, pieces, marks).join('\n')
  if (decoded.trim() === '') throw new Refusal('file-empty', 'Word 文档里没有文字')
  return { decoded, encoding: null, parts: [{ content: unedited(decoded), line: null, label: null }] }
}

/** The piece table ([MS-DOC] 2.9.38 Clx), up to the end of the main text (notes and headers follow it). */
function readPieces(table: Uint8Array, start: number, length: number, mainText: number): TextPiece[] {
  const end = Math.min(table.length, start + length)
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  let at = start
  while (at + 3 <= end && table[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > end || table[at] !== 2) throw new Refusal('file-broken')
  const size = Math.min(view.getUint32(at + 1, true), end - at - 5)
  const count = Math.floor((size - 4) / 12)
  const pieces: TextPiece[] = []
  for (let i = 0; i < count; i++) {
    const cp = view.getUint32(at + 5 + i * 4, true)
    const next = Math.min(view.getUint32(at + 9 + i * 4, true), mainText)
    if (next <= cp) continue
    const stored = view.getUint32(at + 5 + (count + 1) * 4 + i * 8 + 2, true)
    const narrow = (stored & 0x40000000) !== 0
    const offset = stored & 0x3fffffff
    pieces.push({ cp, characters: next - cp, at: narrow ? offset >>> 1 : offset, narrow })
  }
  return pieces
}

/** Walks the characters: 13 ends a paragraph, 7 a cell or a row, 11–12 break a line, 19–21 frame a field (code, result). */
function readLines(main: Uint8Array, pieces: readonly TextPiece[], marks: DocMarks): string[] {
  const lines: string[] = []
  let words: string[] = []
  let cell: string[] = []
  let row: string[][] = []
  const codes: boolean[] = []
  let inCode = 0
  for (const { characters, at, narrow } of pieces) {
    const width = narrow ? 1 : 2
    const text = decodeBytes(main.subarray(at, at + characters * width), narrow ? 'windows-1252' : 'utf-16le')
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 19) {
        codes.push(true)
        inCode++
      } else if (code === 20) {
        if (codes[codes.length - 1]) inCode--
        codes[codes.length - 1] = false
      } else if (code === 21) {
        if (codes.pop()) inCode--
      } else if (inCode > 0 || marks.hides(at + i * width)) continue
      else if (code === 13 || code === 12) {
        const line = words.join('')
        words = []
        if (marks.inTable(at + i * width)) cell.push(line)
        else lines.push(line)
      } else if (code === 7) {
        if (marks.endsRow(at + i * width)) {
          for (const line of rowAsLines(row)) lines.push(line)
          row = []
        } else row.push([...cell, words.join('')])
        cell = []
        words = []
      } else if (code === 11) words.push('\n')
      else if (code === 30) words.push('-')
      else if (code === 9 || code >= 32) words.push(text[i])
    }
  }
  for (const line of row.flat()) lines.push(line)
  lines.push(...cell.slice(0, 1000), words.join(''))
  return lines
}
