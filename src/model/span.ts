/** A stretch of a text: UTF-16 code units, `end` not included. */
export type Span = { start: number; end: number }
