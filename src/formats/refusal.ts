import type { FormatCode } from '../model/document.ts'

/** What a user is told: what is wrong and what to do; the place (file, entry of an archive) is the failure's `name`. */
const SENTENCES: Record<FormatCode, readonly [wrong: string, remedy: string]> = {
  'file-empty': ['文件是空的，没有任何文字', '请确认下载或复制是否完整'],
  'file-unreadable': ['文件无法打开', '请检查路径和读取权限'],
  'file-too-large': ['文件超过大小上限', '请拆分后再读'],
  'type-unknown': ['不支持这种文件', '请提供文本、网页、Word、PDF、Excel、CSV、OFD 或它们的 ZIP 压缩包'],
  'file-broken': ['文件已损坏或不完整', '请重新下载，或用原软件打开后另存一份'],
  'file-encrypted': ['文件设有密码', '请先解除密码再读'],
  'no-text-layer': ['这是扫描件，只有图片没有文字', '请先做文字识别（OCR），或寻找文字版'],
  'archive-too-large': ['压缩包解开后超过大小上限', '请先解压，再分别读取'],
  'archive-entry-outside': ['压缩包中的这一项会写到包外的文件夹，已拒绝', '请向来源方索取正常的压缩包'],
  'row-unreadable': ['数据表里有一行读不懂', '请核对地区、年份、指标、数值和单位'],
  'archive-too-deep': ['压缩包层层嵌套超过上限', '请先解开外层再读'],
}

/** A file that is refused with a code: thrown inside this room, turned into a `FormatFailure` at its door. */
export class Refusal extends Error {
  readonly code: FormatCode

  /** `found` (Chinese) says more exactly what is wrong: `这是 PNG 图片`. */
  constructor(code: FormatCode, found?: string) {
    const [wrong, remedy] = SENTENCES[code]
    super(`${found ?? wrong}；${remedy}。`)
    this.code = code
  }
}
