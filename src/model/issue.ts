/** What a reader could not read or decided with doubt; `start`/`end` are places in the reading's text, or null. */
export type Issue = { code: IssueCode; message: string; start: number | null; end: number | null }

/** Every code a reading's `issues` may hold, with what it means (the documentation is checked against this table). */
export const ISSUE_CODES = {
  'number-unread': 'a numeral that was neither read as a quantity nor known not to be one',
  'place-ambiguous': 'the name fits several places and the text does not decide',
  'place-from-name': 'the text names no place; the file name was used',
  'place-unknown': 'no place was found',
  'place-disagrees': 'the text and the file name give different places; the text was followed',
  'year-from-name': 'the text gives no year; the file name was used',
  'year-unknown': 'no year was found',
  'year-disagrees': 'the text and the file name give different years; the text was followed',
  'text-broken-off': 'the text ends before the closing words',
  'words-lost': 'a filter has destroyed words (X for 党, ZZ, *, ?, a letter lost from 5G); left as it stands',
  'text-repeated': 'a paragraph stands in the text a second time; what it says was read twice',
  'noise-removed': 'an advertisement or page furniture inside the report was removed',
  'not-a-report': 'the text is about a report, or a list or stub, and was not read as one',
  'unit-unread': 'the words naming responsible units could not be split with certainty',
} as const

export type IssueCode = keyof typeof ISSUE_CODES
