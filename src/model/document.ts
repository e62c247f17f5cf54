import type { EditedText } from './edited-text.ts'
import type { Source } from './reading.ts'

/**
 * One text as a container held it, before anything of the language is known.
 *
 * `content` is the text of the part: paragraphs and table rows one a line ('\n'), table cells separated by '\t';
 * its pieces lead to `decoded`, the characters of the source (the page's HTML, the CSV's text; for binary
 * containers the extracted text itself). `label` holds what stood beside the text in its row (title, place, year cells).
 */
export type DocumentPart = { content: EditedText; line: number | null; label: string | null }

export type SourceDocument = { source: Source; decoded: string; parts: DocumentPart[] }

/** Why a file could not be read: one clear sentence (Chinese) with its code. */
export type FormatFailure = { name: string; code: FormatCode; message: string }

/** Every code with which a file is refused. */
export const FORMAT_CODES = {
  'file-empty': 'the file holds no byte or no character',
  'file-unreadable': 'the file system refused it',
  'file-too-large': 'the file is larger than the limit',
  'type-unknown': 'the bytes are of no supported type',
  'file-broken': 'the container is damaged',
  'file-encrypted': 'the file asks for a password',
  'no-text-layer': 'a scan: pages hold pictures and no text',
  'archive-too-large': 'the archive unpacks to more than the limit',
  'archive-entry-outside': 'an entry of the archive would leave its folder',
  'archive-too-deep': 'archives nested in archives beyond the limit',
  'row-unreadable': 'a row of a table of figures names no known place, year or quantity; the other rows were read',
} as const

export type FormatCode = keyof typeof FORMAT_CODES
