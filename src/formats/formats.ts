import { parseSeparator, readCsv } from './csv.ts'
import { isDoc, readDoc } from './doc.ts'
import { isDocx, readDocx } from './docx.ts'
import type { Format, Sample } from './format.ts'
import { looksLikeHtml, readHtml } from './html.ts'
import { isOfd, readOfd } from './ofd.ts'
import { isPdf, readPdf } from './pdf.ts'
import { looksLikeMarkdown, readPlain } from './plain.ts'
import { isRtf, readRtf } from './rtf.ts'
import { isXlsx, readXlsx } from './xlsx.ts'

/** Everything that can be read, in the order in which files are asked whether they are it. */
export const FORMATS: readonly Format[] = [
  {
    id: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm'],
    title: { zh: 'Word 文档', en: 'Word document' },
    sniff: sample => isDocx(entryNames(sample)),
    read: readDocx,
  },
  {
    id: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'xlsm'],
    title: { zh: 'Excel 工作簿', en: 'Excel workbook' },
    sniff: sample => isXlsx(entryNames(sample)),
    read: readXlsx,
  },
  {
    id: 'ofd',
    mediaType: 'application/ofd',
    extensions: ['ofd'],
    title: { zh: 'OFD 版式文档', en: 'OFD document (GB/T 33190)' },
    sniff: sample => isOfd(entryNames(sample)),
    read: readOfd,
  },
  {
    id: 'zip',
    mediaType: 'application/zip',
    extensions: ['zip'],
    title: { zh: 'ZIP 压缩包（内含以上及以下各类文件）', en: 'ZIP archive of any of these' },
    sniff: sample => sample.zip() !== null && !entryNames(sample).includes('ppt/presentation.xml'),
    read: null,
  },
  {
    id: 'doc',
    mediaType: 'application/msword',
    extensions: ['doc', 'wps'],
    title: { zh: 'Word 97–2003 文档', en: 'Word 97–2003 document' },
    sniff: sample => isDoc(sample.cfb()?.names ?? []),
    read: readDoc,
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    title: { zh: '带文字层的 PDF', en: 'PDF with a text layer' },
    sniff: sample => isPdf(sample.bytes),
    read: readPdf,
  },
  {
    id: 'rtf',
    mediaType: 'application/rtf',
    extensions: ['rtf'],
    title: { zh: 'RTF 文档', en: 'Rich Text Format' },
    sniff: sample => isRtf(sample.bytes),
    read: readRtf,
  },
  {
    id: 'html',
    mediaType: 'text/html',
    extensions: ['html', 'htm', 'shtml', 'xhtml'],
    title: { zh: '网页或网页片段', en: 'web page or fragment' },
    sniff: sample => textIs(sample, looksLikeHtml),
    read: readHtml,
  },
  {
    id: 'csv',
    mediaType: 'text/csv',
    extensions: ['csv', 'tsv'],
    title: { zh: 'CSV 表格', en: 'CSV table' },
    sniff: sample => textIs(sample, text => parseSeparator(text) !== null),
    read: readCsv,
  },
  {
    id: 'markdown',
    mediaType: 'text/markdown',
    extensions: ['md', 'markdown'],
    title: { zh: 'Markdown', en: 'Markdown' },
    sniff: sample => textIs(sample, looksLikeMarkdown),
    read: readPlain,
  },
  {
    id: 'text',
    mediaType: 'text/plain',
    extensions: ['txt', 'text'],
    title: { zh: '纯文本', en: 'plain text' },
    sniff: sample => sample.text() !== null,
    read: readPlain,
  },
]

function entryNames(sample: Sample): readonly string[] {
  return sample.zip()?.names ?? []
}

function textIs(sample: Sample, test: (text: string) => boolean): boolean {
  const text = sample.text()
  return text !== null && test(text.text)
}
