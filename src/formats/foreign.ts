import type { Sample } from './format.ts'
import { Refusal } from './refusal.ts'

/** First bytes of files that people send by mistake, and what they are. */
const STRANGERS: readonly (readonly [first: string, at: number, zh: string])[] = [
  ['\x89PNG', 0, 'PNG 图片'],
  ['\xff\xd8\xff', 0, 'JPEG 图片'],
  ['GIF8', 0, 'GIF 图片'],
  ['BM', 0, 'BMP 图片'],
  ['II*\0', 0, 'TIFF 图片'],
  ['MM\0*', 0, 'TIFF 图片'],
  ['RIFF', 0, '音频、视频或图片'],
  ['ftyp', 4, 'MP4 视频'],
  ['ID3', 0, 'MP3 音频'],
  ['MZ', 0, 'Windows 程序'],
  ['\x7fELF', 0, '程序'],
  ['Rar!', 0, 'RAR 压缩包'],
  ['7z\xbc\xaf', 0, '7z 压缩包'],
  ['\x1f\x8b', 0, 'gzip 压缩包'],
]

/** Why bytes of no known format cannot be read: a password, a damaged container, or what they are instead. */
export function refusalOf(sample: Sample): Refusal {
  const { bytes } = sample
  const names = sample.cfb()?.names
  if (names) {
    if (names.includes('EncryptedPackage')) return new Refusal('file-encrypted')
    if (names.includes('Workbook') || names.includes('Book'))
      return new Refusal('type-unknown', '这是旧版 Excel 工作簿（.xls），可另存为 .xlsx')
    if (names.length === 0) return new Refusal('file-broken')
    return new Refusal('type-unknown')
  }
  if (startsWith(bytes, 'PK\x03\x04', 0) && !sample.zip())
    return new Refusal('file-broken', '压缩包或 Office 文件缺少目录，已损坏或不完整')
  if (startsWith(bytes, '\xd0\xcf\x11\xe0', 0)) return new Refusal('file-broken')
  const stranger = STRANGERS.find(([first, at]) => startsWith(bytes, first, at))
  return new Refusal('type-unknown', stranger && `这是${stranger[2]}，不是文档`)
}

function startsWith(bytes: Uint8Array, first: string, at: number): boolean {
  for (let i = 0; i < first.length; i++) if (bytes[at + i] !== first.charCodeAt(i)) return false
  return true
}
