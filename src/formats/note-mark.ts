const MARK = /^\s*(?:[［[〔【(（]?\d{1,3}(?:[,，、]\d{1,3})*[］\]〕】)）]?|[①-⑳])\s*$/
/** 120km², 10⁴: a raised figure that belongs to what stands before it. */
const POWER = /(?:(?:^|[^A-Za-z])[kcdm]?m|(?:^|\D)10)\s*$/i

/** Whether raised words are the mark of a note (`3`, `[3]`, `③`, `3,4`) and no power of what stands before them. */
export function isNoteMark(words: string, before: string): boolean {
  return MARK.test(words) && !POWER.test(before)
}
